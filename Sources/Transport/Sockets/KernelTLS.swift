internal import CLinux
internal import Glibc

/// The TLS of the kernel, to which a library can hand a connection once its keys are agreed.
enum KernelTLS {
    /// Whether this kernel has it; asked once, on a socket that is not connected, which loads the module where there is one.
    static let isOffered: Bool = {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { return false }
        let probe = Descriptor(owning: number)
        let name: StaticString = "tls"
        // The name lives for ever, and is read within the call.
        let result = unsafe setsockopt(
            probe.number, Int32(IPPROTO_TCP), TCP_ULP, name.utf8Start, socklen_t(name.utf8CodeUnitCount))
        // A kernel that has it asks for a connection first.
        return result == 0 || errno == ENOTCONN
    }()
}
