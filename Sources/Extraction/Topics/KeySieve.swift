/// Tells most keys that are not in a set from those that are.
///
/// Two bits for each key, in memory small enough to stay in the nearest cache (Bloom, "Space/Time Trade-offs in Hash Coding
/// with Allowable Errors", 1970).
struct KeySieve: Sendable {
    private var bits = [UInt64](repeating: 0, count: Self.wordCount)

    private static let wordCount = 2048

    /// Whether `key` may be in the set; false is sure.
    @inline(__always)
    func mayHold(_ key: WordKey) -> Bool {
        holds(key.value >> 16) && holds(key.value >> 40)
    }

    /// Adds `key` to the set.
    mutating func insert(_ key: WordKey) {
        for hash in [key.value >> 16, key.value >> 40] { bits[Self.word(hash)] |= 1 << (hash & 63) }
    }

    @inline(__always)
    private func holds(_ hash: UInt64) -> Bool { bits[Self.word(hash)] >> (hash & 63) & 1 == 1 }

    @inline(__always)
    private static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (wordCount - 1) }
}
