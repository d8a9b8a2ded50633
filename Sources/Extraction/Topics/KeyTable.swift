/// A map from 64-bit keys, hashes already, to at most two numbers: open addressing with linear probing.
///
/// Eight bytes a slot, so that tables of tens of thousands of words stay in the nearer caches: of a key the upper half stands
/// in the slot and the place of the slot tells some twenty bits more. Two keys that agree in all of them are taken for one.
struct KeyTable: Sendable {
    private struct Slot {
        /// The upper half of the key.
        var fingerprint: UInt32 = 0
        /// The key's number from 1 on; below 0 the place of its two numbers in `pairs`, counted from -1 down; 0 for an empty slot.
        var number: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1024)
    /// The key of each slot, which no look-up needs: to grow by.
    private var keys = [UInt64](repeating: 0, count: 1024)
    private var pairs: [(Int32, Int32)] = []
    private var count = 0

    init() {}

    /// The keys with their numbers, in no order.
    var entries: some Sequence<(key: UInt64, numbers: (Int32, Int32))> {
        keys.lazy.filter { $0 != 0 }.map { (key: $0, numbers: pair(for: $0)) }
    }

    /// The numbers of `key`; 0 where there is none.
    @inline(__always)
    func pair(for key: UInt64) -> (Int32, Int32) {
        let number = slots[slot(of: key)].number
        return number >= 0 ? (number, 0) : pairs[Int(-1 - number)]
    }

    /// The first number of `key`; nil where there is none.
    func first(for key: UInt64) -> Int32? {
        let number = pair(for: key).0
        return number == 0 ? nil : number
    }

    /// Adds `number`, which is over 0, to `key`; a third one is dropped.
    mutating func add(_ number: Int32, for key: UInt64) {
        // Fuller than is usual: what is not in the table is seldom looked up, and what is lies together.
        if count * 5 >= slots.count * 4 { grow() }
        let place = slot(of: key)
        let old = slots[place].number
        if old == 0 {
            slots[place] = Slot(fingerprint: Self.fingerprint(key), number: number)
            keys[place] = key
            count += 1
        } else if old > 0, old != number {
            pairs.append((old, number))
            slots[place].number = -Int32(pairs.count)
        }
    }

    private static func fingerprint(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].number != 0 && slots[slot].fingerprint != Self.fingerprint(key) { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, slots).filter { $0.0 != 0 }
        slots = Array(repeating: Slot(), count: slots.count * 2)
        keys = Array(repeating: 0, count: slots.count)
        for (key, entry) in old {
            let place = slot(of: key)
            slots[place] = entry
            keys[place] = key
        }
    }
}
