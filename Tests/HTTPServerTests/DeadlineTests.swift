import HTTPServer
import Testing

@Suite("Deadlines")
struct DeadlineTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("a client that says nothing is closed without a word")
    func closesSilent() {
        let peer = Peer()
        peer.wait(.seconds(9))
        #expect(!peer.isClosed)
        peer.wait(.seconds(1))
        #expect(peer.isClosed)
        #expect(peer.received.isEmpty)
    }

    @Test("a head has ten seconds in total, however it drips")
    func closesSlowHead() {
        let peer = Peer()
        for byte in "GET /12345".utf8 {
            peer.send([byte])
            peer.wait(.seconds(1))
        }
        #expect(peer.statuses == [408])
        #expect(peer.isClosed)
    }

    @Test("the next request may take longer to come than its head may take")
    func keepsAlive() {
        let peer = Peer()
        peer.send(Self.get)
        peer.wait(.seconds(74))
        #expect(!peer.isClosed)
        peer.send("GET")
        peer.wait(.seconds(9))
        #expect(!peer.isClosed)
        peer.wait(.seconds(1))
        #expect(peer.statuses == [200, 408])
    }

    @Test("an idle connection closes without a word")
    func closesIdle() {
        let peer = Peer()
        peer.send(Self.get)
        peer.wait(.seconds(75))
        #expect(peer.statuses == [200])
        #expect(peer.isClosed)
    }

    @Test("a body that stalls is refused")
    func closesStalledBody() {
        let peer = Peer()
        peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc")
        peer.wait(.seconds(10))
        #expect(peer.statuses == [408])
    }

    @Test("a body may take as long as it keeps to the least rate, and no longer")
    func closesSlowBody() {
        let peer = Peer()
        peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        for _ in 0..<60 {
            peer.send([UInt8](repeating: 0x61, count: 501))
            peer.wait(.seconds(1))
        }
        #expect(!peer.isClosed)
        for _ in 0..<15 {
            peer.send([0x61])
            peer.wait(.seconds(1))
        }
        #expect(peer.statuses == [408])
    }

    @Test(
        "a body that nobody wanted has to come at the least rate, too; then the connection waits for the next request",
        arguments: [(seconds: 10, isClosed: false), (seconds: 11, isClosed: true)])
    func closesUnwantedBody(seconds: Int, isClosed: Bool) {
        let peer = Peer()
        peer.send("POST /unwanted HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n")
        for _ in 0..<seconds {
            peer.send([0x61])
            peer.wait(.seconds(1))
        }
        #expect(peer.statuses == [200])
        #expect(peer.isClosed == isClosed)
        peer.send([UInt8](repeating: 0x61, count: 500 - seconds))
        peer.wait(.seconds(74))
        #expect(peer.isClosed == isClosed)
    }

    @Test("a connection whose unwanted body is still to come is not shed")
    func keepsUnwantedBody() {
        let peer = Peer()
        peer.send("POST /unwanted HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell")
        #expect(!peer.canBeShed)
        peer.send("o")
        #expect(peer.canBeShed)
    }

    @Test(
        "a client may take its answer as slowly as the least rate allows, and rest for half a minute at most",
        arguments: [(bytes: 500, isClosed: false), (bytes: 499, isClosed: true), (bytes: 1, isClosed: true)])
    func closesSlowReader(bytes: Int, isClosed: Bool) {
        let peer = Peer()
        peer.send(Self.get)
        peer.fallBehind()
        // A byte a second too little uses up the half minute that there is to spare in 15,000 seconds.
        for _ in 0..<20_000 where !peer.isClosed {
            peer.wait(.seconds(1))
            if !peer.isClosed { peer.take(bytes) }
        }
        #expect(peer.isClosed == isClosed)
    }

    @Test("a client that has taken much may not rest for longer", arguments: [(29, false), (30, true)])
    func closesRestingReader(seconds: Int, isClosed: Bool) {
        let peer = Peer()
        peer.send(Self.get)
        peer.fallBehind()
        peer.take(1_000_000)
        peer.wait(.seconds(seconds))
        #expect(peer.isClosed == isClosed)
    }
}
