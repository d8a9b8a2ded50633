/// A map from 64-bit keys, hashes already, to at most two numbers: open addressing with linear probing.
struct KeyTable: Sendable {
    /// A key with its numbers, 16 bytes, so that a look-up touches one cache line.
    private struct Slot {
        var key: UInt64 = 0
        var first: Int32 = 0
        var second: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1024)
    private var count = 0

    init() {}

    /// The numbers of `key`; 0 where there is none.
    func pair(for key: UInt64) -> (Int32, Int32) {
        let slot = slots[slot(of: key)]
        return slot.key == key ? (slot.first, slot.second) : (0, 0)
    }

    /// The keys with their numbers, in no order.
    var entries: some Sequence<(key: UInt64, numbers: (Int32, Int32))> {
        slots.lazy.filter { $0.key != 0 }.map { (key: $0.key, numbers: ($0.first, $0.second)) }
    }

    /// The first number of `key`; nil where there is none.
    func first(for key: UInt64) -> Int32? {
        let slot = slots[slot(of: key)]
        return slot.key == key ? slot.first : nil
    }

    /// Adds `number` to `key`; a third one is dropped.
    mutating func add(_ number: Int32, for key: UInt64) {
        if count * 2 >= slots.count { grow() }
        let place = slot(of: key)
        if slots[place].key == 0 {
            slots[place] = Slot(key: key, first: number)
            count += 1
        } else if slots[place].first != number, slots[place].second == 0 {
            slots[place].second = number
        }
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
        while slots[slot].key != 0 && slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
    }
}
