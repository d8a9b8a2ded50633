/// The words of each row's content in the order of the text, each by the number of its key.
///
/// Keys are numbered by how often they occur, the most frequent first, and written seven bits a byte, the low ones first and
/// the high bit set in all bytes but a number's last (LEB128): a word of news takes less than two bytes.
struct WordColumn: Sendable {
    private let bytes: [UInt8]
    private let starts: [UInt32]
    /// How many words each row has, `maximumLength` for all that have as many or more.
    let lengths: [UInt8]
    /// How many words all rows have.
    let totalCount: Int

    /// The longest length that is told apart.
    static let maximumLength = 255

    /// Writes `count` rows; `words` gives the keys of a row.
    init(count: Int, words: (Int) -> ArraySlice<UInt32>) {
        let parts = ConcurrentParts.ranges(of: count)
        let written = ConcurrentParts.map(parts) { part in
            var piece = Piece(count: part.count)
            for row in part { piece.append(words(row)) }
            return piece
        }
        var bytes: [UInt8] = []
        var starts: [UInt32] = []
        var lengths: [UInt8] = []
        bytes.reserveCapacity(written.reduce(0) { $0 + $1.bytes.count })
        starts.reserveCapacity(count + 1)
        lengths.reserveCapacity(count)
        for piece in written {
            let base = UInt32(bytes.count)
            starts.append(contentsOf: piece.starts.lazy.map { base + $0 })
            bytes.append(contentsOf: piece.bytes)
            lengths.append(contentsOf: piece.lengths)
        }
        starts.append(UInt32(bytes.count))
        self.bytes = bytes
        self.starts = starts
        self.lengths = lengths
        totalCount = written.reduce(0) { $0 + $1.wordCount }
    }

    /// Keeps the column.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        sink.append(bytes)
        sink.append(starts)
        sink.append(lengths)
        sink.append([UInt64(totalCount)])
    }

    /// Takes what was kept: `count` rows of words with fewer than `keyCount` keys.
    init(_ source: inout some ColumnSource, count: Int, keyCount: Int) throws(DamagedColumns) {
        bytes = try source.next(UInt8.self)
        starts = try source.next(UInt32.self)
        lengths = try source.next(UInt8.self)
        totalCount = Int(truncatingIfNeeded: try source.next(UInt64.self).first ?? 0)
        guard starts.areStarts(of: count, in: bytes.count), lengths.count == count, isWhole(keyCount) else {
            throw DamagedColumns()
        }
    }

    /// Whether each row ends with a number's end, and all numbers are keys.
    private func isWhole(_ keyCount: Int) -> Bool {
        let parts = ConcurrentParts.ranges(of: lengths.count)
        return ConcurrentParts.map(parts) { part in
            let (bytes, starts) = (bytes.span, starts.span)
            return part.allSatisfy { row in
                let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
                guard start == end || bytes[end - 1] < 0x80 else { return false }
                var (isKeys, word, shift): (Bool, UInt64, UInt64) = (true, 0, 0)
                for position in start..<end {
                    word |= UInt64(bytes[position] & 0x7F) << min(shift, 56)
                    shift += 7
                    guard bytes[position] < 0x80 else { continue }
                    isKeys = isKeys && word < UInt64(keyCount)
                    (word, shift) = (0, 0)
                }
                return isKeys
            }
        }.allSatisfy { $0 }
    }

    /// Some rows one behind another.
    private struct Piece {
        var bytes: [UInt8] = []
        var starts: [UInt32] = []
        var lengths: [UInt8] = []
        var wordCount = 0

        init(count: Int) {
            starts.reserveCapacity(count)
            lengths.reserveCapacity(count)
        }

        mutating func append(_ words: ArraySlice<UInt32>) {
            starts.append(UInt32(bytes.count))
            lengths.append(UInt8(min(words.count, WordColumn.maximumLength)))
            wordCount += words.count
            for word in words { WordColumn.append(word, to: &bytes) }
        }
    }

    private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
        var rest = word
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// The memory that the column takes, in bytes.
    var byteCount: Int { bytes.capacity + starts.capacity * 4 + lengths.capacity }

    /// How many words the row has, at most `maximumLength`.
    func length(of row: Int) -> Int { Int(lengths[row]) }

    /// The keys of the row's words.
    subscript(row: Int) -> [UInt32] {
        var words: [UInt32] = []
        words.reserveCapacity(length(of: row))
        forEach(in: row) { words.append($0) }
        return words
    }

    /// Calls `body` with the key of each of the row's words.
    @inline(__always)
    func forEach(in row: Int, _ body: (UInt32) -> Void) {
        let span = bytes.span
        var position = Int(starts[row])
        let end = Int(starts[row + 1])
        while position < end {
            var byte = span[position]
            var word = UInt32(byte & 0x7F)
            var shift: UInt32 = 7
            while byte >= 0x80 {
                position += 1
                byte = span[position]
                word |= UInt32(byte & 0x7F) &<< shift
                shift += 7
            }
            position += 1
            body(word)
        }
    }
}

extension WordColumn {
    /// Words one behind another, as rows have them written.
    struct Phrase {
        fileprivate let bytes: [UInt8]

        init(_ words: [UInt32]) {
            var bytes: [UInt8] = []
            for word in words { WordColumn.append(word, to: &bytes) }
            self.bytes = bytes
        }
    }

    /// Whether the row has the words of `phrase`, one behind another.
    ///
    /// Compares what is written: where a number starts tells the byte before, which ends another.
    func contains(_ phrase: Phrase, in row: Int) -> Bool {
        let (text, wanted) = (bytes.span, phrase.bytes.span)
        let start = Int(starts[row])
        let last = Int(starts[row + 1]) - wanted.count
        guard wanted.count > 0, start <= last else { return false }
        let first = wanted[0]
        var position = start
        while position <= last {
            if text[position] == first, position == start || text[position - 1] < 0x80 {
                var matched = 1
                while matched < wanted.count, text[position + matched] == wanted[matched] { matched += 1 }
                if matched == wanted.count { return true }
            }
            position += 1
        }
        return false
    }
}
