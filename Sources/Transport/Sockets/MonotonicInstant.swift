internal import Glibc

/// A moment of the clock that no one sets, in nanoseconds from some start.
package struct MonotonicInstant: Comparable, Hashable, Sendable {
    /// Nanoseconds since the clock's start.
    package var nanoseconds: Int64

    /// A moment, for tests with a clock of their own.
    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// Now, to within a few milliseconds: the kernel's coarse clock, which costs no more than reading memory.
    package static var now: MonotonicInstant {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC_COARSE, &time)  // writes one timespec
        return MonotonicInstant(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// Seconds since 1970 of the clock on the wall.
    package static var wallSecond: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)  // writes one timespec
        return time.tv_sec
    }

    /// A later moment never comes.
    package static let distantFuture = MonotonicInstant(nanoseconds: .max)

    /// The moment `duration` later, at most the distant future.
    package static func + (instant: MonotonicInstant, duration: Duration) -> MonotonicInstant {
        let (seconds, attoseconds) = duration.components
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return .distantFuture }
        let (sum, carry) = instant.nanoseconds.addingReportingOverflow(scaled + attoseconds / 1_000_000_000)
        return carry ? .distantFuture : MonotonicInstant(nanoseconds: sum)
    }

    /// The moment `nanoseconds` later.
    @inline(__always)
    package func advanced(nanoseconds: Int64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: self.nanoseconds &+ nanoseconds)
    }

    /// Earlier moments come first.
    @inline(__always)
    package static func < (left: MonotonicInstant, right: MonotonicInstant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}
