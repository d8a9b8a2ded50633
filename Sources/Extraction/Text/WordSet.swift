/// A set of words: open addressing with linear probing, at most half full.
struct WordSet: Sendable {
    private var keys: [UInt64]
    private var count = 0

    /// An empty set.
    init() { keys = Array(filledWith: 0, count: 16) }

    /// The set of `words`.
    init(_ words: some Sequence<WordKey>) {
        self.init()
        for word in words { insert(word) }
    }

    /// Whether the word with `key` is in the set.
    @inline(__always)
    func contains(_ key: WordKey) -> Bool { keys[slot(of: key.value)] == key.value }

    /// Adds the word with `key`.
    mutating func insert(_ key: WordKey) {
        if count * 2 >= keys.count { grow() }
        let slot = slot(of: key.value)
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key.value
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = keys
        keys = Array(filledWith: 0, count: old.count * 2)
        for key in old where key != 0 { keys[slot(of: key)] = key }
    }
}

extension WordSet: ExpressibleByArrayLiteral {
    /// A set written in the program.
    init(arrayLiteral words: WordKey...) { self.init(words) }
}
