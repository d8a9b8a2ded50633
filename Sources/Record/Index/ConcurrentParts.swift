/// Work that is cut into parts which run on all cores at once; the outcome is the same as one after the other.
enum ConcurrentParts {
    /// How many parts a long work is cut into: more than a machine of our day has cores for such work.
    static let standardCount = 8
    /// Parts of rows start at a multiple of this, so that no two parts share a word of bits.
    private static let alignment = 64

    /// `partCount` ranges that make up 0 ..< `count`, of about the same length; fewer where they would be empty.
    static func ranges(of count: Int, partCount: Int = standardCount) -> [Range<Int>] {
        let length = max(1, (count / max(1, partCount) / alignment + 1) * alignment)
        return stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
    }

    /// Calls `body` for each of `parts`, each once, and returns when all calls have.
    ///
    /// Escaping, where a borrow would do: what the compiler checks of a borrowed closure that threads share has the length of the
    /// source file's absolute path in it, and two builds of a release would differ.
    @inline(__always)
    static func forEach(_ parts: Range<Int>, _ body: @escaping (Int) -> Void) {
        if parts.count == 1 { return body(parts.lowerBound) }
        // Calls return before this one does, and each has a part of its own: what `body` captures outlives them all,
        // and what they write to is disjoint.
        nonisolated(unsafe) let body = body
        HelperThreads.forEach(parts) { unsafe body($0) }
    }

    /// The results of `transform` for all of `parts`, in their order.
    @inline(__always)
    static func map<Part, Result>(_ parts: [Part], _ transform: @escaping (Part) -> Result) -> [Result] {
        unsafe [Result](unsafeUninitializedCapacity: parts.count) { results, count in
            let results = unsafe results
            // Every place is written once, by the call for its part, before the count tells that it is.
            forEach(parts.indices) { part in
                unsafe (results.baseAddress.unsafelyUnwrapped + part).initialize(to: transform(parts[part]))
            }
            count = parts.count
        }
    }

    /// `count` elements of plain data, each made by `element`, on all cores.
    @inline(__always)
    static func array<Element: BitwiseCopyable>(count: Int, _ element: @escaping (Int) -> Element) -> [Element] {
        let parts = ranges(of: count)
        return unsafe [Element](unsafeUninitializedCapacity: count) { buffer, written in
            let buffer = unsafe buffer
            // The parts are disjoint and make up all places.
            forEach(parts.indices) { part in
                GivingWay.forEach(parts[part]) { position in
                    unsafe buffer.initializeElement(at: position, to: element(position))
                }
            }
            written = count
        }
    }

    /// The results of two works that run at once.
    @inline(__always)
    static func both<One, Other>(_ first: @escaping () -> One, _ second: @escaping () -> Other) -> (One, Other) {
        var (one, other): (One?, Other?)
        forEach(0..<2) { if $0 == 0 { one = first() } else { other = second() } }
        guard let one, let other else { preconditionFailure("each part is called once") }
        return (one, other)
    }
}
