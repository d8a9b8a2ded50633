/// A place where a server listens.
public enum Endpoint: Hashable, Sendable {
    /// A TCP port of an IPv4 or IPv6 address in numbers; port 0 takes a free one.
    case address(SocketAddress)
    /// A UNIX-domain socket at a path of at most 107 bytes; what a dead server left there is replaced.
    case unix(path: String)
    /// A descriptor that listens already, inherited from the process that started this one.
    case inherited(descriptor: Int32)
}
