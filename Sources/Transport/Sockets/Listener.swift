internal import CLinux
internal import Glibc

/// A socket that accepts connections.
package struct Listener: ~Copyable, Sendable {
    /// Where it is bound, a port picked by the kernel filled in.
    package let endpoint: Endpoint
    private let descriptor: Descriptor
    private let isTCP: Bool
    private let isInherited: Bool

    /// Binds `endpoint` and listens.
    ///
    /// TCP ports are shared with the other loops (`SO_REUSEPORT`), and with another process where `sharesPort` is set, so
    /// that it can take over; a connection is accepted once it has sent something (`TCP_DEFER_ACCEPT`).
    package static func listening(
        at endpoint: Endpoint, sharesPort: Bool = false, backlog: Int32 = 4096
    ) throws(SystemError) -> Listener {
        if case .address(let address) = endpoint, address.port != 0, !sharesPort { try checkFree(address) }
        let socket = try socket(for: endpoint)
        // The kernel keeps no more than net.core.somaxconn.
        let number = socket.number
        try SystemCall.run("listen") { listen(number, backlog) }
        let name = try name(of: number)
        if name.family != AF_UNIX { try setConnectionOptions(on: socket) }
        let bound = name.address.map(Endpoint.address) ?? endpoint
        let isInherited = if case .inherited = endpoint { true } else { false }
        return Listener(
            endpoint: bound, descriptor: socket, isTCP: name.family != AF_UNIX, isInherited: isInherited)
    }

    private init(endpoint: Endpoint, descriptor: consuming Descriptor, isTCP: Bool, isInherited: Bool) {
        self.endpoint = endpoint
        self.descriptor = descriptor
        self.isTCP = isTCP
        self.isInherited = isInherited
    }

    /// The descriptor, for a poller.
    package var number: Int32 { descriptor.number }

    /// A listener for another loop: a socket of its own on the same port, so that the kernel spreads the connections;
    /// the same socket where it has no port, or is another program's that may not share it.
    package func sibling() throws(SystemError) -> Listener {
        if case .address = endpoint, !isInherited { return try Listener.listening(at: endpoint, sharesPort: true) }
        let copy = Descriptor(owning: try Self.duplicate(descriptor.number))
        return Listener(endpoint: endpoint, descriptor: copy, isTCP: isTCP, isInherited: isInherited)
    }

    /// What came of accepting.
    package enum Outcome: ~Copyable {
        /// A connection, not blocking and without delay for small packets.
        case connection(Descriptor)
        /// There is none.
        case none
        /// One came and went.
        case aborted
        /// The process or the system has no descriptors or memory for it; it stays in the queue.
        case exhausted
    }

    /// Takes the next connection from the queue.
    package func accept() -> Outcome {
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        // The peer's address is not asked for: most servers never look at it.
        let result = clinux_accept4(descriptor.number, nil, nil, flags)
        guard result >= 0 else { return Self.outcome(of: errno) }
        return .connection(Descriptor(owning: result))
    }

    private static func outcome(of code: Int32) -> Outcome {
        switch code {
        case EAGAIN: .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: .exhausted
        default: .aborted
        }
    }
}

extension Listener {
    /// Removes the socket at `path`, which nobody listens at any more.
    package static func remove(path: String) {
        _ = unsafe unlink(path)  // the path is read within the call
    }

    /// Accepts connections that have sent nothing yet too, so that none is left half accepted when the listener closes.
    package func acceptEagerly() {
        if isTCP { try? descriptor.setOption(Int32(IPPROTO_TCP), TCP_DEFER_ACCEPT, 0, "TCP_DEFER_ACCEPT") }
    }

    /// The most bytes that the kernel takes of a response before the client has taken those before: without it, clients
    /// that stop reading fill the kernel's memory for all connections.
    private static var unsentLimit: Int32 { 1 << 17 }

    /// Sets what accepted connections inherit from their listener: no delay for small packets, and a bound on buffering.
    private static func setConnectionOptions(on socket: borrowing Descriptor) throws(SystemError) {
        try socket.setOption(Int32(IPPROTO_TCP), TCP_NODELAY, 1, "TCP_NODELAY")
        try socket.setOption(Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, unsentLimit, "TCP_NOTSENT_LOWAT")
    }

    /// A socket that is bound to `endpoint`, or inherited.
    private static func socket(for endpoint: Endpoint) throws(SystemError) -> Descriptor {
        switch endpoint {
        case .address(let address): return try bound(RawSocketAddress(address), isTCP: true)
        case .unix(let path):
            guard let raw = RawSocketAddress(path: path) else { throw SystemError("bind", code: ENAMETOOLONG) }
            removeStale(path, raw)
            return try bound(raw, isTCP: false)
        case .inherited(let number): return Descriptor(owning: try duplicate(number))
        }
    }

    private static func bound(_ address: RawSocketAddress, isTCP: Bool) throws(SystemError) -> Descriptor {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let socket = Descriptor(owning: try SystemCall.run("socket") { Glibc.socket(address.family, kind, 0) })
        if isTCP {
            try socket.setOption(SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR")
            try socket.setOption(SOL_SOCKET, SO_REUSEPORT, 1, "SO_REUSEPORT")
            try socket.setOption(Int32(IPPROTO_TCP), TCP_DEFER_ACCEPT, 1, "TCP_DEFER_ACCEPT")
        }
        // An IPv6 listener leaves the port's IPv4 side to a listener of its own.
        if address.family == AF_INET6 { try socket.setOption(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1, "IPV6_V6ONLY") }
        let number = socket.number
        try SystemCall.run("bind") { unsafe address.read { unsafe bind(number, $0, $1) } }
        return socket
    }

    /// Throws where anyone listens at `address`, also one that would share its port.
    private static func checkFree(_ address: SocketAddress) throws(SystemError) {
        let raw = RawSocketAddress(address)
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let socket = Descriptor(owning: try SystemCall.run("socket") { Glibc.socket(raw.family, kind, 0) })
        try socket.setOption(SOL_SOCKET, SO_REUSEADDR, 1, "SO_REUSEADDR")
        if raw.family == AF_INET6 { try socket.setOption(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1, "IPV6_V6ONLY") }
        let number = socket.number
        try SystemCall.run("bind") { unsafe raw.read { unsafe bind(number, $0, $1) } }
    }

    private static func name(of number: Int32) throws(SystemError) -> RawSocketAddress {
        var raw = RawSocketAddress()
        try SystemCall.run("getsockname") { unsafe raw.write { unsafe getsockname(number, $0, $1) } }
        return raw
    }

    /// A descriptor of our own for the same socket, not blocking and not passed on to other programs.
    private static func duplicate(_ number: Int32) throws(SystemError) -> Int32 {
        let copy = try SystemCall.run("fcntl") { fcntl(number, F_DUPFD_CLOEXEC, 3) }
        let flags = fcntl(copy, F_GETFL)
        _ = fcntl(copy, F_SETFL, flags | O_NONBLOCK)  // a descriptor just made takes the flag
        return copy
    }

    /// Removes the socket at `path` if nobody listens there any more.
    private static func removeStale(_ path: String, _ address: RawSocketAddress) {
        let probe = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard probe >= 0 else { return }
        let descriptor = Descriptor(owning: probe)
        let isRefused = unsafe address.read { unsafe connect(descriptor.number, $0, $1) } != 0 && errno == ECONNREFUSED
        if isRefused { _ = unsafe unlink(path) }  // the path is read within the call
    }
}
