import HTTPServer
import HTTPWire
import ServerFixtures
import Testing
import Transport

@Suite("Streams whose pieces come later")
struct StreamTests {
    private static let get = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("a stream sends what there is, and the rest when it is woken", arguments: [1, 2])
    func sendsWhenWoken(loops: Int) throws {
        let feed = Feed()
        feed.add("one")
        try LiveServer.serving(feed: feed, configure: { $0.loopCount = loops }) { server in
            let sockets = try (0..<8).map { _ in try ClientSocket(server.endpoints[0]) }
            for socket in sockets { socket.send(Self.get) }
            for socket in sockets { #expect(socket.receive(until: "3\r\none\r\n").hasPrefix("HTTP/1.1 200 OK\r\n")) }
            feed.add("two")
            server.wakeStreams()
            for socket in sockets { #expect(socket.receive(until: "two\r\n") == "3\r\ntwo\r\n") }
            feed.end()
            server.wakeStreams()
            for socket in sockets {
                #expect(socket.receive(until: "0\r\n\r\n") == "0\r\n\r\n")
                socket.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(socket.receive(until: "GET /\n\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
        }
    }

    @Test("a stream is asked again, unwoken, after as long as it said")
    func asksAfterWait() throws {
        let feed = Feed(patience: .milliseconds(1))
        feed.add("one")
        try LiveServer.serving(feed: feed) { server in
            let socket = try ClientSocket(server.endpoints[0])
            socket.send(Self.get)
            _ = socket.receive(until: "one\r\n")
            feed.add("two")
            #expect(socket.receive(until: "two\r\n") == "3\r\ntwo\r\n")
        }
    }

    @Test("a server that stops ends its streams whole")
    func endsWhenStopping() throws {
        try LiveServer.serving { server in
            let socket = try ClientSocket(server.endpoints[0])
            socket.send(Self.get)
            _ = socket.receive(until: "chunked\r\n\r\n")
            server.stop(gracefully: true)
            #expect(socket.receive(until: nil) == "0\r\n\r\n")
        }
    }

    @Test("a stream whose client is slow to read is not asked, however often it is woken")
    func sparesSlowReaders() throws {
        let feed = Feed()
        feed.add(10_000, piecesOf: 1 << 16)
        try LiveServer.serving(feed: feed) { server in
            let slow = try ClientSocket(server.endpoints[0])
            slow.send(Self.get)
            let other = try ClientSocket(server.endpoints[0])
            for _ in 0..<200 {
                server.wakeStreams()
                other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = other.receive(until: "GET /\n\n")
            }
            // What the kernel holds for a client is a few megabytes at most.
            #expect(feed.asked < 1000)
        }
    }

    @Test(
        "a stream whose client has gone is dropped at once, also if the client closed its side alone",
        arguments: [true, false])
    func dropsGoneClients(sideAlone: Bool) throws {
        let feed = Feed()
        try LiveServer.serving(feed: feed) { server in
            var leaving: ClientSocket? = try ClientSocket(server.endpoints[0])
            leaving?.send(Self.get)
            _ = leaving?.receive(until: "chunked\r\n\r\n")
            #expect(feed.openCount == 1)
            if sideAlone {
                leaving?.finishSending()
                #expect(leaving?.receive(until: nil).isEmpty == true)
            }
            leaving = nil
            let other = try ClientSocket(server.endpoints[0])
            let limit = ContinuousClock.now + .seconds(10)
            while feed.openCount > 0, ContinuousClock.now < limit {
                other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = other.receive(until: "GET /\n\n")
            }
            #expect(feed.openCount == 0)
        }
    }

    @Test("requests that follow a stream wait for its end")
    func keepsOrder() throws {
        let feed = Feed()
        try LiveServer.serving(feed: feed) { server in
            let socket = try ClientSocket(server.endpoints[0])
            socket.send(Self.get + "GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            _ = socket.receive(until: "chunked\r\n\r\n")
            feed.add("x")
            feed.end()
            server.wakeStreams()
            let rest = socket.receive(until: nil)
            #expect(rest.hasPrefix("1\r\nx\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n"))
            #expect(rest.hasSuffix("GET /next\n\n"))
        }
    }

    @Test("a pending stream gives a client in memory what it has")
    func givesWhatThereIs() {
        let feed = Feed()
        feed.add("one")
        var handler = TestHandler(feed: feed)
        let response = SocketlessClient.get("/events", from: &handler)
        #expect(response?.text == "one")
        #expect(response?.isComplete == false)
    }
}
