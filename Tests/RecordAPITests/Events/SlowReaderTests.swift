import FoundationEssentials
import Glibc
import HTTPServer
import Record
import RecordFixtures
import Testing
import Transport

@testable import RecordAPI

@Suite("A reader of events who is slow")
struct SlowReaderTests {
    /// As many publications as make more events than a socket holds.
    private static let publications = (0...5).map { index($0) }

    /// A record of a hundred kilobytes, no statement of which another has.
    private static func index(_ number: Int) -> RecordIndex {
        var fixture = DocumentFixture("tides", published: "2024-03-12")
        for statement in 0..<12 {
            let word = String(repeating: "tide", count: 250) + "\(number)-\(statement)"
            fixture.add(StatementFixture("officials", String(repeating: word + " ", count: 8)))
        }
        return RecordIndex([fixture.annotated])
    }

    @Test("is dropped once nothing was taken for the time of a stalled write, and told the rest when it comes back")
    func resumes() throws {
        let log = EventLog(name: "a")
        try serving(log) { server in
            let slow = try Reader(server)
            slow.ask(after: nil)
            var told = slow.receive(until: "id: a-0\n")
            for (old, new) in zip(Self.publications, Self.publications.dropFirst()) {
                log.add(SnapshotDifference(from: old, to: new), from: old, to: new, at: 1_700_000_000)
            }
            server.wakeStreams()
            let other = try Reader(server)
            let limit = ContinuousClock.now + .seconds(20)
            // A loop counts what it did after it did it.
            while server.statistics.timedOut.writeStall == 0, ContinuousClock.now < limit { other.ping() }
            #expect(server.statistics.timedOut.writeStall == 1)
            #expect(log.counts.open == 0)

            told += slow.receive(until: nil)
            // What the socket holds, and what was on its way.
            #expect(told.utf8.count < 1 << 19)
            let whole = told.components(of: "\n\n").dropLast().joined(separator: "\n\n")
            let seen = Self.numbers(whole)
            let last = try #require(seen.last)
            #expect(last < log.end - 1)

            let again = try Reader(server)
            again.ask(after: "a-\(last)")
            let rest = again.receive(until: "id: a-\(log.end - 1)\n")
            #expect(!rest.contains("refetch"))
            #expect(seen + Self.numbers(rest) == Array(0..<log.end))
        }
    }

    /// The numbers of the events in `text`.
    private static func numbers(_ text: String) -> [UInt64] {
        text.split(separator: "\n").filter { $0.hasPrefix("id: a-") }.compactMap { UInt64($0.dropFirst(6)) }
    }

    private func serving(_ log: EventLog, _ body: (Server) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.path() + "onrecord-\(UInt64.random(in: 0 ... .max)).sock"
        var configuration = ServerConfiguration(listeners: [
            ListenerConfiguration(try #require(Endpoint("unix:" + path)))
        ])
        configuration.loopCount = 1
        configuration.timeouts.writeStall = .milliseconds(200)
        let publisher = RecordPublisher()
        publisher.publish(Self.publications[0], at: 1)
        let server = try Server(configuration)
        let thread = try WorkerThread {
            try? server.run { _ in
                RecordHandler(publisher: publisher, api: API(events: log), service: ServiceFacts())
            }
        }
        defer {
            server.stop(gracefully: false)
            thread.join()
        }
        try body(server)
    }
}

/// A client's blocking socket, which gives up after ten seconds.
private final class Reader {
    private let descriptor: Int32

    init(_ server: Server) throws {
        descriptor = try #require(ClientConnection.connect(to: server.endpoints[0]))
    }

    deinit { close(descriptor) }

    func ask(after id: String?) {
        send("GET /events HTTP/1.1\r\nHost: a\r\n\(id.map { "Last-Event-ID: \($0)\r\n" } ?? "")\r\n")
    }

    /// Waits for an answer to something else.
    func ping() {
        send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = receive(until: "\r\n\r\n")
    }

    private func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))  // reads as many bytes as there are
    }

    /// What comes until `mark` is among it, or until the server closes.
    func receive(until mark: String?) -> String {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe recv(descriptor, &buffer, buffer.count, 0)  // writes no more than there is room for
            guard count > 0 else { break }
            received += buffer[..<count]
            // A mark that is cut is found with what comes next.
            let end = received.suffix(count + (mark?.utf8.count ?? 0))
            if let mark, String(decoding: end, as: UTF8.self).contains(mark) { break }
        }
        return String(decoding: received, as: UTF8.self)
    }
}
