internal import CLinux
internal import Glibc

/// Waits for descriptors to become ready: epoll, level-triggered.
@safe package struct Poller: ~Copyable {
    /// What to wait for.
    package enum Interest: UInt8 {
        /// Input, or the end of it.
        case input
        /// Room for output.
        case output
        /// That the peer has gone: the connection has broken, or the peer has closed its side of it.
        case hangUp

        fileprivate var mask: UInt32 {
            switch self {
            case .input: EPOLLIN.rawValue
            case .output: EPOLLOUT.rawValue
            case .hangUp: EPOLLRDHUP.rawValue  // the kernel tells of a broken connection unasked
            }
        }
    }

    private let descriptor: Descriptor
    private var events: [epoll_event]  // plain data: the member of the union that holds a token is all that is used

    /// A poller that hears of at most `capacity` descriptors at a time.
    package init(capacity: Int = 512) throws(SystemError) {
        descriptor = Descriptor(owning: try SystemCall.run("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) })
        unsafe events = [epoll_event](repeating: epoll_event(), count: capacity)
    }

    /// Starts to watch `number`, whose events will carry `token`.
    package func add(_ number: Int32, token: UInt64, interest: Interest) throws(SystemError) {
        try control(EPOLL_CTL_ADD, number, token, interest)
    }

    /// Changes what is waited for.
    package func modify(_ number: Int32, token: UInt64, interest: Interest) throws(SystemError) {
        try control(EPOLL_CTL_MOD, number, token, interest)
    }

    /// Stops to watch `number`; closing it does so too.
    package func remove(_ number: Int32) throws(SystemError) {
        try control(EPOLL_CTL_DEL, number, 0, .input)
    }

    /// Waits until something is ready, at most `milliseconds` (for ever where negative), and says how many things are.
    package mutating func wait(milliseconds: Int32) throws(SystemError) -> Int {
        // The array has room for as many events as the call is told.
        let count = unsafe epoll_wait(descriptor.number, &events, Int32(events.count), milliseconds)
        if count >= 0 { return Int(count) }
        if errno == EINTR { return 0 }
        throw SystemError("epoll_wait")
    }

    /// The token of the event at `index`, below what `wait` returned.
    package func token(at index: Int) -> UInt64 {
        unsafe clinux_epoll_token(events[index])  // every event that is waited for carries a token
    }

    private func control(_ operation: Int32, _ number: Int32, _ token: UInt64, _ interest: Interest) throws(SystemError)
    {
        var event = unsafe clinux_epoll_event(interest.mask, token)
        // The event is read within the call.
        try SystemCall.run("epoll_ctl") { unsafe epoll_ctl(descriptor.number, operation, number, &event) }
    }
}
