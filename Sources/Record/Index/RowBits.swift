/// Rows of the index as a bit each: what many rows have in common takes less room so than as a list, and is met with others
/// sixty-four rows at a time.
package struct RowBits: Sendable {
    /// A bit a row from the least significant one on; none behind the last row.
    private let words: ArraySlice<UInt64>
    /// How many rows lie before every eighth word.
    private let ranks: ArraySlice<UInt32>
    /// How many rows there are.
    package let count: Int

    /// How many words a rank covers.
    private static let rankStride = 8

    /// How many words hold a bit for each of `rowCount` rows.
    static func wordCount(of rowCount: Int) -> Int { (rowCount + 63) / 64 }

    /// Takes `words` and counts them.
    init(_ words: [UInt64]) {
        self.init(words[...])
    }

    private init(_ words: ArraySlice<UInt64>) {
        var ranks: [UInt32] = []
        ranks.reserveCapacity((words.count + Self.rankStride - 1) / Self.rankStride)
        var count = 0
        let span = words.span
        for start in stride(from: 0, to: span.count, by: Self.rankStride) {
            ranks.append(UInt32(count))
            let block = span.extracting(start..<min(start + Self.rankStride, span.count))
            for position in block.indices { count &+= block[position].nonzeroBitCount }
        }
        self.words = words
        self.ranks = ranks[...]
        self.count = count
    }

    /// Sets the bits of `rows` among `rowCount`.
    init(_ lists: [RowSet], rowCount: Int) {
        var words = [UInt64](repeating: 0, count: Self.wordCount(of: rowCount))
        for list in lists { list.set(in: &words) }
        self.init(words)
    }

    /// The memory that the bits take, in bytes.
    var byteCount: Int { words.count * 8 + ranks.count * 4 }

    /// Whether `row` is among them.
    package func contains(_ row: Int) -> Bool {
        guard row >= 0, row >> 6 < words.count else { return false }
        return words[words.startIndex + row >> 6] >> UInt64(row & 63) & 1 == 1
    }

    /// How many rows lie before `row`.
    package func rank(of row: Int) -> Int {
        guard row > 0 else { return 0 }
        guard row >> 6 < words.count else { return count }
        let word = row >> 6
        let start = word / Self.rankStride
        var rank = Int(ranks[ranks.startIndex + start])
        for position in start * Self.rankStride..<word { rank += words[words.startIndex + position].nonzeroBitCount }
        let rest = words[words.startIndex + word] & (1 << UInt64(row & 63) - 1)
        return rank + rest.nonzeroBitCount
    }

    /// The row at `position`, from 0 and before `count`.
    package subscript(position: Int) -> Int {
        var (low, high) = (0, ranks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(ranks[ranks.startIndex + middle]) <= position { low = middle } else { high = middle }
        }
        var rest = position - Int(ranks[ranks.startIndex + low])
        var word = low * Self.rankStride
        while rest >= words[words.startIndex + word].nonzeroBitCount {
            rest -= words[words.startIndex + word].nonzeroBitCount
            word += 1
        }
        var bits = words[words.startIndex + word]
        for _ in 0..<rest { bits &= bits &- 1 }
        return word << 6 | bits.trailingZeroBitCount
    }

    /// Calls `body` with each row, ascending.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) { forEach(masked: { _ in .max }, body) }

    /// Calls `body` with each row whose bit is set, too, in what `mask` gives for its sixty-four, ascending.
    @inline(__always)
    func forEach(masked mask: (_ word: Int) -> UInt64, _ body: (Int) -> Void) {
        let span = words.span
        for word in span.indices {
            var bits = span[word]
            if bits != 0 { bits &= mask(word) }
            while bits != 0 {
                body(word << 6 | bits.trailingZeroBitCount)
                bits &= bits &- 1
            }
        }
    }

    /// The rows in both, in the rows of the shorter.
    func intersection(_ other: RowBits) -> RowBits { combined(other) { $0 & $1 } }

    /// The rows of this one that `other` does not have.
    func subtracting(_ other: RowBits) -> RowBits { combined(other) { $0 & ~$1 } }

    /// The rows that lie in `bounds`.
    func clamped(to bounds: Range<Int>) -> RowBits {
        var kept = Array(words)
        for word in kept.indices where (word + 1) << 6 <= bounds.lowerBound || word << 6 >= bounds.upperBound {
            kept[word] = 0
        }
        if bounds.lowerBound & 63 != 0, bounds.lowerBound >> 6 < kept.count {
            kept[bounds.lowerBound >> 6] &= ~(1 << UInt64(bounds.lowerBound & 63) - 1)
        }
        if bounds.upperBound & 63 != 0, bounds.upperBound >> 6 < kept.count {
            kept[bounds.upperBound >> 6] &= 1 << UInt64(bounds.upperBound & 63) - 1
        }
        return RowBits(kept)
    }

    /// Adds the bits to `target`.
    func set(in target: inout [UInt64]) {
        let mine = words.span
        var theirs = target.mutableSpan
        for word in 0..<min(mine.count, theirs.count) { theirs[word] |= mine[word] }
    }

    @inline(__always)
    private func combined(_ other: RowBits, _ combine: (UInt64, UInt64) -> UInt64) -> RowBits {
        let (left, right) = (words.span, other.words.span)
        let count = min(left.count, right.count)
        var result = [UInt64](repeating: 0, count: count)
        var target = result.mutableSpan
        for word in 0..<count { target[word] = combine(left[word], right[word]) }
        return RowBits(result)
    }
}
