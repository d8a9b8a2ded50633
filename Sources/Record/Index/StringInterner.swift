/// Gives every distinct string of bytes a number, counted from 0, while an index is built.
struct StringInterner: Sendable {
    /// The strings met so far, by number.
    private(set) var strings = StringTable()
    /// Open addressing with linear probing: a string's number plus 1, or 0 for an empty slot.
    private var slots = [UInt32](repeating: 0, count: 64)

    /// The number of `string`, a new one where it was not met before.
    mutating func intern(_ string: ArraySlice<UInt8>) -> UInt32 {
        var slot = self.slot(of: string)
        if slots[slot] != 0 { return slots[slot] - 1 }
        if strings.count * 2 >= slots.count {
            grow()
            slot = self.slot(of: string)
        }
        let number = UInt32(strings.count)
        strings.append(string)
        slots[slot] = number + 1
        return number
    }

    /// The number of `string`.
    mutating func intern(_ string: String) -> UInt32 { intern(Array(string.utf8)[...]) }

    /// The slot that holds `string`, or the empty one where it belongs.
    private func slot(of string: ArraySlice<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(string) & mask
        while slots[slot] != 0, !strings.equals(string, at: Int(slots[slot] - 1)) { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<strings.count {
            var slot = Self.hash(strings[number]) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number) + 1
        }
    }

    /// The hash of Fowler, Noll and Vo (FNV-1a), its high bits mixed in for the mask.
    private static func hash(_ string: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in string { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29))
    }
}
