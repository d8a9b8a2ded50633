import FoundationEssentials
import HTTPServer
import Record
import RecordFixtures
import ServerFixtures
import Testing

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
            let slow = try ClientSocket(server.endpoints[0])
            slow.ask(after: nil)
            var told = slow.receive(until: "id: a-0\n")
            for (old, new) in zip(Self.publications, Self.publications.dropFirst()) {
                log.add(SnapshotDifference(from: old, to: new), from: old, to: new, at: 1_700_000_000)
            }
            server.wakeStreams()
            let other = try ClientSocket(server.endpoints[0])
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

            let again = try ClientSocket(server.endpoints[0])
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
        let publisher = RecordPublisher()
        publisher.publish(Self.publications[0], at: 1)
        try LiveServer.serving(
            ["unix:" + path], configure: { $0.timeouts.writeStall = .milliseconds(200) },
            handler: { RecordHandler(publisher: publisher, api: API(events: log), service: ServiceFacts()) }, body)
    }
}

extension ClientSocket {
    fileprivate func ask(after id: String?) {
        send("GET /events HTTP/1.1\r\nHost: a\r\n\(id.map { "Last-Event-ID: \($0)\r\n" } ?? "")\r\n")
    }

    /// Waits for an answer to something else.
    fileprivate func ping() {
        send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = receive(until: "\r\n\r\n")
    }
}
