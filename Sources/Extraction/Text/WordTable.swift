/// A map from words to values: open addressing with linear probing, at most half full.
///
/// A word's key is a hash already: a look-up reads one or two cache lines, where a `Dictionary` hashes the hash again.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private var count = 0

    /// An empty table with room for `minimumCapacity` words.
    init(minimumCapacity: Int = 7) {
        var size = 16
        while size < 2 * minimumCapacity { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
    }

    /// What the table has for the word with `key`; nil for other words.
    subscript(key: WordKey) -> Value? {
        @inline(__always) get {
            let slot = slot(of: key.value)
            return keys[slot] == key.value ? values[slot] : nil
        }
        set {
            if count * 2 >= keys.count { grow() }
            let slot = slot(of: key.value)
            if keys[slot] == 0 { count += 1 }
            keys[slot] = key.value
            values[slot] = newValue
        }
    }

    /// Changes what the table has for the word with `key`, which is `initial` where it has nothing.
    mutating func update(_ key: WordKey, from initial: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
        if self[key] == nil { self[key] = initial() }
        let slot = slot(of: key.value)
        guard var value = values[slot].take() else { return }
        change(&value)
        values[slot] = value
    }

    /// The words of the table, in no order.
    var words: [WordKey] { keys.lazy.filter { $0 != 0 }.map(WordKey.init(value:)) }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = self
        keys = Array(repeating: 0, count: old.keys.count * 2)
        values = Array(repeating: nil, count: old.keys.count * 2)
        for index in old.keys.indices where old.keys[index] != 0 {
            let slot = slot(of: old.keys[index])
            keys[slot] = old.keys[index]
            values[slot] = old.values[index]
        }
    }
}

extension WordTable: ExpressibleByDictionaryLiteral {
    /// A table written in the program; of equal words the last counts.
    init(dictionaryLiteral elements: (WordKey, Value)...) {
        self.init()
        for (key, value) in elements { self[key] = value }
    }
}
