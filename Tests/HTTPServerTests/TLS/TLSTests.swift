import COpenSSL
import HTTPServer
import ServerFixtures
import Testing
import Transport

@Suite("TLS")
struct TLSTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// Runs a server that has `names`' certificates while `body` talks to it.
    private static func serving(
        _ names: [String] = ["a.test"], loops: Int = 1, configure: (inout TLSConfiguration) -> Void = { _ in },
        _ body: (Server) throws -> Void
    ) throws {
        let certificates = try names.map { try TestCertificate($0) }
        var tls = TLSConfiguration(
            certificates: certificates.map { .init(chainFile: $0.chainFile, keyFile: $0.keyFile) })
        configure(&tls)
        try LiveServer.serving(configure: { configuration in
            configuration.listeners[0].usesTLS = true
            configuration.tls = tls
            configuration.loopCount = loops
        }) { server in
            try body(server)
            withExtendedLifetime(certificates) {}
        }
    }

    @Test(
        "a health check's session is answered, whatever the certificate says; a server without TLS is told from one with"
    )
    func answersHealthChecks() throws {
        try Self.serving { server in
            let socket = try ClientSocket(server.endpoints[0])
            guard let session = TLSClientSession(over: socket.descriptor) else {
                Issue.record("the handshake fails")
                return
            }
            let isSent = session.send(Array(Self.get.utf8))
            #expect(isSent)
            let answer = session.receive(limit: 64)
            #expect(answer.starts(with: "HTTP/1.1 200 OK\r\n".utf8))
        }
        try LiveServer.serving { server in
            let socket = try ClientSocket(server.endpoints[0])
            let isRefused = TLSClientSession(over: socket.descriptor) == nil
            #expect(isRefused)
        }
    }

    @Test(
        "the last answer is followed by the alert that ends the connection",
        arguments: [
            "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
        ])
    func endsConnections(request: String) throws {
        try Self.serving { server in
            let client = try TLSClient(server.endpoints[0])
            #expect(client.connect())
            #expect(client.exchangeBytes(request, until: nil).starts(with: "HTTP/1.1 ".utf8))
            #expect(client.isToldEnd)
        }
    }

    @Test("a body that the socket does not take at once arrives whole")
    func sendsLargeBodies() throws {
        try Self.serving { server in
            let client = try TLSClient(server.endpoints[0])
            #expect(client.connect())
            let request = "GET /bytes/1500000 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            let answer = client.exchangeBytes(request, until: nil)
            #expect(answer.suffix(1_500_000).elementsEqual(TestHandler.bytes(1_500_000)))
            #expect(client.isToldEnd)
        }
    }

    @Test("a client whose stream ends without the alert still gets the answer to what it sent whole")
    func takesEndsWithoutAlert() throws {
        try Self.serving { server in
            let client = try TLSClient(server.endpoints[0])
            #expect(client.connect())
            client.send(Self.get)
            client.endStream()
            let answer = client.receiveBytes(until: nil)
            #expect(answer.starts(with: "HTTP/1.1 200 OK\r\n".utf8))
            #expect(client.isToldEnd)
        }
    }

    @Test(
        "a profile has its versions and no other",
        arguments: [
            (TLSConfiguration.Profile.intermediate, TLS1_3_VERSION, "TLSv1.3"),
            (TLSConfiguration.Profile.intermediate, TLS1_2_VERSION, "TLSv1.2"),
            (TLSConfiguration.Profile.intermediate, TLS1_1_VERSION, nil),
            (TLSConfiguration.Profile.modern, TLS1_3_VERSION, "TLSv1.3"),
            (TLSConfiguration.Profile.modern, TLS1_2_VERSION, nil),
        ] as [(TLSConfiguration.Profile, Int32, String?)])
    func offersVersions(profile: TLSConfiguration.Profile, version: Int32, name: String?) throws {
        try Self.serving(configure: { $0.profile = profile }) { server in
            let client = try TLSClient(server.endpoints[0], versions: version...version)
            #expect(client.connect() == (name != nil))
            guard let name else { return }
            #expect(client.version == name)
            let answer = client.exchange(Self.get, until: "GET /\n\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("Strict-Transport-Security: max-age=63072000\r\n"))
        }
    }

    @Test(
        "the certificate is the one that covers the name asked for, else the first",
        arguments: [("a.test", "a.test"), ("b.test", "b.test"), ("c.test", "a.test"), (nil, "a.test")]
            as [(String?, String)])
    func choosesByName(asked: String?, told: String) throws {
        try Self.serving(["a.test", "b.test"]) { server in
            let client = try TLSClient(server.endpoints[0])
            if let asked { client.ask(for: asked) }
            #expect(client.connect())
            #expect(client.isTold(told))
        }
    }

    @Test(
        "a session is taken up again, by any loop and with renewed certificates; in TLS 1.3 with a new ticket each time",
        arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func resumes(version: Int32) throws {
        try Self.serving(loops: 2) { server in
            let first = try TLSClient(server.endpoints[0], versions: version...version)
            #expect(first.connect())
            _ = first.exchange(Self.get, until: "GET /\n\n")
            #expect(!first.isResumed)
            #expect(first.earlyDataLimit == 0)
            try server.reloadTLS()
            var latest = first
            for _ in 0..<4 {
                let next = try TLSClient(server.endpoints[0], versions: version...version)
                next.resume(latest)
                #expect(next.connect())
                #expect(next.isResumed)
                #expect(next.exchange(Self.get, until: "GET /\n\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect((next.ticket != latest.ticket) == (version == TLS1_3_VERSION))
                latest = next
            }
        }
    }

    @Test(
        "the protocol agreed on is HTTP/1.1, or there is no connection",
        arguments: [(["h2", "http/1.1"], "http/1.1"), (["h2"], nil), ([], "")]
            as [([String], String?)])
    func agreesOnProtocol(offered: [String], chosen: String?) throws {
        try Self.serving { server in
            let client = try TLSClient(server.endpoints[0])
            if !offered.isEmpty { client.offer(offered) }
            #expect(client.connect() == (chosen != nil))
            if let chosen { #expect(client.chosenProtocol == chosen) }
        }
    }

    @Test("a client that shakes hands again is not obeyed")
    func refusesRenegotiation() throws {
        try Self.serving { server in
            let client = try TLSClient(server.endpoints[0], versions: TLS1_2_VERSION...TLS1_2_VERSION)
            #expect(client.connect())
            #expect(!client.renegotiate())
        }
    }

    @Test("where client certificates are asked for, only those who show one are served")
    func requiresClients() throws {
        let shown = try TestCertificate("client.test")
        try Self.serving(configure: { $0.clientAuthorityFile = shown.chainFile }) { server in
            let stranger = try TLSClient(server.endpoints[0])
            _ = stranger.connect()  // with TLS 1.3 the refusal comes after the client's side of the handshake
            #expect(stranger.exchange(Self.get, until: "GET /\n\n").isEmpty)
            let client = try TLSClient(server.endpoints[0])
            client.show(shown)
            #expect(client.connect())
            #expect(client.exchange(Self.get, until: "GET /\n\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test("certificates that cannot be loaded leave those in use as they are")
    func keepsCertificates() throws {
        let certificate = try TestCertificate("a.test")
        let other = try TestCertificate("b.test")
        try Self.serving(configure: { tls in
            tls.certificates = [.init(chainFile: certificate.chainFile, keyFile: certificate.keyFile)]
        }) { server in
            try certificate.replaceKey(by: other)
            #expect(throws: ServerError.self) { try server.reloadTLS() }
            let client = try TLSClient(server.endpoints[0])
            #expect(client.connect())
        }
    }
}
