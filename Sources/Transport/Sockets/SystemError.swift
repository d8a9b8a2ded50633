internal import Glibc

/// A system call that failed.
public struct SystemError: Error, Equatable, CustomStringConvertible {
    /// The call's name.
    public let call: String
    /// The value of `errno`.
    public let code: Int32

    /// The call and what the system says about it: `bind: Address already in use`.
    public var description: String { "\(call): \(reason)" }

    /// What the system says about the code.
    public var reason: String {
        // The text is the C library's own, and copied before the next call can change it.
        unsafe String(cString: strerror(code))
    }

    package init(_ call: StaticString, code: Int32 = errno) {
        self.call = "\(call)"
        self.code = code
    }
}

extension SystemError {
    /// The failures that a user can do something about.
    package enum Kind {
        case addressInUse
        case addressNotAvailable
        case accessDenied
        case nameTooLong
        case other
    }

    /// What kind of failure this is.
    package var kind: Kind {
        switch code {
        case EADDRINUSE: .addressInUse
        case EADDRNOTAVAIL: .addressNotAvailable
        case EACCES, EPERM: .accessDenied
        case ENAMETOOLONG: .nameTooLong
        default: .other
        }
    }
}
