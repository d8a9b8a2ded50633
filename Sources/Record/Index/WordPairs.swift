/// Which rows may have a pair of neighboring words, a bit of each row for many pairs: what lacks a pair's bit lacks the pair.
///
/// B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970. The same bit of all rows lies together, so that
/// sixty-four rows are asked at once (B. Goodwin and others, "BitFunnel: revisiting signatures for search", 2017).
struct WordPairs: Sendable {
    /// How many bits a row has.
    ///
    /// A statement of twenty words sets about eighteen of them: one in seven passes that has not the pair.
    private static let sliceCount = 128

    /// For each bit of a row, one behind another, a bit a row from the least significant one on.
    private let words: [UInt64]
    /// How many words the bits of a slice take.
    private let sliceLength: Int

    /// Joins rows that lie one behind another; each of `pieces` but the last has a multiple of sixty-four rows.
    init(joining pieces: [Piece]) {
        let blocks = pieces.flatMap(\.blocks)
        let length = blocks.count / Self.sliceCount
        sliceLength = length
        words = ConcurrentParts.array(count: blocks.count) { blocks[$0 % length * Self.sliceCount + $0 / length] }
    }

    /// Keeps the bits.
    func write(to sink: inout some ColumnSink & ~Copyable) { sink.append(words) }

    /// Takes what was kept of `count` rows.
    init(_ source: inout some ColumnSource, count: Int) throws(DamagedColumns) {
        words = try source.next(UInt64.self)
        sliceLength = RowBits.wordCount(of: count)
        guard words.count == sliceLength * Self.sliceCount else { throw DamagedColumns() }
    }

    /// The memory that the bits take, in bytes.
    var byteCount: Int { words.capacity * MemoryLayout<UInt64>.stride }

    /// The bits that rows with `phrase` have, each once.
    static func bits(of phrase: [UInt32]) -> [Int] {
        Set(zip(phrase, phrase.dropFirst()).map { bit($0, $1) }).sorted()
    }

    private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
        let mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
        // The high bits of a product depend on all of both factors: seven of them tell 128 bits apart.
        return Int(truncatingIfNeeded: ((mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93) >> 57)
    }

    /// Calls `body` with each of `rows` that has all of `bits`, ascending.
    @inline(__always)
    func forEach(of rows: RowSet, with bits: [Int], _ body: (Int) -> Void) {
        let span = words.span
        if case .bits(let set) = rows {
            return set.forEach(masked: { word in bits.reduce(.max) { $0 & span[$1 * sliceLength + word] } }, body)
        }
        rows.forEach { row in
            let word = bits.reduce(UInt64.max) { $0 & span[$1 * sliceLength + row >> 6] }
            if word >> UInt64(row & 63) & 1 == 1 { body(row) }
        }
    }

    /// Some rows one behind another while the column is made: for each sixty-four of them the bits of all slices.
    struct Piece {
        fileprivate private(set) var blocks: [UInt64] = []
        private var count = 0

        /// Makes room for `count` rows.
        init(count: Int) { blocks.reserveCapacity(RowBits.wordCount(of: count) * WordPairs.sliceCount) }

        /// Adds a row with these words.
        mutating func append(_ row: [UInt32]) {
            if count & 63 == 0 { blocks.append(contentsOf: repeatElement(0, count: WordPairs.sliceCount)) }
            let block = blocks.count - WordPairs.sliceCount
            let mark: UInt64 = 1 << UInt64(count & 63)
            for position in row.indices.dropFirst() {
                blocks[block + WordPairs.bit(row[position - 1], row[position])] |= mark
            }
            count += 1
        }
    }
}
