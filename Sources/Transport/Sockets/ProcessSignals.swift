internal import CLinux
internal import Glibc

/// The signals that a server answers to, as input of a descriptor, instead of interruptions or a thread that waits for them.
///
/// A program of one loop so needs no second thread, with which each of the kernel's looks at its descriptors would cost two
/// atomic operations more.
package final class ProcessSignals: Sendable {
    /// What a signal asks for.
    package enum Signal: Sendable {
        /// Reload (SIGHUP).
        case reload
        /// Stop gracefully (SIGTERM, SIGINT).
        case stop
    }

    private let descriptor: Descriptor

    /// Keeps the signals from interrupting; to be made before there is a second thread.
    package init() throws(SystemError) {
        var set = sigset_t()
        // Each call changes the one value it is given, or reads it.
        unsafe sigemptyset(&set)
        for number in [SIGHUP, SIGTERM, SIGINT] { unsafe sigaddset(&set, number) }
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        descriptor = Descriptor(
            owning: try SystemCall.run("signalfd") {
                unsafe signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
            })
    }

    /// The descriptor, which becomes readable with a signal.
    package var number: Int32 { descriptor.number }

    /// The next signal that has come; nil where there is none.
    package func next() -> Signal? {
        var signal = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        // The kernel writes one value into the one that it is given.
        guard unsafe read(descriptor.number, &signal, size) == size else { return nil }
        return signal.ssi_signo == UInt32(SIGHUP) ? .reload : .stop
    }
}
