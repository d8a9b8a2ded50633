/// The lists of topics that statements have, each once: many statements share one.
struct TopicLists: Sendable {
    /// The topics of each list, the strongest first.
    let lists: ListColumn
    /// For each list its topics and all that contain them, each once.
    let withWider: ListColumn
    /// For each list the same in sixteen bits each, where they are no more than four; `none` for others.
    private let packed: [UInt64]
    private let topicCount: Int

    /// How many topics fit into a word.
    private static let packedCount = 4
    /// What no packed list is.
    private static let none = UInt64.max

    /// Takes distinct `lists`; `lineages` are for each topic itself and those that contain it.
    init(_ lists: ListColumn, lineages: [[UInt32]]) {
        var withWider = ListColumn()
        var packed: [UInt64] = []
        packed.reserveCapacity(lists.count)
        for list in 0..<lists.count {
            var all: [UInt32] = []
            for topic in lists[list] {
                for wider in lineages[Int(topic)] where !all.contains(wider) { all.append(wider) }
            }
            for topic in all { withWider.append(topic) }
            withWider.endRow()
            packed.append(Self.pack(all, topicCount: lineages.count))
        }
        withWider.trim()
        self.withWider = withWider
        self.packed = packed
        topicCount = lineages.count
        var lists = lists
        lists.trim()
        self.lists = lists
    }

    /// A list with fewer topics has numbers behind the last topic's in their places, a different one in each.
    private static func pack(_ topics: [UInt32], topicCount: Int) -> UInt64 {
        guard topics.count <= packedCount, topicCount + packedCount < Int(UInt16.max) else { return none }
        return (0..<packedCount).reduce(0) { packed, place in
            packed << 16 | UInt64(place < topics.count ? Int(topics[place]) : topicCount + place)
        }
    }

    /// How many of `rows`, whose lists `column` tells, have each topic, narrower ones among them.
    func counts(of rows: RowSet, _ column: [UInt32]) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: topicCount + Self.packedCount)
        // Lists are read some at a time before their topics are counted: what one waits for of memory, all wait for together.
        var batch = InlineArray<64, UInt32>(repeating: 0)
        var filled = 0
        let column = column.span
        rows.forEach { row in
            batch[filled] = column[row]
            filled += 1
            guard filled == batch.count else { return }
            count(batch.span, &counts)
            filled = 0
        }
        count(batch.span.extracting(..<filled), &counts)
        counts.removeLast(Self.packedCount)
        return counts
    }

    /// Adds the topics of `lists` to `counts`.
    private func count(_ lists: Span<UInt32>, _ counts: inout [UInt32]) {
        var target = counts.mutableSpan
        let packed = packed.span
        for position in lists.indices {
            let topics = packed[Int(lists[position])]
            if topics == Self.none {
                for place in withWider.range(of: Int(lists[position])) { target[Int(withWider.values[place])] += 1 }
            } else {
                // To count for a place that is not taken costs less than to ask how many are.
                target[Int(truncatingIfNeeded: topics & 0xFFFF)] += 1
                target[Int(truncatingIfNeeded: topics >> 16 & 0xFFFF)] += 1
                target[Int(truncatingIfNeeded: topics >> 32 & 0xFFFF)] += 1
                target[Int(truncatingIfNeeded: topics >> 48)] += 1
            }
        }
    }

    /// The memory that the lists take, in bytes.
    var byteCount: Int {
        lists.byteCount + withWider.byteCount + packed.capacity * MemoryLayout<UInt64>.stride
    }
}

/// Gives every distinct list of numbers a number, counted from 0, while an index is built.
struct ListInterner: Sendable {
    /// The lists met so far, by number.
    private(set) var lists = ListColumn()
    private var numbers = Numbering()

    /// The number of `list`, a new one where it was not met before.
    mutating func number(of list: [UInt32]) -> UInt32 {
        let hash = list.reduce(ByteHash.start(0, count: list.count)) { ByteHash.step($0, UInt64($1)) }
        let number = numbers.number(hash: hash) { lists[$0].elementsEqual(list) }
        if number == lists.count {
            for value in list { lists.append(value) }
            lists.endRow()
        }
        return UInt32(number)
    }
}
