/// A place where a server listens.
public enum Endpoint: Hashable, Sendable, CustomStringConvertible {
    /// A TCP port of an IPv4 or IPv6 address in numbers; port 0 takes a free one.
    case address(SocketAddress)
    /// A UNIX-domain socket at a path of at most 107 bytes; what a dead server left there is replaced.
    case unix(path: String)
    /// A descriptor that listens already, inherited from the process that started this one.
    case inherited(descriptor: Int32)

    /// The endpoint as a user writes it: `127.0.0.1:8080`, `unix:/run/server.sock` or `fd:3`.
    public var description: String {
        switch self {
        case .address(let address): address.description
        case .unix(let path): "unix:\(path)"
        case .inherited(let descriptor): "fd:\(descriptor)"
        }
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("unix:") {
            self = .unix(path: String(text.dropFirst(5)))
        } else if text.hasPrefix("fd:") {
            guard let descriptor = Int32(text.dropFirst(3)), descriptor >= 0 else { return nil }
            self = .inherited(descriptor: descriptor)
        } else {
            guard let address = SocketAddress(text) else { return nil }
            self = .address(address)
        }
    }
}
