import HTTPServer
import ServerFixtures
import Testing
import Transport

@Suite("Bodies of every length")
struct BodyLengthTests {
    /// Around where a body is no longer copied, where TLS copies none, a record of TLS, what a turn sends, and the buffers.
    private static let lengths = [
        0, 1, 8191, 8192, 8193, 16384, 65_535, 65_536, 65_537, 262_144, 1 << 20, 1 << 20 + 1, 3_000_000,
    ]

    @Test("a body arrives as it is, first, in the midst of others and last", arguments: lengths)
    func arrivesInPlainText(length: Int) throws {
        try LiveServer.serving { server in
            let client = try ClientSocket(server.endpoints[0])
            client.send(Self.requests(length))
            let isRight = Self.areRight(client.receiveBytes(until: nil), length)
            #expect(isRight)  // by itself, as a failure would show megabytes
        }
    }

    @Test("a body arrives as it is through TLS", arguments: lengths)
    func arrivesThroughTLS(length: Int) throws {
        let certificate = try TestCertificate("a.test")
        let configure = { (configuration: inout ServerConfiguration) in
            configuration.listeners[0].usesTLS = true
            configuration.tls = TLSConfiguration(
                certificates: [.init(chainFile: certificate.chainFile, keyFile: certificate.keyFile)])
        }
        try LiveServer.serving(configure: configure) { server in
            let client = try TLSClient(server.endpoints[0])
            #expect(client.connect())
            let isRight = Self.areRight(client.exchangeBytes(Self.requests(length), until: nil), length)
            #expect(isRight)
        }
    }

    /// GET, HEAD, two more GETs of another page between them.
    private static func requests(_ length: Int) -> String {
        let path = "/bytes/\(length)"
        return [("GET", path), ("HEAD", path), ("GET", "/bytes/3"), ("GET", path), ("GET", path)].enumerated()
            .map { "\($1.0) \($1.1) HTTP/1.1\r\nHost: a\r\n\($0 == 4 ? "Connection: close\r\n" : "")\r\n" }.joined()
    }

    /// Whether `bytes` are the answers to `requests`, whole and in order.
    private static func areRight(_ bytes: [UInt8], _ length: Int) -> Bool {
        var rest = bytes[...]
        for (index, count) in [length, 0, 3, length, length].enumerated() {
            let told = "Content-Length: \(index == 2 ? 3 : length)\r\n"
            guard let end = rest.indices.first(where: { rest[$0...].starts(with: "\r\n\r\n".utf8) }),
                String(decoding: rest[..<(end + 2)], as: UTF8.self).contains(told),
                rest[(end + 4)...].prefix(count).elementsEqual(TestHandler.bytes(count))
            else { return false }
            rest = rest[(end + 4)...].dropFirst(count)
        }
        return rest.isEmpty
    }
}
