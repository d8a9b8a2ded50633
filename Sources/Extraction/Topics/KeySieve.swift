/// Tells most keys that are not in a set from those that are.
///
/// Two bits of one word for each key, in memory small enough to stay in the nearest cache (Putze, Sanders and Singler,
/// "Cache-, Hash- and Space-Efficient Bloom Filters", 2007).
struct KeySieve: Sendable {
    private var words = [UInt64](repeating: 0, count: Self.wordCount)

    private static let wordCount = 1024

    /// Whether `key` may be in the set; false is sure.
    @inline(__always)
    func mayHold(_ key: WordKey) -> Bool {
        let bits = Self.bits(key)
        return words[Self.word(key)] & bits == bits
    }

    /// Adds `key` to the set.
    mutating func insert(_ key: WordKey) { words[Self.word(key)] |= Self.bits(key) }

    @inline(__always)
    private static func word(_ key: WordKey) -> Int { Int(truncatingIfNeeded: key.value >> 22) & (wordCount - 1) }

    @inline(__always)
    private static func bits(_ key: WordKey) -> UInt64 { 1 << (key.value >> 40 & 63) | 1 << (key.value >> 52 & 63) }
}
