internal import Glibc

/// A file descriptor with one owner, closed once.
package struct Descriptor: ~Copyable, Sendable {
    /// The number; valid as long as this value lives.
    package let number: Int32

    /// Takes ownership of `number`, which nobody else closes.
    package init(owning number: Int32) { self.number = number }

    deinit {
        close(number)  // never again after EINTR: on Linux the descriptor is gone all the same
    }
}
