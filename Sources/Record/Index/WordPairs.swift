/// The pairs of neighbors in some words, a bit for many: what lacks a bit lacks the pair.
///
/// B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970.
struct WordPairs: BitwiseCopyable, Sendable {
    // Of the 128 bits, a statement of twenty words sets about eighteen: one in seven passes that has not the pair.
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0

    /// Takes bits that were kept.
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The pairs of each word and the next.
    init(_ words: ArraySlice<UInt32>) {
        for position in words.indices.dropLast() {
            let pair = UInt64(words[position]) << 32 | UInt64(words[position + 1])
            let mixed = pair &* 0x9E37_79B9_7F4A_7C15
            // The high bits of a product depend on all of both factors.
            let bit = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93 >> 57
            if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
        }
    }

    /// Whether all of `pairs` may be among these; never false where they are.
    @inline(__always)
    func contains(_ pairs: WordPairs) -> Bool { low & pairs.low == pairs.low && high & pairs.high == pairs.high }
}
