/// Finds numbers by a hash of what they number: open addressing with linear probing, the table four fifths full.
struct NumberTable: Sendable {
    /// A number plus 1, or 0 for an empty slot.
    private var slots: [UInt32]

    /// Makes room for `count` numbers.
    init(count: Int) {
        slots = [UInt32](repeating: 0, count: count + count / 4 + 1)
    }

    /// The memory that the table takes, in bytes.
    var byteCount: Int { slots.capacity * MemoryLayout<UInt32>.stride }

    /// Adds `number` behind those of the same hash; of as many numbers at most as there is room for.
    mutating func insert(_ number: Int, hash: UInt64) {
        var slot = firstSlot(hash)
        while slots[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
        slots[slot] = UInt32(number) + 1
    }

    /// The number added first of those with this hash that `matches`.
    @inline(__always)
    func first(hash: UInt64, where matches: (Int) -> Bool) -> Int? {
        var slot = firstSlot(hash)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if matches(number) { return number }
            slot = slot + 1 == slots.count ? 0 : slot + 1
        }
        return nil
    }

    /// Spreads the hash over the slots by its high bits.
    ///
    /// D. Lemire, "Fast random integer generation in an interval", 2019.
    private func firstSlot(_ hash: UInt64) -> Int {
        let mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return Int(mixed.multipliedFullWidth(by: UInt64(slots.count)).high)
    }
}
