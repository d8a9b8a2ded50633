internal import CLinux
internal import Glibc

/// Wakes an event loop from another thread: an eventfd, which the loop's poller watches.
package struct Wakeup: ~Copyable, Sendable {
    private let descriptor: Descriptor

    /// A wakeup that has not been signaled.
    package init() throws(SystemError) {
        descriptor = Descriptor(
            owning: try SystemCall.run("eventfd") { eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)) })
    }

    /// The descriptor that becomes readable.
    package var number: Int32 { descriptor.number }

    /// Makes the descriptor readable; any thread may call it.
    package func signal() {
        _ = eventfd_write(descriptor.number, 1)  // fails only where it has been signaled 2^64 times already
    }

    /// Makes the descriptor unreadable until the next signal.
    package func clear() {
        var count: eventfd_t = 0
        _ = unsafe eventfd_read(descriptor.number, &count)  // writes one number; fails where there was no signal
    }
}
