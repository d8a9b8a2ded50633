import Configuration
import HTTPServer
import Testing
import Transport

@testable import onrecord

@Suite("Server settings")
struct ServerSettingsTests {
    @Test(
        "an address to listen on becomes an endpoint, and * those of all addresses",
        arguments: [
            ("127.0.0.1:8080", ["127.0.0.1:8080"]), ("[::1]:80", ["[::1]:80"]),
            ("*:8080", ["0.0.0.0:8080", "[::]:8080"]),
            ("unix:/run/onrecord.sock", ["unix:/run/onrecord.sock"]), ("fd:3", ["fd:3"]),
        ])
    func endpoints(text: String, expected: [String]) throws {
        let settings = try Settings(flags: [.listen: [text]], environment: [:], file: nil)
        let configuration = try ServerSettings.configuration(settings)
        #expect(configuration.listeners.map(\.endpoint.description) == expected)
    }

    @Test(
        "what is no address is refused, with what is",
        arguments: ["localhost:8080", "8080", "*", "127.0.0.1:", "127.0.0.1:65536", "fd:", "fd:-1", "fd:x"])
    func mistakes(text: String) throws {
        let settings = try Settings(flags: [.listen: [text]], environment: [:], file: nil)
        let failure = try #require(throws: Failure.self) { try ServerSettings.configuration(settings) }
        #expect(failure.code == .badConfiguration)
        #expect(try #require(failure.message).contains("found '\(text)'"))
    }
}
