/// Values that cannot be copied, each in a numbered slot that stays where it is; free slots are used again.
///
/// A value stays in its slot for its turn, as to move it out and back costs more than most turns do with it.  Each slot counts
/// its occupants, so that a token of one that has left never reaches the next.
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

    private static var pageSize: Int { 256 }
    private var pages: [UnsafeMutablePointer<Element>]
    /// How often each slot was taken or left: odd where it is taken, and only then is there an element.
    private var generations: [UInt32] = []
    private var free: [UInt32] = []
    /// How many elements there are.
    private(set) var count = 0

    init() { unsafe pages = [] }

    deinit {
        // Slots that are taken were initialized by `insert`; each page was allocated by `addPage`.
        for slot in generations.indices where isTaken(slot) { unsafe place(slot).deinitialize(count: 1) }
        unsafe pages.forEach { unsafe $0.deallocate() }
    }

    /// The number of slots; every slot is below it.
    var capacity: Int { generations.count }

    /// Adds `element` and names it.
    mutating func insert(_ element: consuming Element) -> Token {
        if free.isEmpty { addPage() }
        let slot = Int(free.removeLast())
        unsafe place(slot).initialize(to: element)  // a slot below the capacity, and free
        generations[slot] &+= 1
        count += 1
        return Token(slot: slot, generation: generations[slot])
    }

    /// Where the element that `token`, which this slab has made, names stands until it is removed; nil where it has left.
    @inline(__always)
    func place(of token: Token) -> UnsafeMutablePointer<Element>? {
        guard token.slot < capacity, generations[token.slot] == token.generation else { return nil }
        return unsafe place(token.slot)  // a slot below the capacity
    }

    /// Removes the element that `token` names, if it has not left.
    mutating func remove(_ token: Token) {
        guard let place = unsafe place(of: token) else { return }
        unsafe place.deinitialize(count: 1)  // initialized by `insert`
        generations[token.slot] &+= 1
        free.append(UInt32(token.slot))
        count -= 1
    }

    /// The token of the element in `slot`, where there is one of which `predicate` holds.
    func token(in slot: Int, where predicate: (borrowing Element) -> Bool) -> Token? {
        // A slot that is taken, and so below the capacity, was initialized by `insert`.
        guard isTaken(slot), unsafe predicate(place(slot).pointee) else { return nil }
        return Token(slot: slot, generation: generations[slot])
    }

    private func isTaken(_ slot: Int) -> Bool { generations[slot] & 1 == 1 }

    @inline(__always)
    private func place(_ slot: Int) -> UnsafeMutablePointer<Element> {
        unsafe pages[slot / Self.pageSize] + slot % Self.pageSize  // within the page, which is checked to exist
    }

    private mutating func addPage() {
        unsafe pages.append(UnsafeMutablePointer<Element>.allocate(capacity: Self.pageSize))
        free += (capacity..<capacity + Self.pageSize).reversed().map { UInt32($0) }
        generations += repeatElement(0, count: Self.pageSize)
    }
}
