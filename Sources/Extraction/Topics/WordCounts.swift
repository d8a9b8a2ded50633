/// How often each noun of a document stands in it, up to a few times.
struct WordCounts: Sendable {
    /// For each slot the upper bits of a noun's key and, in the lower ones, how often it stands there: one cache line holds
    /// eight.
    private var slots: [UInt64]

    /// The most that is counted.
    static let maximum = 7

    private static let countBits: UInt64 = 7

    /// Counts the nouns of `tokens`.
    init(nounsOf tokens: [Token]) {
        // Without a branch: which of the words is a noun is not to be foreseen.
        var nouns = [Int32](filledWith: 0, count: tokens.count)
        var span = nouns.mutableSpan  // an array asks with each write whether it is shared
        var nounCount = 0
        for index in tokens.indices {
            span[nounCount] = Int32(truncatingIfNeeded: index)
            nounCount += tokens[index].tag.isNoun ? 1 : 0
        }
        var capacity = 16
        while capacity * 2 <= nounCount * 3 { capacity *= 2 }
        slots = Array(filledWith: 0, count: capacity)
        for index in nouns[..<nounCount] { count(tokens[Int(index)].key) }
    }

    @inline(__always)
    private mutating func count(_ key: WordKey) {
        let slot = slot(of: key)
        let entry = slots[slot] == 0 ? key.value & ~Self.countBits : slots[slot]
        if entry & Self.countBits < Self.maximum { slots[slot] = entry + 1 }
    }

    /// How often the noun with `key` stands in the document, at most `maximum` times.
    subscript(key: WordKey) -> Int { Int(slots[slot(of: key)] & Self.countBits) }

    @inline(__always)
    private func slot(of key: WordKey) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key.value >> 16) & mask
        while slots[slot] != 0 && (slots[slot] ^ key.value) > Self.countBits { slot = (slot + 1) & mask }
        return slot
    }
}
