internal import Glibc
internal import Synchronization

/// Long work that threads which wait for a core need not wait for.
///
/// A thread that works gives its core away when the scheduler's clock ticks, every 4 ms on many servers, whatever its priority is:
/// a request that comes meanwhile waits as long. So an index that is made while requests are served is made piece by piece, and
/// each piece offers the core to who waits for it. One that nobody can be served from is made without.
package enum GivingWay {
    /// How many works that give way go on.
    private static let works = Atomic<Int>(0)
    /// How many rows, or as much of other work, make a piece: some 100 µs.
    private static let pieceLength = 2048

    /// Does `work`, on this thread and those that help it, in a way that others need not wait for.
    package static func during<Result>(_ work: () -> Result) -> Result {
        works.add(1, ordering: .relaxed)
        defer { works.subtract(1, ordering: .relaxed) }
        return work()
    }

    /// Offers the core to other threads, if such a work goes on.
    package static func now() {
        if works.load(ordering: .relaxed) > 0 { sched_yield() }
    }

    /// Counts small steps of a work, and gives way after each piece of them.
    struct Pace {
        private var count = 0

        /// Counts a step.
        @inline(__always)
        mutating func step() {
            count &+= 1
            if count.isMultiple(of: GivingWay.pieceLength) { GivingWay.now() }
        }
    }

    /// Calls `body` for each of `range`, giving way after each piece; of costly steps fewer make one, `cost` times.
    @inline(__always)
    static func forEach(_ range: Range<Int>, cost: Int = 1, _ body: (Int) -> Void) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, start + pieceLength / cost)
            for position in start..<end { body(position) }
            start = end
            now()
        }
    }
}
