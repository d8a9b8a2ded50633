/// The words of each row's content in the order of the text, each by the number of its key.
///
/// Keys are numbered by how often they occur, the most frequent first, and written seven bits a byte, the low ones first and
/// the high bit set in all bytes but a number's last (LEB128): a word of news takes less than two bytes.
struct WordColumn: Sendable {
    private let bytes: [UInt8]
    private let starts: [UInt32]
    /// How many words each row has, `maximumLength` for all that have as many or more.
    let lengths: [UInt8]
    /// The pairs of neighbors that each row has: rows without those of a phrase need not be read.
    private let pairs: WordPairs
    /// How many words all rows have.
    let totalCount: Int

    /// How many bytes lie behind the last row's, so that eight may be read at once from any place.
    private static let paddingCount = 8
    /// The longest length that is told apart.
    static let maximumLength = 255

    /// No rows.
    init() { self.init(joining: [], [], in: RowPlaces([], in: [])) }

    /// Joins the rows of `columns`, which lie at `places`; `keys` tell for each of them what its numbers become.
    init(joining columns: [ListColumn], _ keys: [[UInt32]], in places: RowPlaces) {
        let count = places.count
        let parts = ConcurrentParts.ranges(of: count)
        let written = ConcurrentParts.map(parts) { part in
            var piece = Piece(count: part.count)
            GivingWay.forEach(part, cost: 8) { row in
                let place = places[row]
                piece.append(columns[place.shard][place.row], keys[place.shard])
            }
            return piece
        }
        var bytes: [UInt8] = []
        var starts: [UInt32] = []
        var lengths: [UInt8] = []
        bytes.reserveCapacity(written.reduce(Self.paddingCount) { $0 + $1.bytes.count })
        starts.reserveCapacity(count + 1)
        lengths.reserveCapacity(count)
        for piece in written {
            let base = UInt32(bytes.count)
            starts.append(contentsOf: piece.starts.lazy.map { base + $0 })
            bytes.append(contentsOf: piece.bytes)
            lengths.append(contentsOf: piece.lengths)
        }
        starts.append(UInt32(bytes.count))
        bytes.append(contentsOf: repeatElement(0, count: Self.paddingCount))
        self.bytes = bytes
        self.starts = starts
        self.lengths = lengths
        pairs = WordPairs(joining: written.map(\.pairs))
        totalCount = written.reduce(0) { $0 + $1.wordCount }
    }

    /// Keeps the column.
    func write(to sink: inout some ColumnSink & ~Copyable) {
        sink.append(bytes)
        sink.append(starts)
        sink.append(lengths)
        pairs.write(to: &sink)
        sink.append([UInt64(totalCount)])
    }

