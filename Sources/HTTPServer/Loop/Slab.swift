/// Values that cannot be copied, each in a numbered slot that stays where it is; free slots are used again.
///
/// A value is taken out for its turn and put back after it.  Each slot counts its occupants, so that a token of one that
/// has left never reaches the next.
@safe struct Slab<Element: ~Copyable>: ~Copyable {
    /// The name of an occupant: its slot, and which of the slot's occupants it is.
    struct Token: Equatable {
        let slot: Int
        let generation: UInt32

        /// The token in 64 bits, none of them the highest.
        var bits: UInt64 { UInt64(slot) << 32 | UInt64(generation) }

        init(slot: Int, generation: UInt32) {
            self.slot = slot
            self.generation = generation
        }

        init(bits: UInt64) {
            slot = Int(bits >> 32)
            generation = UInt32(truncatingIfNeeded: bits)
        }
    }

    private struct Slot: ~Copyable {
        var generation: UInt32 = 0
        var element: Element?
    }

    private static var pageSize: Int { 256 }
    private var pages: [UnsafeMutablePointer<Slot>]
    private var free: [UInt32] = []
    /// How many elements there are, those out for their turn among them.
    private(set) var count = 0

    init() { unsafe pages = [] }

    deinit {
        // Each page was allocated and all its slots initialized by `addPage`.
        unsafe pages.forEach { page in
            unsafe page.deinitialize(count: Self.pageSize)
            unsafe page.deallocate()
        }
    }

    /// The number of slots; every slot is below it.
    var capacity: Int { unsafe pages.count * Self.pageSize }

    /// Adds `element` and names it.
    mutating func insert(_ element: consuming Element) -> Token {
        if free.isEmpty { addPage() }
        let slot = Int(free.removeLast())
        count += 1
        let pointer = unsafe self.pointer(slot)
        unsafe pointer.pointee.element = consume element  // a slot below the capacity, initialized by `addPage`
        return unsafe Token(slot: slot, generation: pointer.pointee.generation)
    }

    /// Takes out the element that `token` names; nil where it has left, or is out already.
    @inline(__always)
    mutating func take(_ token: Token) -> Element? {
        guard token.slot < capacity else { return nil }
        let pointer = unsafe self.pointer(token.slot)  // a slot below the capacity
        guard unsafe pointer.pointee.generation == token.generation else { return nil }
        return unsafe pointer.pointee.element.take()
    }

    /// Puts back the element that was taken with `token`.
    @inline(__always)
    mutating func putBack(_ element: consuming Element, _ token: Token) {
        unsafe pointer(token.slot).pointee.element = consume element  // a slot that `take` was given
    }

    /// Frees the slot of an element that was taken with `token` and does not come back.
    mutating func release(_ token: Token) {
        unsafe pointer(token.slot).pointee.generation &+= 1  // a slot that `take` was given
        free.append(UInt32(token.slot))
        count -= 1
    }

    /// The token of the element in `slot`, where there is one of which `predicate` holds.
    func token(in slot: Int, where predicate: (borrowing Element) -> Bool) -> Token? {
        let pointer = unsafe self.pointer(slot)  // the caller stays below the capacity
        let isFound =
            switch unsafe pointer.pointee.element {
            case .some(let element): predicate(element)
            case nil: false
            }
        return isFound ? unsafe Token(slot: slot, generation: pointer.pointee.generation) : nil
    }

    @inline(__always)
    private func pointer(_ slot: Int) -> UnsafeMutablePointer<Slot> {
        unsafe pages[slot / Self.pageSize] + slot % Self.pageSize  // within the page, which is checked to exist
    }

    private mutating func addPage() {
        let page = UnsafeMutablePointer<Slot>.allocate(capacity: Self.pageSize)
        for index in 0..<Self.pageSize { unsafe (page + index).initialize(to: Slot()) }  // within what was allocated
        let first = capacity
        unsafe pages.append(page)
        free += (first..<first + Self.pageSize).reversed().map { UInt32($0) }
    }
}
