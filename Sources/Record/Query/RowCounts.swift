extension RecordIndex {
    /// The statements of a speaker.
    package func rows(ofSpeaker number: Int) -> RowSet { postings.speakers[number] }

    /// The statements about a topic or a narrower one.
    package func rows(ofTopic number: Int) -> RowSet { postings.topics[number] }

    /// The statements of a document, newest first.
    package func rowSet(ofDocument number: Int) -> RowSet { postings.documents[number] }

    /// How many statements a document has.
    package func statementCount(ofDocument number: Int) -> Int { postings.documents.rowCount(of: number) }

    /// How many of `rows` each topic has, narrower ones among them; the most first, then by slug.
    package func topicCounts(of rows: RowSet) -> [Counted<Int>] { topicRanking(of: rows).all }

    /// How many of `rows` each speaker has; the most first, then by slug.
    package func speakerCounts(of rows: RowSet) -> [Counted<Int>] { speakerRanking(of: rows).all }

    func topicRanking(of rows: RowSet) -> CountRanking {
        let counts: [Int]
        if case .range(0..<statementCount) = rows {
            counts = topics.map(\.statementCount)
        } else {
            counts = countedTopics(of: rows)
        }
        return CountRanking(counts) { [topicRanks] in topicRanks[$0] < topicRanks[$1] }
    }

    func speakerRanking(of rows: RowSet) -> CountRanking {
        let counts: [Int]
        if case .range(0..<statementCount) = rows {
            counts = speakers.map(\.statementCount)
        } else {
            counts = self.counts(of: rows, speakers.count, columns.identities, identitySpeakers)
        }
        return CountRanking(counts) { [speakerRanks] in speakerRanks[$0] < speakerRanks[$1] }
    }

    private func countedTopics(of rows: RowSet) -> [Int] {
        var counts = [Int](repeating: 0, count: topics.count)
        let (lists, topics) = (columns.topicLists, topicLists.withWider)
        rows.forEach { row in
            for position in topics.range(of: Int(lists[row])) { counts[Int(topics.values[position])] += 1 }
        }
        return counts
    }

    /// How many of `rows` have each value below `valueCount`, which `values` gives for the number in `column`.
    func counts(of rows: RowSet, _ valueCount: Int, _ column: [UInt32], _ values: [UInt32]) -> [Int] {
        var counts = [Int](repeating: 0, count: valueCount)
        rows.forEach { row in
            let number = column[row]
            guard number != .max else { return }
            let value = values[Int(number)]
            if value != .max { counts[Int(value)] += 1 }
        }
        return counts
    }
}

/// Numbers by how often they were counted: the most first, of equals the one that `precedes`.
struct CountRanking {
    private let counts: [Int]
    private let precedes: (Int, Int) -> Bool
    /// How many numbers were counted at all.
    let total: Int

    init(_ counts: [Int], _ precedes: @escaping (Int, Int) -> Bool) {
        self.counts = counts
        self.precedes = precedes
        total = counts.count { $0 > 0 }
    }

    /// All that were counted.
    var all: [Counted<Int>] { first(.max) }

    /// The first `limit`.
    func first(_ limit: Int) -> [Counted<Int>] {
        guard limit < total else { return counted(counts.indices.filter { counts[$0] > 0 }.sorted(by: isBefore)) }
        var first: [Int] = []
        for number in counts.indices where counts[number] > 0 {
            if first.count == limit, let last = first.last, !isBefore(number, last) { continue }
            var (low, high) = (0, first.count)
            while low < high {
                let middle = (low + high) / 2
                if isBefore(first[middle], number) { low = middle + 1 } else { high = middle }
            }
            first.insert(number, at: low)
            if first.count > limit { first.removeLast() }
        }
        return counted(first)
    }

    private func counted(_ numbers: [Int]) -> [Counted<Int>] { numbers.map { Counted($0, count: counts[$0]) } }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        counts[left] != counts[right] ? counts[left] > counts[right] : precedes(left, right)
    }
}
