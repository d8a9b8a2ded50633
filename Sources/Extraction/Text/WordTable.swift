/// A map from words to values: open addressing with linear probing, at most half full.
///
/// A word's key is a hash already: a look-up reads one or two cache lines, where a `Dictionary` hashes the hash again.
struct WordTable<Value: Sendable>: Sendable {
    /// A word's key, 0 where there is no word, with what the table has for it: one cache line as a rule.
    private struct Slot {
        var key: UInt64 = 0
        var value: Value?
    }

    private var slots: [Slot]
    private var count = 0

    /// An empty table with room for `minimumCapacity` words.
    init(minimumCapacity: Int = 7) {
        var size = 16
        while size < 2 * minimumCapacity { size *= 2 }
        slots = Array(filledWith: Slot(), count: size)
    }

    /// What the table has for the word with `key`; nil for other words.
    subscript(key: WordKey) -> Value? {
        @inline(__always) get {
            let place = place(of: key.value)
            return slots[place].key == key.value ? slots[place].value : nil
        }
        set { slots[takenPlace(of: key.value)].value = newValue }
    }

    /// Changes what the table has for the word with `key`, which is `initial` where it has nothing.
    mutating func update(_ key: WordKey, from initial: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
        let place = takenPlace(of: key.value)
        var value = slots[place].value.take() ?? initial()
        change(&value)
        slots[place].value = value
    }

    /// The words of the table, in no order.
    var words: [WordKey] { slots.lazy.filter { $0.key != 0 }.map { WordKey(value: $0.key) } }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: key ^ key >> 29) & mask
        while slots[place].key != 0 && slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    /// The place of the word with `key`, which is given one where it has none.
    private mutating func takenPlace(of key: UInt64) -> Int {
        let found = place(of: key)
        if slots[found].key == key { return found }
        if count * 2 >= slots.count { grow() }
        count += 1
        let free = place(of: key)
        slots[free].key = key
        return free
    }

    private mutating func grow() {
        let old = slots
        slots = Array(filledWith: Slot(), count: old.count * 2)
        for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
    }
}

extension WordTable: ExpressibleByDictionaryLiteral {
    /// A table written in the program; of equal words the last counts.
    init(dictionaryLiteral elements: (WordKey, Value)...) {
        self.init()
        for (key, value) in elements { self[key] = value }
    }
}
