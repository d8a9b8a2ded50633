/// Gives every distinct string of bytes a number, counted from 0, while an index is built.
struct StringInterner: Sendable {
    /// The strings met so far, by number.
    private(set) var strings = StringTable()
    /// Open addressing with linear probing, half full at most.
    private var slots = [Slot](repeating: Slot(), count: 64)

    /// A string as far as a look tells it: the first eight bytes and the length are all of a short one.
    private struct Slot: BitwiseCopyable {
        var head: UInt64 = 0
        var count: UInt32 = 0
        /// The string's number plus 1, or 0 for an empty slot.
        var mark: UInt32 = 0
    }

    /// The number of `string`, a new one where it was not met before.
    mutating func intern(_ string: Span<UInt8>) -> UInt32 {
        let head = Self.head(string)
        var slot = self.slot(of: string, head)
        if slots[slot].mark != 0 { return slots[slot].mark - 1 }
        if strings.count * 2 >= slots.count {
            grow()
            slot = self.slot(of: string, head)
        }
        let number = UInt32(strings.count)
        strings.append(string)
        slots[slot] = Slot(head: head, count: UInt32(string.count), mark: number + 1)
        return number
    }

    /// The number of `string`, where it was met before.
    func number(of string: Span<UInt8>) -> UInt32? {
        let mark = slots[slot(of: string, Self.head(string))].mark
        return mark == 0 ? nil : mark - 1
    }

    /// The number of `string`.
    mutating func intern(_ string: String) -> UInt32 { intern(Array(string.utf8).span) }

    /// The slot that holds `string`, or the empty one where it belongs.
    private func slot(of string: Span<UInt8>, _ head: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(string, head)) & mask
        while true {
            let found = slots[slot]
            if found.mark == 0 { return slot }
            if found.head == head, Int(found.count) == string.count,
                string.count <= 8 || strings.equals(string, at: Int(found.mark - 1))
            {
                return slot
            }
            slot = (slot + 1) & mask
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        let mask = slots.count - 1
        for moved in old where moved.mark != 0 {
            let string = strings[Int(moved.mark - 1)]
            var slot = Int(truncatingIfNeeded: Self.hash(string.span, moved.head)) & mask
            while slots[slot].mark != 0 { slot = (slot + 1) & mask }
            slots[slot] = moved
        }
    }

    /// A hash of `string`, equal in every process.
    static func hash(_ string: Span<UInt8>) -> UInt64 { hash(string, head(string)) }

    /// Eight bytes a step: each is mixed in by a product folded in half.
    ///
    /// As Wang Yi's "wyhash" (2019) does it.
    private static func hash(_ string: Span<UInt8>, _ head: UInt64) -> UInt64 {
        var hash = mix(head ^ 0xA076_1D64_78BD_642F, UInt64(string.count) ^ 0xE703_7ED1_A0B4_28DB)
        var position = 8
        while position < string.count {
            hash = mix(hash ^ chunk(string, from: position), 0x8EBC_6AF0_9C88_C6E3)
            position += 8
        }
        return hash
    }

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    private static func head(_ string: Span<UInt8>) -> UInt64 { chunk(string, from: 0) }

    /// Up to eight bytes from `start` on as a number.
    private static func chunk(_ string: Span<UInt8>, from start: Int) -> UInt64 {
        var chunk: UInt64 = 0
        var shift: UInt64 = 0
        for position in start..<min(string.count, start + 8) {
            chunk |= UInt64(string[position]) &<< shift
            shift += 8
        }
        return chunk
    }
}