    /// Takes what was kept: `count` rows of words with fewer than `keyCount` keys.
    init(_ source: inout some ColumnSource, count: Int, keyCount: Int) throws(DamagedColumns) {
        bytes = try source.next(UInt8.self)
        starts = try source.next(UInt32.self)
        lengths = try source.next(UInt8.self)
        pairs = try WordPairs(&source, count: count)
        totalCount = Int(truncatingIfNeeded: try source.next(UInt64.self).first ?? 0)
        guard starts.areStarts(of: count, in: bytes.count - Self.paddingCount), lengths.count == count,
            totalCount >= 0, isWhole(keyCount)
        else { throw DamagedColumns() }
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
        var pairs: WordPairs.Piece
        var wordCount = 0

        private var row: [UInt32] = []

        init(count: Int) {
            bytes.reserveCapacity(count * Self.usualByteCount)
            starts.reserveCapacity(count)
            lengths.reserveCapacity(count)
            pairs = WordPairs.Piece(count: count)
        }

        /// How many bytes the words of a statement take, or fewer.
        private static let usualByteCount = 24

        /// Adds a row with the words that `keys` has in the places of `numbers`.
        mutating func append(_ numbers: ArraySlice<UInt32>, _ keys: [UInt32]) {
            row.removeAll(keepingCapacity: true)
            for number in numbers { row.append(keys[Int(number)]) }
            starts.append(UInt32(bytes.count))
            lengths.append(UInt8(min(row.count, WordColumn.maximumLength)))
            wordCount += row.count
            pairs.append(row)
            for word in row { WordColumn.append(word, to: &bytes) }
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
    var byteCount: Int {
        bytes.capacity + starts.capacity * 4 + lengths.capacity + pairs.byteCount
    }

    /// How many rows there are.
    var count: Int { lengths.count }

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
        /// Where the rarest word starts.
        fileprivate let anchor: Int
        /// The byte there, eight times.
        fileprivate let pattern: UInt64
        /// The bits that a row must have for its pairs of neighbors.
        fileprivate let pairs: [Int]

        /// Joins the words, of which there is one at least.
        init(_ words: [UInt32]) {
            var bytes: [UInt8] = []
            var anchor = 0
            let rarest = words.max()
            for word in words {
                if word == rarest { anchor = bytes.count }
                WordColumn.append(word, to: &bytes)
            }
            self.bytes = bytes
            self.anchor = anchor
            pairs = WordPairs.bits(of: words)
            pattern = UInt64(bytes[anchor]) &* 0x0101_0101_0101_0101
        }

        /// Whether the phrase stands at `place` of `text`, a place where it fits in, in a row that starts at `start`.
        @inline(__always)
        fileprivate func stands(at place: Int, in text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
            guard place == start || (unsafe text[place - 1]) < 0x80 else { return false }
            for offset in bytes.indices where unsafe text[place + offset] != bytes[offset] { return false }
            return true
        }
    }

    /// Those of `candidates` that have the words of `phrase`, one behind another.
    ///
    /// Compares what is written, from the byte on that the fewest rows have: where a number starts tells the byte before it,
    /// which ends another.
    func rows(of candidates: RowSet, with phrase: Phrase) -> RowList {
        unsafe bytes.withUnsafeBufferPointer { text in
            var found: [UInt32] = []
            // Rows are read some at a time: what one waits for of memory, all wait for together.
            var batch = InlineArray<32, UInt32>(repeating: 0)
            var filled = 0
            pairs.forEach(of: candidates, with: phrase.pairs) { row in
                batch[filled] = UInt32(row)
                filled += 1
                guard filled == batch.count else { return }
                unsafe append(batch.span, with: phrase, in: text, to: &found)
                filled = 0
            }
            unsafe append(batch.span.extracting(..<filled), with: phrase, in: text, to: &found)
            return RowList(found)
        }
    }

    /// Adds those of `rows` that have the words of `phrase`, one behind another, in `text`, the column's bytes.
    private func append(
        _ rows: Span<UInt32>, with phrase: Phrase, in text: UnsafeBufferPointer<UInt8>, to found: inout [UInt32]
    ) {
        for position in rows.indices { bytes.prefetch(Int(starts[Int(rows[position])])) }
        for position in rows.indices {
            let row = Int(rows[position])
            // The places lie in the row, whose bytes lie in the column's with `paddingCount` more behind them.
            let stands = unsafe Self.find(phrase, in: text, from: Int(starts[row]), to: Int(starts[row + 1]))
            if stands { found.append(UInt32(row)) }
        }
    }

    private static func find(
        _ phrase: Phrase, in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Bool {
        let bytes = UnsafeRawBufferPointer(text)
        var position = start + phrase.anchor
        let last = end - (phrase.bytes.count - phrase.anchor)
        while position <= last {
            let chunk = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            // A byte that is zero in here is the anchor's: each such has its high bit set, a few above one as well.
            let difference = chunk ^ phrase.pattern
            var marks = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
            while marks != 0 {
                let place = position + marks.trailingZeroBitCount >> 3
                if place <= last, unsafe phrase.stands(at: place - phrase.anchor, in: text, start) { return true }
                marks &= marks &- 1
            }
            position += 8
        }
        return false
    }
}
