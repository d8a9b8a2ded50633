/// For each very frequent word the speakers and the topics that most of its statements have, counted while the index is made:
/// those of the most frequent are too many to be counted while others wait.
struct WordFacets: Sendable {
    /// How many rows a word must have for its facets to be worth their room: fewer are counted in some 10 µs.
    private static let leastRowCount = 1024
    /// How many names are listed of each.
    static let listCount = 20

    /// The keys that have facets, ascending.
    private let keys: [UInt32]
    private let facets: [Facets]

    /// What is counted of the rows of a word.
    struct Facets: Sendable {
        /// The first of the word's speakers.
        let speakers: CountedNames
        /// The first of the word's topics.
        let topics: CountedNames
    }

    /// Counts the rows of the frequent words of `postings`, those with `leastRowCount` or more, on all cores.
    init(_ postings: IndexPostings, _ counter: NameCounter, leastRowCount: Int = Self.leastRowCount) {
        let words = postings.words
        let keys = (0..<UInt32(words.count)).filter { words.rowCount(of: Int($0)) >= leastRowCount }
        self.keys = keys
        facets = ConcurrentParts.map(keys) { key in
            GivingWay.now()
            let rows = words[Int(key)]
            return Facets(
                speakers: CountedNames(counter.speakerRanking(of: rows), limit: Self.listCount),
                topics: CountedNames(counter.topicRanking(of: rows), limit: Self.listCount))
        }
    }

    /// The facets of the word with `key`; nil where they are not counted.
    func facets(of key: UInt32) -> Facets? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? facets[low] : nil
    }

    /// The memory that the facets take, in bytes.
    var byteCount: Int {
        let counted = facets.reduce(0) { $0 + $1.speakers.first.capacity + $1.topics.first.capacity }
        return keys.capacity * 4 + facets.capacity * MemoryLayout<Facets>.stride
            + counted * MemoryLayout<Counted<Int>>.stride
    }
}

/// The first of some names by how often they were counted.
struct CountedNames: Sendable {
    /// How many names were counted at all.
    let total: Int
    /// The first of them, in the order of their ranking.
    let first: [Counted<Int>]

    /// The first `limit` of `ranking`.
    init(_ ranking: CountRanking, limit: Int) {
        total = ranking.total
        first = ranking.first(limit)
    }

    /// The first `limit`, which must not be more than there are listed.
    func first(_ limit: Int) -> CountedNames { CountedNames(total: total, first: Array(first.prefix(limit))) }

    private init(total: Int, first: [Counted<Int>]) {
        self.total = total
        self.first = first
    }
}
