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
        // A third of a text's words are nouns; more only fill the table further.
        var capacity = 16
        while capacity <= tokens.count { capacity *= 2 }
        slots = Array(filledWith: 0, count: capacity)
        for token in tokens where token.tag.isNoun {
            let slot = slot(of: token.key)
            let entry = slots[slot] == 0 ? token.key.value & ~Self.countBits : slots[slot]
            if entry & Self.countBits < Self.maximum { slots[slot] = entry + 1 }
        }
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
