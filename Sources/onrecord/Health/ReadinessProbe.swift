/// Asks one URL of a server, and reads the status of the answer.
struct ReadinessProbe {
    private let host: String
    private let port: String
    private let path: String

    /// Takes an `http` URL; without a path `/readyz` is asked.
    init(url: String) throws(Failure) {
        let scheme = "http://"
        guard url.hasPrefix(scheme) else {
            throw Failure(.usage, "\(url): expected a URL such as http://127.0.0.1:8080/readyz")
        }
        let rest = url.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let target = String(rest[authority.endIndex...])
        try self.init(authority: String(authority), path: target.isEmpty || target == "/" ? "/readyz" : target)
    }

    /// Takes the address that a server listens on; one for all addresses is asked on the loopback.
    init(listening address: String) throws(Failure) {
        let wildcards = ["*:": "127.0.0.1:", "0.0.0.0:": "127.0.0.1:", "[::]:": "[::1]:"]
        let wildcard = wildcards.first { address.hasPrefix($0.key) }
        let authority = wildcard.map { $0.value + address.dropFirst($0.key.count) } ?? address
        try self.init(authority: authority, path: "/readyz")
    }

    private init(authority: String, path: String) throws(Failure) {
        let colon = authority.lastIndex(of: ":").flatMap { authority[$0...].contains("]") ? nil : $0 }
        let name = colon.map { authority[..<$0] } ?? authority[...]
        host = name.filter { $0 != "[" && $0 != "]" }
        port = colon.map { String(authority[authority.index(after: $0)...]) } ?? "80"
        self.path = path
        guard !host.isEmpty, UInt16(port) != nil, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw Failure(
                .usage, "\(authority)\(path): expected a host and a port, such as http://127.0.0.1:8080/readyz")
        }
    }

    /// What is asked.
    var url: String { "http://\(authority)\(path)" }

    private var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// The status of the answer.
    func status() throws(Failure) -> Int {
        let request =
            "GET \(path) HTTP/1.1\r\nHost: \(authority)\r\nConnection: close\r\nUser-Agent: onrecord-healthcheck\r\n\r\n"
        let socket = try ClientSocket(host: host, port: port)
        try socket.send(Array(request.utf8))
        let line = try socket.receive(atLeast: 12).prefix(12)
        guard line.starts(with: "HTTP/1.".utf8), let status = Int(String(decoding: line.suffix(3), as: UTF8.self))
        else {
            throw Failure(.unavailable, "\(url) is no HTTP server")
        }
        return status
    }
}
