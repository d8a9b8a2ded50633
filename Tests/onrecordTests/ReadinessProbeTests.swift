import Configuration
import Testing

@testable import onrecord

@Suite("Readiness probe")
struct ReadinessProbeTests {
    @Test(
        "A server is asked where it listens",
        arguments: [
            ("127.0.0.1:8080", "http://127.0.0.1:8080/readyz"), ("*:81", "http://127.0.0.1:81/readyz"),
            ("0.0.0.0:81", "http://127.0.0.1:81/readyz"), ("[::]:81", "http://[::1]:81/readyz"),
            ("[::1]:81", "http://[::1]:81/readyz"),
        ])
    func listening(address: String, url: String) throws {
        #expect(try ReadinessProbe(listening: address)?.url == url)
    }

    @Test(
        "The server that settings describe is asked at the first address that can be asked",
        arguments: [
            (["fd:3", "unix:/run/a.sock"], [], "unix:/run/a.sock"),
            (["none"], ["*:8443"], "https://127.0.0.1:8443/readyz"),
            (["fd:3"], ["[::]:1", "*:2"], "https://[::1]:1/readyz"), ([], [], "http://127.0.0.1:8080/readyz"),
        ])
    func configured(listen: [String], tlsListen: [String], url: String) throws {
        let settings = try Settings(
            flags: [.listen: listen, .tlsListen: tlsListen], environment: [:], file: nil)
        #expect(try HealthcheckCommand.probe(of: settings).url == url)
    }

    @Test("Settings without an address that can be asked are told to give one")
    func unaskable() throws {
        let settings = try Settings(flags: [.listen: ["fd:3"]], environment: [:], file: nil)
        #expect(throws: Failure.self) { try HealthcheckCommand.probe(of: settings) }
    }

    @Test(
        "A URL is asked as it is, at /readyz where it has no path",
        arguments: [
            ("http://a.example", "http://a.example:80/readyz"), ("http://a.example:81/", "http://a.example:81/readyz"),
            ("http://[::1]:81/healthz?x", "http://[::1]:81/healthz?x"),
            ("https://a.example", "https://a.example:443/readyz"), ("unix:/run/a.sock", "unix:/run/a.sock"),
        ])
    func given(url: String, asked: String) throws {
        #expect(try ReadinessProbe(url: url).url == asked)
    }

    @Test(
        "What is no address is refused as a usage error",
        arguments: [
            "ftp://a.example", "a.example", "unix:a.sock", "http://", "http://a:b/", "http://a:99999/",
            "http://a/\r\nX: y",
        ])
    func refused(url: String) {
        let failure = #expect(throws: Failure.self) { _ = try ReadinessProbe(url: url) }
        #expect(failure?.code == .usage)
    }

    @Test("A port that nobody listens on is not ready")
    func nobody() throws {
        let failure = #expect(throws: Failure.self) { try ReadinessProbe(url: "http://127.0.0.1:1/").status() }
        #expect(failure?.code == .unavailable)
    }
}
