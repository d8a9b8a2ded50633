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
    private var pages: [UnsafeMutablePointer<Element?>]
    private var generations: [UInt32] = []
    private var free: [UInt32] = []
    /// How many elements there are.
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
    var capacity: Int { generations.count }

    /// Adds `element` and names it.
    mutating func insert(_ element: consuming Element) -> Token {
        if free.isEmpty { addPage() }
        let slot = Int(free.removeLast())
        count += 1
        unsafe place(slot).pointee = consume element  // a slot below the capacity, initialized by `addPage`
        return Token(slot: slot, generation: generations[slot])
    }

    /// Where the element that `token` names stands, which is so until it is removed; nil where it has left.
    @inline(__always)
    func place(of token: Token) -> UnsafeMutablePointer<Element?>? {
        guard token.slot < capacity, generations[token.slot] == token.generation else { return nil }
        let place = unsafe self.place(token.slot)  // a slot below the capacity
        return unsafe place.pointee == nil ? nil : place
    }

    /// Removes the element that `token` names, if it has not left.
    mutating func remove(_ token: Token) {
        guard let place = unsafe place(of: token) else { return }
        unsafe place.pointee = nil  // initialized by `addPage`
        generations[token.slot] &+= 1
        free.append(UInt32(token.slot))
        count -= 1
    }

    /// The token of the element in `slot`, where there is one of which `predicate` holds.
    func token(in slot: Int, where predicate: (borrowing Element) -> Bool) -> Token? {
        let isFound =
            switch unsafe place(slot).pointee {  // the caller stays below the capacity
            case .some(let element): predicate(element)
            case nil: false
            }
        return isFound ? Token(slot: slot, generation: generations[slot]) : nil
    }

    @inline(__always)
    private func place(_ slot: Int) -> UnsafeMutablePointer<Element?> {
        unsafe pages[slot / Self.pageSize] + slot % Self.pageSize  // within the page, which is checked to exist
    }

    private mutating func addPage() {
        let page = UnsafeMutablePointer<Element?>.allocate(capacity: Self.pageSize)
        for index in 0..<Self.pageSize { unsafe (page + index).initialize(to: nil) }  // within what was allocated
        unsafe pages.append(page)
        free += (capacity..<capacity + Self.pageSize).reversed().map { UInt32($0) }
        generations += repeatElement(0, count: Self.pageSize)
    }
}
