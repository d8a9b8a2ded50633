import Foundation
import Glibc
import HTTPServer
import HTTPWire
import ServerFixtures
import Testing
import Transport

@Suite("Servers")
struct ServerTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("several listeners are served at once, of either address family", arguments: [1, 2])
    func servesListeners(loops: Int) throws {
        try LiveServer.serving(["127.0.0.1:0", "[::1]:0"], configure: { $0.loopCount = loops }) { server in
            for endpoint in server.endpoints {
                let socket = try ClientSocket(endpoint)
                socket.send(Self.get)
                #expect(socket.receive(until: "\n\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
        }
    }

    @Test("a socket that another program has bound is served, by one loop and by several", arguments: [1, 2])
    func servesInherited(loops: Int) throws {
        let inherited = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(inherited) }
        // A socket that was never bound gets a free port by listening.
        try #require(listen(inherited, 16) == 0)
        try LiveServer.serving(["fd:\(inherited)"], configure: { $0.loopCount = loops }) { server in
            let socket = try ClientSocket(server.endpoints[0])
            socket.send(Self.get)
            #expect(socket.receive(until: "\n\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test(
        "a socket of the UNIX domain is served, replaced where its server is dead, and removed at the end",
        arguments: [1, 2])
    func servesUNIXSockets(loops: Int) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let dead = try #require(ClientConnection.bind(path: path))
        close(dead)
        try LiveServer.serving(["unix:\(path)"], configure: { $0.loopCount = loops }) { server in
            let client = try ClientSocket(server.endpoints[0])
            client.send(Self.get)
            #expect(client.receive(until: "\n\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("a stop in the midst of a request lets it end, and closes what is idle")
    func drains() throws {
        let endpoint = try #require(Endpoint("127.0.0.1:0"))
        var configuration = ServerConfiguration(listeners: [ListenerConfiguration(endpoint)])
        configuration.loopCount = 1
        let server = try Server(configuration)
        let thread = try WorkerThread { try? server.run { _ in TestHandler() } }
        let idle = try ClientSocket(server.endpoints[0])
        idle.send(Self.get)
        _ = idle.receive(until: "\n\n")
        let busy = try ClientSocket(server.endpoints[0])
        busy.send(Self.get + "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe")
        _ = busy.receive(until: "\n\n")
        server.stop(gracefully: true)
        #expect(idle.receive(until: nil).isEmpty)
        busy.send("llo")
        let last = busy.receive(until: nil)
        #expect(last.contains("Connection: close\r\n"))
        #expect(last.hasSuffix("POST /\nhello\n"))
        thread.join()
    }

    @Test("a full server sheds an idle connection, and turns new ones away when there is none")
    func shedsIdle() throws {
        try LiveServer.serving(configure: { $0.limits.connections = 2 }) { server in
            let idle = try ClientSocket(server.endpoints[0])
            idle.send(Self.get)
            _ = idle.receive(until: "\n\n")
            let first = try ClientSocket(server.endpoints[0])
            first.send("GET / HTTP/1.1\r\n")
            let second = try ClientSocket(server.endpoints[0])
            second.send("GET / HTTP/1.1\r\n")
            #expect(idle.receive(until: nil).isEmpty)
            let third = try ClientSocket(server.endpoints[0])
            third.send(Self.get)
            let answer = third.receive(until: nil)
            #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(answer.contains("Retry-After: 1\r\n"))
            second.send("Host: a\r\n\r\n")
            #expect(second.receive(until: "\n\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test("a client that is turned away gets to read why, however much it sends")
    func waitsForTurnedAway() throws {
        try LiveServer.serving(configure: { $0.limits.connections = 0 }) { server in
            let socket = try ClientSocket(server.endpoints[0])
            let body = String(repeating: "a", count: 1 << 16)
            socket.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
            for _ in 0..<8 { socket.send(body) }
            #expect(socket.receive(until: nil).hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            let other = try ClientSocket(server.endpoints[0])
            other.send(Self.get)
            #expect(other.receive(until: nil).hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        }
    }

    @Test("clients that are late are all told, however many they are")
    func tellsAllLate() throws {
        try LiveServer.serving(configure: { $0.timeouts.head = .milliseconds(1) }) { server in
            let sockets = try (0..<150).map { _ in try ClientSocket(server.endpoints[0]) }
            for socket in sockets { socket.send("GET / HTTP/1.1\r\n") }
            for socket in sockets { #expect(socket.receive(until: nil).hasPrefix("HTTP/1.1 408 Request Timeout\r\n")) }
        }
    }

    @Test("an address has no more connections than it may have")
    func countsAddresses() throws {
        try LiveServer.serving(configure: { $0.limits.connectionsPerAddress = 1 }) { server in
            let first = try ClientSocket(server.endpoints[0])
            first.send(Self.get)
            _ = first.receive(until: "\n\n")
            let second = try ClientSocket(server.endpoints[0])
            second.send(Self.get)
            #expect(second.receive(until: nil).hasPrefix("HTTP/1.1 503 "))
        }
    }

    @Test("a response that the client is slow to take arrives whole, and pipelined requests after it")
    func sendsLargeResponses() throws {
        try LiveServer.serving { server in
            let socket = try ClientSocket(server.endpoints[0])
            let large = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n"
            socket.send(String(repeating: large, count: 20) + "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = socket.receive(until: nil)
            #expect(answer.utf8.count(where: { $0 == 0x61 }) > 20_000_000)
            #expect(answer.hasSuffix("GET /\n\n"))
        }
    }

    @Test("what cannot be bound is said with what to do about it")
    func explainsErrors() throws {
        try LiveServer.serving { server in
            var configuration = ServerConfiguration(listeners: [ListenerConfiguration(server.endpoints[0])])
            #expect(throws: ServerError.self) { try Server(configuration) }
            configuration.sharesPorts = true
            #expect(throws: Never.self) { try Server(configuration) }
        }
    }
}
