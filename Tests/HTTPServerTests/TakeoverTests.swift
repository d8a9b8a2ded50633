import Glibc
import HTTPServer
import Synchronization
import ServerFixtures
import Testing
import Transport

@Suite("One server takes over from another")
struct TakeoverTests {
    private static let request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    @Test("on a port that both share, no connection is refused before, while and after")
    func takesOverPort() throws {
        let share = { (configuration: inout ServerConfiguration) in configuration.sharesPorts = true }
        try LiveServer.serving(configure: share) { new in
            let endpoint = new.endpoints[0]
            try LiveServer.serving(["\(endpoint)"], configure: share) { _ in try Self.checkAnswers(endpoint) }
            try Self.checkAnswers(endpoint)
        }
    }

    @Test("on a socket that both inherit, clients that never cease to come notice nothing", arguments: [1, 2])
    func takesOverSocket(loops: Int) throws {
        let inherited = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(inherited) }
        // A socket that was never bound gets a free port by listening.
        try #require(listen(inherited, 4096) == 0)
        let address = "fd:\(inherited)"
        let clients = Clients()
        var thread: WorkerThread?
        let run = { (configuration: inout ServerConfiguration) in configuration.loopCount = loops }
        try LiveServer.serving([address], stopsGracefully: true, configure: run) { old in
            let endpoint = old.endpoints[0]
            thread = try WorkerThread { clients.come(to: endpoint) }
            clients.wait(for: 100)
        }
        // For a moment there is no server at all: connections wait in the socket.
        try LiveServer.serving([address], stopsGracefully: true, configure: run) { _ in
            clients.wait(for: 200)
            clients.stop()
            thread?.join()
        }
        #expect(clients.failures == 0)
    }

    private static func checkAnswers(_ endpoint: Endpoint) throws {
        for _ in 0..<100 {
            let client = try ClientSocket(endpoint)
            client.send(request)
            #expect(client.receive(until: nil).hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    /// Clients that come one after the other, from a thread of their own, until told to stop.
    private final class Clients: Sendable {
        private let served = Atomic<Int>(0)
        private let failed = Atomic<Int>(0)
        private let isStopped = Atomic<Bool>(false)

        /// How many were not answered.
        var failures: Int { failed.load(ordering: .acquiring) }

        func come(to endpoint: Endpoint) {
            while !isStopped.load(ordering: .acquiring) {
                let client = try? ClientSocket(endpoint)
                client?.send(TakeoverTests.request)
                let isServed = client?.receive(until: nil).hasPrefix("HTTP/1.1 200 OK\r\n") ?? false
                served.wrappingAdd(isServed ? 1 : 0, ordering: .releasing)
                failed.wrappingAdd(isServed ? 0 : 1, ordering: .releasing)
            }
        }

        /// Returns when so many in all were served, or one was not.
        func wait(for count: Int) {
            while served.load(ordering: .acquiring) < count, failures == 0 { sched_yield() }
        }

        func stop() { isStopped.store(true, ordering: .releasing) }
    }
}
