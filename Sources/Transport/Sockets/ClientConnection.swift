internal import CLinux
internal import Glibc

/// The client's side of a connection, for health checks and tests.
package enum ClientConnection {
    /// A blocking socket connected to `endpoint`, whose calls give up after `timeoutSeconds` each; nil where it cannot be had.
    package static func connect(to endpoint: Endpoint, timeoutSeconds: Int = 10) -> Int32? {
        guard let raw = address(of: endpoint), let number = socket(of: raw) else { return nil }
        var limit = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            // Each call reads the one value it is given.
            unsafe setsockopt(number, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        return finish(number, where: unsafe raw.read { unsafe Glibc.connect(number, $0, $1) })
    }

    /// A socket bound to `path` at which nobody listens, as a server that was killed leaves it; nil where it cannot be had.
    package static func bind(path: String) -> Int32? {
        guard let raw = RawSocketAddress(path: path), let number = socket(of: raw) else { return nil }
        return finish(number, where: unsafe raw.read { unsafe Glibc.bind(number, $0, $1) })
    }

    private static func address(of endpoint: Endpoint) -> RawSocketAddress? {
        switch endpoint {
        case .address(let address): RawSocketAddress(address)
        case .unix(let path): RawSocketAddress(path: path)
        case .inherited: nil
        }
    }

    private static func socket(of address: RawSocketAddress) -> Int32? {
        let number = Glibc.socket(address.family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        return number >= 0 ? number : nil
    }

    private static func finish(_ number: Int32, where result: Int32) -> Int32? {
        if result != 0 { close(number) }
        return result == 0 ? number : nil
    }
}
