import HTTPServer
import HTTPWire
import ServerFixtures
import Testing
import Transport

@Suite("What a server tells of itself")
struct StatisticsTests {
    @Test("connections, requests, refusals and bytes are counted over all loops")
    func counts() throws {
        let endpoint = try #require(Endpoint("127.0.0.1:0"))
        var configuration = ServerConfiguration(listeners: [ListenerConfiguration(endpoint)])
        configuration.loopCount = 2
        let server = try Server(configuration)
        let feed = Feed()
        let thread = try WorkerThread { try? server.run { _ in TestHandler(feed: feed) } }
        var received = 0
        for _ in 0..<10 {
            let socket = try ClientSocket(server.endpoints[0])
            socket.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            received += socket.receive(until: "\n\n").utf8.count
            socket.send("GET / HTTP/1.1\r\n\r\n")
            received += socket.receive(until: nil).utf8.count
        }
        server.stop(gracefully: false)
        thread.join()
        let statistics = server.statistics
        #expect(statistics.accepted == 10)
        #expect(statistics.requests == 10)
        #expect(statistics.refusals(for: .missingHost) == 10)
        #expect(statistics.refusals == 10)
        #expect(statistics.bytesReceived == 10 * 45)
        #expect(statistics.bytesSent == received)
        #expect(feed.refusals.count == 10)
        #expect(feed.refusals.allSatisfy { $0.reason == .missingHost && $0.peer?.bytes == [127, 0, 0, 1] })
    }

    @Test(
        "a handler learns what it was that it sent",
        arguments: [
            ("GET /large HTTP/1.1\r\nHost: a\r\n\r\n", 200, 1_000_000),
            ("HEAD /large HTTP/1.1\r\nHost: a\r\n\r\n", 200, 0),
            ("GET /page HTTP/1.1\r\nHost: a\r\n\r\n", 200, 5),
            ("GET /page HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"v\"\r\n\r\n", 304, 0),
            ("GET /page HTTP/1.1\r\nHost: a\r\nIf-Match: \"w\"\r\n\r\n", 412, nil),
            ("GET /page HTTP/1.1\r\nHost: a\r\nRange: bytes=1-2\r\n\r\n", 206, 2),
            ("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n", 200, nil),
        ])
    func tellsWhatWasSent(request: String, status: UInt16, count: Int?) throws {
        var handler = LoggingHandler()
        let peer = try #require(SocketAddress("192.0.2.1:5000"))
        _ = SocketlessClient.send(request, from: peer, to: &handler)
        #expect(handler.sent?.status.code == status)
        if status != 412 { #expect(handler.sent?.bodyByteCount == count) }
        #expect(handler.peer == peer)
    }

    @Test("a handler is told of a request that never reached it")
    func tellsRefusals() throws {
        let feed = Feed()
        var handler = TestHandler(feed: feed)
        let peer = try #require(SocketAddress("[2001:db8::1]:5000"))
        _ = SocketlessClient.send("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", from: peer, to: &handler)
        #expect(feed.refusals == [Refusal(reason: .malformedHost, peer: peer)])
    }
}

/// Notes what an access log would.
private struct LoggingHandler: RequestHandler {
    private var inner = TestHandler()
    private(set) var sent: SentResponse?
    private(set) var peer: SocketAddress?

    mutating func respond(to request: borrowing Request, into sink: inout ResponseSink) {
        if request.path.equals("/page") {
            let page = RenderedResponse(
                Response(bytes: Array("hello".utf8)), validators: Validators(etag: EntityTag("v")), acceptsRanges: true)
            if let page { sink.send(page, answering: request) }
        } else {
            inner.respond(to: request, into: &sink)
        }
        sent = sink.sent
        peer = sink.peerAddress
    }
}
