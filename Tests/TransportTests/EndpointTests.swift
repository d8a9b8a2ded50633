import Testing

@testable import Transport

@Suite("Endpoints")
struct EndpointTests {
    @Test(
        "an endpoint reads what it writes",
        arguments: [
            "127.0.0.1:8080", "0.0.0.0:0", "10.9.255.100:65535", "192.0.2.1:10", "[::1]:0", "[2001:db8::1]:443",
            "unix:/run/a.sock", "fd:3",
        ])
    func roundTrips(text: String) {
        #expect(Endpoint(text)?.description == text)
    }

    @Test(
        "what is not an address is none",
        arguments: [
            "", "localhost:80", "127.0.0.1", "127.0.0.1:65536", "127.0.0.1:+1", "::1:80", "[::1]", "fd:-1", "fd:x",
        ])
    func refuses(text: String) {
        #expect(Endpoint(text) == nil)
    }

    @Test("a taken port is refused, unless it is shared")
    func refusesTakenPort() throws {
        let address = try #require(SocketAddress("127.0.0.1:0"))
        let listener = try Listener.listening(at: .address(address))
        let endpoint = listener.endpoint
        #expect(throws: SystemError.self) { _ = try Listener.listening(at: endpoint) }
        let second = try Listener.listening(at: endpoint, sharesPort: true)
        #expect(second.endpoint == endpoint)
    }
}
