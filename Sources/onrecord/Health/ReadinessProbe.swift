internal import Transport

/// Asks one URL of a server, and reads the status of the answer.
struct ReadinessProbe {
    /// Where it is asked.
    private enum Place {
        case host(String, port: UInt16, usesTLS: Bool)
        case socket(path: String)
    }

    private let place: Place
    private let path: String

    private static let expectation =
        "expected a URL such as http://127.0.0.1:8080/readyz, https://127.0.0.1:8443/readyz or unix:/run/onrecord.sock"

    /// Takes an `http` or `https` URL, asked at `/readyz` where it has no path, or the path of a socket after `unix:`.
    init(url: String) throws(Failure) {
        if url.hasPrefix("unix:/") {
            self.init(.socket(path: String(url.dropFirst(5))), path: "/readyz")
            return
        }
        let schemes = [("http://", false), ("https://", true)]
        guard let (scheme, usesTLS) = schemes.first(where: { url.hasPrefix($0.0) }) else {
            throw Failure(.usage, "\(url): \(Self.expectation)")
        }
        let rest = url.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let target = String(rest[authority.endIndex...])
        try self.init(
            authority: String(authority), usesTLS: usesTLS, path: target.isEmpty || target == "/" ? "/readyz" : target)
    }

    /// Takes an address that a server listens on; one for all addresses is asked on the loopback.
    ///
    /// Nil where it can't be asked: a descriptor that was handed over.
    init?(listening address: String, usesTLS: Bool = false) throws(Failure) {
        if address.hasPrefix("fd:") { return nil }
        if address.hasPrefix("unix:") {
            self.init(.socket(path: String(address.dropFirst(5))), path: "/readyz")
            return
        }
        let wildcards = ["*:": "127.0.0.1:", "0.0.0.0:": "127.0.0.1:", "[::]:": "[::1]:"]
        let wildcard = wildcards.first { address.hasPrefix($0.key) }
        let authority = wildcard.map { $0.value + address.dropFirst($0.key.count) } ?? address
        try self.init(authority: authority, usesTLS: usesTLS, path: "/readyz")
    }

    private init(authority: String, usesTLS: Bool, path: String) throws(Failure) {
        let colon = authority.lastIndex(of: ":").flatMap { authority[$0...].contains("]") ? nil : $0 }
        let name = (colon.map { authority[..<$0] } ?? authority[...]).filter { $0 != "[" && $0 != "]" }
        let port = colon.map { UInt16(authority[authority.index(after: $0)...]) } ?? (usesTLS ? 443 : 80)
        guard let port, !name.isEmpty, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw Failure(.usage, "\(authority)\(path): \(Self.expectation)")
        }
        self.init(.host(name, port: port, usesTLS: usesTLS), path: path)
    }

    private init(_ place: Place, path: String) {
        self.place = place
        self.path = path
    }

    /// What is asked.
    var url: String {
        switch place {
        case .host(_, _, let usesTLS): "\(usesTLS ? "https" : "http")://\(authority)\(path)"
        case .socket(let socket): "unix:\(socket)"
        }
    }

    /// The `Host` of the request.
    private var authority: String {
        switch place {
        case .host(let name, let port, _): name.contains(":") ? "[\(name)]:\(port)" : "\(name):\(port)"
        case .socket: "localhost"
        }
    }

    /// The status of the answer.
    func status() throws(Failure) -> Int {
        do throws(Failure) {
            return try ask()
        } catch {
            throw Failure(error.code, "\(url): \(error.message ?? "")")
        }
    }

    private func ask() throws(Failure) -> Int {
        let socket = try connection()
        let request =
            "GET \(path) HTTP/1.1\r\nHost: \(authority)\r\nConnection: close\r\nUser-Agent: onrecord-healthcheck\r\n\r\n"
        try socket.send(Array(request.utf8))
        let line = try socket.receive(atLeast: 12).prefix(12)
        guard line.starts(with: "HTTP/1.".utf8), let status = Int(String(decoding: line.suffix(3), as: UTF8.self))
        else { throw Failure(.unavailable, "what answers there is no HTTP server") }
        return status
    }

    private func connection() throws(Failure) -> ClientSocket {
        switch place {
        case .socket(let path): return try ClientSocket([.unix(path: path)], usesTLS: false)
        case .host(let name, let port, let usesTLS):
            let endpoints = HostLookup.endpoints(name, port: port)
            guard !endpoints.isEmpty else { throw Failure(.unavailable, "the host has no address") }
            return try ClientSocket(endpoints, usesTLS: usesTLS)
        }
    }
}
