internal import Glibc

/// The signals that a server obeys, taken one by one by the thread that waits for them.
struct SignalQueue: Sendable {
    private var set = sigset_t()

    /// Blocks the signals for this thread and those that it starts from now on, so that none interrupts a loop.
    init() {
        // The kernel and the C library read and write the set during the calls alone.
        unsafe sigemptyset(&set)
        for number in [SIGTERM, SIGINT, SIGHUP] { unsafe sigaddset(&set, number) }
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        // A client that goes away is an error of its write, not of the process.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Waits for the next signal and returns its number.
    func next() -> Int32 {
        var set = set
        var number: Int32 = 0
        // The C library reads the set and writes the number during the call alone.
        while unsafe sigwait(&set, &number) != 0 {}
        return number
    }
}
