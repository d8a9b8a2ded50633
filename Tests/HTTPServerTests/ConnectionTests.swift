import HTTPServer
import HTTPWire
import Testing

@Suite("Connections")
struct ConnectionTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    private static func post(_ fields: String, _ body: String = "", path: String = "/") -> String {
        "POST \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n\(body)"
    }

    /// What is sent, the statuses that come back, and whether the connection is closed after.
    static let exchanges: [(name: String, sent: String, statuses: [Int], closes: Bool)] = [
        ("a request", get, [200], false),
        ("pipelined requests", get + get + get, [200, 200, 200], false),
        ("a close", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + get, [200], true),
        ("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n" + get, [200], true),
        ("HTTP/1.0 kept alive", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + get, [200, 200], false),
        ("a body, then a request", post("Content-Length: 5", "hello") + get, [200, 200], false),
        (
            "chunks, then a request", post("Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n") + get, [200, 200],
            false
        ),
        ("a bad request, then a good one", "GET / HTTP/1.1\r\n\r\n" + get, [400], true),
        ("a good request, then a bad one", get + "BAD\r\n", [200, 400], true),
        ("a bad chunk", post("Transfer-Encoding: chunked", "x\r\n") + get, [400], true),
        ("a bad chunk that looks like HEAD", post("Transfer-Encoding: chunked", "4HEAD  ;\n"), [400], true),
        ("a large body that looks like HEAD", post("Content-Length: 11", "HEAD / HTTP"), [413], true),
        ("a body that is too large", post("Content-Length: 11", "hello"), [413], true),
        ("chunks that are too large", post("Transfer-Encoding: chunked", "6\r\nhello!\r\n6\r\n"), [413], true),
        ("an expectation met", post("Content-Length: 5\r\nExpect: 100-continue"), [100], false),
        ("an expectation with its body", post("Content-Length: 5\r\nExpect: 100-continue", "hello"), [200], false),
        ("an expectation of a body too large", post("Content-Length: 11\r\nExpect: 100-continue"), [413], true),
        ("an unwanted body to come", post("Content-Length: 5\r\nExpect: 100-continue", path: "/unwanted"), [200], true),
        (
            "an unwanted body is passed over", post("Content-Length: 5", "hello", path: "/unwanted") + get, [200, 200],
            false
        ),
        (
            "unwanted chunks are passed over",
            post("Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n", path: "/unwanted") + get, [200, 200], false
        ),
        ("unwanted chunks are checked", post("Transfer-Encoding: chunked", "x\r\n", path: "/unwanted"), [400], true),
        (
            "unwanted chunks to come", post("Transfer-Encoding: chunked\r\nExpect: 100-continue", path: "/unwanted"),
            [200],
            true
        ),
        ("OPTIONS of the server", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", [204], false),
        ("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", [501], true),
        ("a handler without an answer", "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n", [500], false),
        ("a large response, then another", "GET /large HTTP/1.1\r\nHost: a\r\n\r\n" + get, [200, 200], false),
        ("a stream, then another", "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n" + get, [200, 200], false),
        ("a stream to HTTP/1.0", "GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + get, [200], true),
    ]

    private static var limits: ServerLimits {
        var limits = ServerLimits()
        limits.body = 10
        return limits
    }

    @Test("requests get their answers in order", arguments: exchanges)
    func answers(name: String, sent: String, statuses: [Int], closes: Bool) {
        let peer = Peer(limits: Self.limits)
        peer.send(sent)
        #expect(peer.statuses == statuses)
        #expect(peer.isClosed == closes)
    }

    @Test("input gets the same answers however it is split in two", arguments: exchanges)
    func ignoresTwoWaySplits(name: String, sent: String, statuses: [Int], closes: Bool) {
        let whole = Peer(limits: Self.limits)
        whole.send(sent)
        let bytes = Array(sent.utf8)
        for cut in 1..<bytes.count {
            let peer = Peer(limits: Self.limits)
            peer.send(bytes[..<cut])
            peer.send(bytes[cut...])
            // The interim answer is due only to a client whose body has not come with the head.
            #expect(Self.final(peer.text) == Self.final(whole.text), "cut at \(cut)")
            #expect(peer.isClosed == closes)
        }
    }

    @Test("input gets the same answers however it is split in many", arguments: exchanges)
    func ignoresManySplits(name: String, sent: String, statuses: [Int], closes: Bool) {
        let whole = Peer(limits: Self.limits)
        whole.send(sent)
        var generator = SplitMix(state: UInt64(sent.utf8.count))
        for _ in 0..<50 {
            let peer = Peer(limits: Self.limits)
            var rest = Array(sent.utf8)[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...max(1, min(rest.count, 12)), using: &generator)
                peer.send(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(Self.final(peer.text) == Self.final(whole.text))
        }
    }

    private static func final(_ text: String) -> String {
        text.split(separator: "HTTP/1.1 100 Continue\r\n\r\n").joined()
    }

    @Test("a body arrives whole, chunks joined")
    func joinsChunks() {
        let peer = Peer()
        peer.send(Self.post("Transfer-Encoding: chunked", "2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nT: 1\r\n\r\n"))
        #expect(peer.text.hasSuffix("POST /\nhello\n"))
    }

    @Test("HEAD gets the fields of GET and no content")
    func answersHead() {
        let get = Peer()
        get.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
        let head = Peer()
        head.send("HEAD /large HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(head.text.hasSuffix("Content-Length: 1000000\r\n\r\n"))
        #expect(get.text.hasPrefix(head.text))
    }

    @Test("a stream is sent in chunks, without empty ones")
    func sendsChunks() {
        let peer = Peer()
        peer.send("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(peer.text.hasSuffix("Transfer-Encoding: chunked\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"))
    }

    @Test(
        "a client that closes its side is answered where it can be",
        arguments: [
            ("", [Int]()), (get, [200]), (get + "GET /", [200, 400]), (post("Content-Length: 5", "hel"), [400]),
            (post("Transfer-Encoding: chunked", "5\r\nhello\r\n"), [400]),
        ])
    func answersAfterEnd(sent: String, statuses: [Int]) {
        let peer = Peer()
        if !sent.isEmpty { peer.send(sent) }
        peer.end()
        #expect(peer.statuses == statuses)
        #expect(peer.isClosed)
    }

    @Test(
        "a client that still sends after its last answer is given time to read it",
        arguments: [
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET", true),
            (post("Connection: close\r\nContent-Length: 5", "hello"), false),
            (post("Connection: close\r\nContent-Length: 5", "hel", path: "/unwanted"), true),
            ("GET / HTTP/1.1\r\n\r\n", true),
        ])
    func waitsForSenders(sent: String, waits: Bool) {
        let peer = Peer()
        peer.send(sent)
        #expect(peer.isClosed)
        #expect(peer.isAwaitingEnd == waits)
    }

    @Test(
        "a refusal names the target where it could be read",
        arguments: [
            ("GET /a?b HTTP/1.1\r\n\r\n", "/a?b"), ("GET /a HTTP/1.1\r\nHost: a\r\nX\r\n", "/a"),
            (post("Transfer-Encoding: chunked", "x", path: "/a"), "/a"), ("GET http://a/b HTTP/2.0\r\n", "http://a/b"),
            (post("Content-Length: 99999999999", path: "/a"), "/a"), ("GET a HTTP/1.1\r\n", nil),
            ("GET /a<b HTTP/1.1\r\n", nil), ("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", nil),
            (get + "GET\r\n", nil),
        ] as [(String, String?)])
    func namesTargets(sent: String, target: String?) {
        let peer = Peer()
        peer.send(sent)
        #expect(peer.isClosed)
        #expect(peer.text.contains("\"instance\"") == (target != nil))
        if let target { #expect(peer.text.hasSuffix(",\"instance\":\"\(target)\"}\n")) }
    }

    @Test(
        "a refusal of HEAD has no content",
        arguments: ["HEAD / HTTP/1.1\r\n\r\n", "\r\nHEAD / HTTP/1.1\r\nX\r\n", "HEAD / HTTP/1.1\r\nHost: b c\r\n\r\n"])
    func answersBadHead(sent: String) {
        let peer = Peer()
        peer.send(sent)
        #expect(peer.statuses == [400])
        #expect(peer.text.hasSuffix("\r\n\r\n"))
    }

    @Test("the last request that a connection may carry closes it")
    func countsRequests() {
        var limits = ServerLimits()
        limits.requestsPerConnection = 2
        let peer = Peer(limits: limits)
        peer.send(Self.get + Self.get + Self.get)
        #expect(peer.statuses == [200, 200])
        #expect(peer.text.contains("Connection: close\r\n"))
        #expect(peer.isClosed)
    }

    @Test("a server that stops closes a connection with its next response")
    func closesWhileDraining() {
        let peer = Peer()
        peer.send(Self.get)
        peer.drain()
        peer.send(Self.get)
        #expect(peer.statuses == [200, 200])
        #expect(peer.isClosed)
    }
}

/// A small generator of random numbers that tests can repeat (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
