/// Gives things numbers, counted from 0, each once, by a hash that the caller makes of them: open addressing with linear
/// probing, half full at most.
struct Numbering: Sendable {
    /// In the high half of a slot the high half of the hash, in the low one the number plus 1; 0 is an empty slot.
    private var slots = [UInt64](repeating: 0, count: 64)
    private static let highHalf: UInt64 = 0xFFFF_FFFF_0000_0000
    /// How many numbers were given.
    private(set) var count = 0

    /// The number of the thing with this hash that `isSame` as the wanted one; `count`, which it has from now on, where there is
    /// none.
    @inline(__always)
    mutating func number(hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
        if count * 2 >= slots.count { grow() }
        let (slot, known) = look(for: hash, isSame)
        if let known { return known }
        slots[slot] = hash & Self.highHalf | UInt64(count + 1)
        count += 1
        return count - 1
    }

    /// The first number of a thing whose hash is much like `hash`; nil where there is none in the first place that it may have.
    @inline(__always)
    func candidate(hash: UInt64) -> Int? {
        let slot = slots[Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)]
        return slot != 0 && (slot ^ hash) & Self.highHalf == 0
            ? Int(truncatingIfNeeded: slot & ~Self.highHalf) - 1 : nil
    }

    /// The number of the thing with this hash that `isSame` as the wanted one, where it has one.
    func find(hash: UInt64, _ isSame: (Int) -> Bool) -> Int? { look(for: hash, isSame).number }

    /// The slot of the thing with this hash that `isSame` as the wanted one, and its number; where it has none, the empty slot that
    /// it would have.
    @inline(__always)
    private func look(for hash: UInt64, _ isSame: (Int) -> Bool) -> (slot: Int, number: Int?) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] != 0 {
            let number = Int(truncatingIfNeeded: slots[slot] & ~Self.highHalf) - 1
            if (slots[slot] ^ hash) & Self.highHalf == 0, isSame(number) { return (slot, number) }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for moved in old where moved != 0 {
            var slot = Int(truncatingIfNeeded: moved >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = moved
        }
    }
}
