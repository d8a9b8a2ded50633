/// A folded word of at most sixteen bytes as two numbers, the first byte the lowest: as no byte of a word is 0, each word is
/// another pair.
struct ShortWord: BitwiseCopyable, Hashable {
    /// The most bytes that such a word has.
    static let maximumByteCount = 16

    /// The first eight bytes, 0 behind the word's end.
    let low: UInt64
    /// The next eight.
    let high: UInt64

    /// Joins the halves.
    @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Takes `word`; nil where it is longer.
    init?(_ word: Span<UInt8>) {
        guard word.count <= Self.maximumByteCount else { return nil }
        self.init(low: ByteHash.chunk(word, from: 0), high: ByteHash.chunk(word, from: 8))
    }

    /// The word's bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.maximumByteCount)
        for part in [low, high] {
            var rest = part
            while rest != 0 {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }
        return bytes
    }

    /// A hash of the word.
    @inline(__always)
    var hash: UInt64 { ByteHash.step(ByteHash.start(low, count: 0), high) }
}
