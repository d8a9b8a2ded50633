/// Counts the speakers and the topics of rows.
struct NameCounter: Sendable {
    private let columns: StatementColumns
    private let topicLists: TopicLists
    private let identitySpeakers: [UInt32]
    private let speakerOrder: NameOrder
    private let topicOrder: NameOrder
    /// How many statements each has.
    private let speakerTotals: [UInt32]
    private let topicTotals: [UInt32]

    /// How many names there must be for each row for a look-up of each counted name to be cheaper than a look at all.
    private static let countedNameShare = 64

    /// Counts what `parts` tell of rows; names of equal counts come in the order of their slugs.
    init(_ parts: IndexParts, speakers: NameOrder, topics: NameOrder) {
        columns = parts.columns
        topicLists = parts.topicLists
        identitySpeakers = parts.identities.map(\.speaker)
        speakerOrder = speakers
        topicOrder = topics
        speakerTotals = parts.speakers.map { UInt32($0.statementCount) }
        topicTotals = parts.topics.map { UInt32($0.statementCount) }
    }

    /// How many of `rows` each topic has, narrower ones among them; of equals the first by slug comes first.
    func topicRanking(of rows: RowSet) -> CountRanking {
        let precedes = { [ranks = topicOrder.ranks] (left: Int, right: Int) in ranks[left] < ranks[right] }
        if case .range(0..<columns.count) = rows { return CountRanking(topicTotals, precedes) }
        return rows.count < topicTotals.count / Self.countedNameShare
            ? CountRanking(counted: fewTopics(of: rows), precedes)
            : CountRanking(topicLists.counts(of: rows, columns.topicLists), precedes)
    }

    /// How many of `rows` each speaker has; of equals the first by slug comes first.
    func speakerRanking(of rows: RowSet) -> CountRanking {
        let precedes = { [ranks = speakerOrder.ranks] (left: Int, right: Int) in ranks[left] < ranks[right] }
        if case .range(0..<columns.count) = rows { return CountRanking(speakerTotals, precedes) }
        let counts = rows.counts(of: columns.identities, identitySpeakers, below: speakerTotals.count)
        return CountRanking(counts, precedes)
    }

    private func fewTopics(of rows: RowSet) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        let (lists, topics) = (columns.topicLists, topicLists.withWider)
        rows.forEach { row in
            for position in topics.range(of: Int(lists[row])) { counts[Int(topics.values[position]), default: 0] += 1 }
        }
        return counts
    }
}

extension RowSet {
    /// How many of the rows have each number below `numberCount` in `column`.
    private func counts(of column: [UInt32], below numberCount: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: numberCount)
        var target = counts.mutableSpan
        let numbers = column.span
        forEach { row in
            let number = numbers[row]
            if number != .max { target[Int(number)] += 1 }
        }
        return counts
    }

    /// How many of the rows have each value below `valueCount`, which `values` gives for the number in `column`.
    func counts(of column: [UInt32], _ values: [UInt32], below valueCount: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: valueCount)
        guard count < values.count else {
            // Many rows have the same numbers: the value of each is looked up once.
            for (number, count) in self.counts(of: column, below: values.count).enumerated()
            where count > 0 && values[number] != .max {
                counts[Int(values[number])] += count
            }
            return counts
        }
        forEach { row in
            let number = column[row]
            guard number != .max else { return }
            let value = values[Int(number)]
            if value != .max { counts[Int(value)] += 1 }
        }
        return counts
    }
}
