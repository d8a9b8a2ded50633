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

    /// How many of `rows` each topic has, narrower ones among them; of equals the first by slug comes first.
    package func topicRanking(of rows: RowSet) -> CountRanking {
        let precedes = { [ranks = topicOrder.ranks] (left: Int, right: Int) in ranks[left] < ranks[right] }
        if case .range(0..<statementCount) = rows {
            return CountRanking(topics.map { UInt32($0.statementCount) }, precedes)
        }
        return rows.count < topics.count / Self.countedNameShare
            ? CountRanking(counted: fewTopics(of: rows), precedes)
            : CountRanking(topicLists.counts(of: rows, columns.topicLists), precedes)
    }

    /// How many names there must be for each row for a look-up of each counted name to be cheaper than a look at all.
    private static let countedNameShare = 64

    /// How many of `rows` each speaker has; of equals the first by slug comes first.
    package func speakerRanking(of rows: RowSet) -> CountRanking {
        let counts: [UInt32]
        if case .range(0..<statementCount) = rows {
            counts = speakers.map { UInt32($0.statementCount) }
        } else {
            counts = self.counts(of: rows, speakers.count, columns.identities, identitySpeakers)
        }
        return CountRanking(counts) { [ranks = speakerOrder.ranks] in ranks[$0] < ranks[$1] }
    }

    /// The speakers `numbers` by slug.
    package func sortedBySlug(speakers numbers: [UInt32]) -> [UInt32] {
        let ranks = speakerOrder.ranks
        return numbers.sorted { ranks[Int($0)] < ranks[Int($1)] }
    }

    /// How many of `rows` have each number below `numberCount` in `column`.
    private func counts(of rows: RowSet, _ numberCount: Int, _ column: [UInt32]) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: numberCount)
        var target = counts.mutableSpan
        let numbers = column.span
        rows.forEach { row in
            let number = numbers[row]
            if number != .max { target[Int(number)] += 1 }
        }
        return counts
    }

    private func fewTopics(of rows: RowSet) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        let (lists, topics) = (columns.topicLists, topicLists.withWider)
        rows.forEach { row in
            for position in topics.range(of: Int(lists[row])) { counts[Int(topics.values[position]), default: 0] += 1 }
        }
        return counts
    }

    /// How many of `rows` have each value below `valueCount`, which `values` gives for the number in `column`.
    func counts(of rows: RowSet, _ valueCount: Int, _ column: [UInt32], _ values: [UInt32]) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: valueCount)
        guard rows.count < values.count else {
            // Many rows have the same numbers: the value of each is looked up once.
            for (number, count) in self.counts(of: rows, values.count, column).enumerated()
            where count > 0 && values[number] != .max {
                counts[Int(values[number])] += count
            }
            return counts
        }
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
package struct CountRanking {
    private let counted: [Counted<Int>]
    private let precedes: (Int, Int) -> Bool

    /// Numbers whose counts stand at their places in `counts`.
    init(_ counts: [UInt32], _ precedes: @escaping (Int, Int) -> Bool) {
        let counts = counts.span
        // Every place before the one that is written is taken, so none lies behind the last count's.
        counted = unsafe [Counted<Int>](unsafeUninitializedCapacity: counts.count) { counted, total in
            for number in counts.indices {
                let count = Int(counts[number])
                unsafe (counted.baseAddress.unsafelyUnwrapped + total).initialize(to: Counted(number, count: count))
                total += count > 0 ? 1 : 0
            }
        }
        self.precedes = precedes
    }

    /// Numbers with their counts.
    init(counted: [Int: Int], _ precedes: @escaping (Int, Int) -> Bool) {
        self.counted = counted.map { Counted($0.key, count: $0.value) }
        self.precedes = precedes
    }

    /// How many numbers were counted at all.
    package var total: Int { counted.count }

    /// All that were counted.
    var all: [Counted<Int>] { first(.max) }

    /// The first `limit`.
    package func first(_ limit: Int) -> [Counted<Int>] {
        guard limit < total else { return counted.sorted(by: isBefore) }
        var first: [Counted<Int>] = []
        for candidate in counted {
            if first.count == limit, let last = first.last, !isBefore(candidate, last) { continue }
            var (low, high) = (0, first.count)
            while low < high {
                let middle = (low + high) / 2
                if isBefore(first[middle], candidate) { low = middle + 1 } else { high = middle }
            }
            first.insert(candidate, at: low)
            if first.count > limit { first.removeLast() }
        }
        return first
    }

    private func isBefore(_ left: Counted<Int>, _ right: Counted<Int>) -> Bool {
        left.count != right.count ? left.count > right.count : precedes(left.value, right.value)
    }
}
