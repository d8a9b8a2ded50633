/// The rows that have a word more than once, and how often: few of those that have it.
struct WordRepeats: Sendable {
    private let starts: [UInt32]
    private let rows: [UInt32]
    private let counts: [UInt8]

    /// Counts the words of each row; a key of `keyCount` that a row has more than 255 times counts as 255.
    init(_ words: WordColumn, keyCount: Int, rowCount: Int) {
        let parts = ConcurrentParts.ranges(of: rowCount)
        let found = ConcurrentParts.map(parts) { Self.repeats(words, in: $0, keyCount) }
        var starts = [UInt32](repeating: 0, count: keyCount + 1)
        for part in found { for entry in part { starts[Int(entry.key) + 1] += 1 } }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        var ends = starts
        var rows = [UInt32](repeating: 0, count: Int(starts[keyCount]))
        var counts = [UInt8](repeating: 0, count: rows.count)
        for part in found {
            for entry in part {
                let end = Int(ends[Int(entry.key)])
                rows[end] = entry.row
                counts[end] = entry.count
                ends[Int(entry.key)] += 1
            }
        }
        self.starts = starts
        self.rows = rows
        self.counts = counts
    }

    private struct Entry: BitwiseCopyable {
        let key: UInt32
        let row: UInt32
        var count: UInt8
    }

    private static func repeats(_ words: WordColumn, in part: Range<Int>, _ keyCount: Int) -> [Entry] {
        var entries: [Entry] = []
        // For each key the row that had it last, and the place of its entry for that row; 0 where there is none yet.
        var lastRows = [UInt32](repeating: .max, count: keyCount)
        var places = [UInt32](repeating: 0, count: keyCount)
        GivingWay.forEach(part) { row in
            let number = UInt32(row)
            words.forEach(in: row) { word in
                let key = Int(word)
                if lastRows[key] != number {
                    lastRows[key] = number
                    places[key] = 0
                } else if places[key] == 0 {
                    entries.append(Entry(key: word, row: number, count: 2))
                    places[key] = UInt32(entries.count)
                } else {
                    let place = Int(places[key]) - 1
                    entries[place].count = min(entries[place].count, .max - 1) + 1
                }
            }
        }
        return entries
    }

    /// The memory that the repeats take, in bytes.
    var byteCount: Int { (starts.capacity + rows.capacity) * 4 + counts.capacity }

    /// The repeats of `key`, to be walked in the order of rows.
    func walk(of key: Int) -> Walk {
        Walk(rows: rows, counts: counts, position: Int(starts[key]), end: Int(starts[key + 1]))
    }

    /// A walk through the rows that have a key more than once.
    struct Walk {
        private let rows: [UInt32]
        private let counts: [UInt8]
        private var position: Int
        private let end: Int
        /// The next row that has the key more than once; `Int.max` where there is none.
        private(set) var row: Int

        fileprivate init(rows: [UInt32], counts: [UInt8], position: Int, end: Int) {
            self.rows = rows
            self.counts = counts
            self.position = position
            self.end = end
            row = position < end ? Int(rows[position]) : .max
        }

        /// How often `row` has the key, 1 where it is not listed; rows must ascend from call to call.
        @inline(__always)
        mutating func count(in wanted: Int) -> Int {
            if row < wanted {
                position = RowList.gallop(rows.span, from: position, to: end, row: UInt32(wanted))
                row = position < end ? Int(rows[position]) : .max
            }
            return row == wanted ? Int(counts[position]) : 1
        }
    }
}
