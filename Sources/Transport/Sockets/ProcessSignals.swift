internal import Glibc

/// Signals as events that one thread waits for, instead of interruptions of all of them.
package enum ProcessSignals {
    /// The signals that a server answers to.
    package enum Signal: Sendable {
        /// Reload (SIGHUP).
        case reload
        /// Stop gracefully (SIGTERM, SIGINT).
        case stop
    }

    private static let all = [SIGHUP, SIGTERM, SIGINT]

    /// Keeps the signals from interrupting; to be called before there is a second thread.
    package static func block() {
        var set = mask
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)  // reads the one value it is given
    }

    /// Waits for the next of the signals, which have been blocked.
    package static func wait() -> Signal {
        var set = mask
        var number: Int32 = 0
        unsafe sigwait(&set, &number)  // reads and writes the values it is given
        return number == SIGHUP ? .reload : .stop
    }

    private static var mask: sigset_t {
        var set = sigset_t()
        // Each call changes the one value it is given.
        unsafe sigemptyset(&set)
        for number in all { unsafe sigaddset(&set, number) }
        return set
    }
}
