/// The lists of topics that statements have, each once: many statements share one.
struct TopicLists: Sendable {
    /// The topics of each list, the strongest first.
    let lists: ListColumn
    /// For each list its topics and all that contain them, each once.
    let withWider: ListColumn

    /// Takes distinct `lists`; `lineages` are for each topic itself and those that contain it.
    init(_ lists: ListColumn, lineages: [[UInt32]]) {
        var withWider = ListColumn()
        for list in 0..<lists.count {
            var all: [UInt32] = []
            for topic in lists[list] {
                for wider in lineages[Int(topic)] where !all.contains(wider) { all.append(wider) }
            }
            for topic in all { withWider.append(topic) }
            withWider.endRow()
        }
        withWider.trim()
        self.withWider = withWider
        var lists = lists
        lists.trim()
        self.lists = lists
    }

    /// The memory that the lists take, in bytes.
    var byteCount: Int { lists.byteCount + withWider.byteCount }
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
