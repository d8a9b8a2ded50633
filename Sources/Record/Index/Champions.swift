/// For each frequent word the rows that answer it best when it is asked for alone, so that nobody goes through all of them.
///
/// These are the champion lists of C. D. Manning and others, "Introduction to Information Retrieval" (2008), 7.1.3, but kept
/// for a single word only: there they are exact.
struct Champions: Sendable {
    /// How many rows a word must have for a list to be worth its room.
    private static let leastRowCount = 512
    /// How many rows are listed: the first pages of any usual length.
    private static let listCount = 128

    /// The keys that have a list, ascending.
    private let keys: [UInt32]
    private let rows: [ScoredRow]

    /// No lists.
    init() {
        keys = []
        rows = []
    }

    /// Lists the best rows of the frequent words of `column`, on all cores.
    init(_ column: WordColumn, _ postings: IndexPostings) {
        let words = postings.words
        let keys = (0..<UInt32(words.count)).filter { words.rowCount(of: Int($0)) >= Self.leastRowCount }
        let parts = ConcurrentParts.ranges(of: keys.count)
        let listed = ConcurrentParts.map(parts) { part in
            part.flatMap { position in
                let key = keys[position]
                GivingWay.now()
                return Relevance(key: key, column, postings).best(Self.listCount, of: words[Int(key)], behind: nil)
            }
        }
        self.keys = keys
        rows = listed.flatMap { $0 }
    }

    /// The memory that the lists take, in bytes.
    var byteCount: Int { keys.capacity * 4 + rows.capacity * MemoryLayout<ScoredRow>.stride }

    /// The best rows of the word with `key`, the best first; nil where they are not listed.
    func rows(of key: UInt32) -> ArraySlice<ScoredRow>? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < keys.count, keys[low] == key else { return nil }
        return rows[low * Self.listCount..<(low + 1) * Self.listCount]
    }
}
