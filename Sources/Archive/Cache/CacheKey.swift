internal import Record

/// What an entry of a cache is found by: a SHA-256 digest, kept in place.
struct CacheKey: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    static let byteCount = 32

    /// Takes the 32 bytes of `bytes`, of which no other is read.
    init(_ bytes: ArraySlice<UInt8>) {
        precondition(bytes.count == Self.byteCount, "a key is a digest")
        func word(_ number: Int) -> UInt64 {
            (0..<8).reduce(0) { $0 | UInt64(bytes[bytes.startIndex + number * 8 + $1]) << UInt64(8 * $1) }
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// Takes a digest.
    init(_ digest: SHA256Digest) {
        self.init(digest.bytes[...])
    }

    static func == (left: CacheKey, right: CacheKey) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
