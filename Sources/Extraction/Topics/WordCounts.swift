/// How often each noun of a document stands in it.
struct WordCounts: Sendable {
    private var keys: [UInt64]
    private var counts: [Int32]

    /// Counts the nouns of `tokens`.
    init(nounsOf tokens: [Token]) {
        let nouns = tokens.count { $0.tag.isNoun }
        var capacity = 16
        while capacity < nouns * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        counts = Array(repeating: 0, count: capacity)
        for token in tokens where token.tag.isNoun {
            let slot = slot(of: token.key)
            keys[slot] = token.key.value
            counts[slot] += 1
        }
    }

    /// How often the noun with `key` stands in the document.
    subscript(key: WordKey) -> Int { Int(counts[slot(of: key)]) }

    private func slot(of key: WordKey) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key.value ^ key.value >> 29) & mask
        while keys[slot] != 0 && keys[slot] != key.value { slot = (slot + 1) & mask }
        return slot
    }
}
