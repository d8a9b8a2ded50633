package import Transport

/// How fast a client takes what is to be written, for the least rate at which it has to.
package struct OutputPace {
    /// Since when there has been something to take.
    private(set) var began: MonotonicInstant
    /// How many bytes have been taken since.
    private(set) var taken = 0

    /// A client that has something to take from `now` on.
    package init(at now: MonotonicInstant) { began = now }

    /// Notes that `count` bytes have been taken.
    package mutating func take(_ count: Int) { taken += count }
}
