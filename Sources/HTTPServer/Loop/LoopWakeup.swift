internal import Transport

/// A loop's wakeup, shared with the threads that command it.
final class LoopWakeup: Sendable {
    private let wakeup: Wakeup

    init() throws(SystemError) { wakeup = try Wakeup() }

    /// The descriptor for the loop's poller.
    var number: Int32 { wakeup.number }

    /// Wakes the loop.
    func signal() { wakeup.signal() }

    /// Takes note of the signal.
    func clear() { wakeup.clear() }
}
