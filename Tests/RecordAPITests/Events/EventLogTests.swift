import HTTPWire
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct EventLogTests {
    private static let before = Newsroom.index
    /// One statement more, one by another speaker, one document less.
    private static let after: RecordIndex = {
        var added = DocumentFixture("port", title: "Ferries return", publisher: "Coast News", published: "2024-03-12")
        added.add(
            StatementFixture("Astrid Lindqvist", "the ferries sail again", speaker: "lindqvist", topics: ["economy"]))
        let kept = Newsroom.documents.dropLast()
        return RecordIndex(kept + [added.annotated], taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
    }()

    private func query(_ text: String) throws -> StatementQuery {
        let route = try #require(RouteTable.routes.first { $0.pattern == "/events" })
        let bytes = Array(text.utf8)
        let given = QueryParameters(bytes.span)?.parameters.map { (name: $0.name, value: $0.value) } ?? []
        return try StatementQuery(ParameterValues(given, of: route))
    }

    private func next(_ stream: inout EventStream) -> String {
        if case .bytes(let bytes) = stream.piece() { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    @Test("a stream opens with its place, and waits while nothing happens")
    func opening() throws {
        var stream = EventStream(EventLog(name: "a"), try query(""), after: nil)
        #expect(next(&stream) == "retry: 3000\nid: a-0\n\n")
        if case .pending = stream.piece() {} else { Issue.record("there is nothing to tell") }
    }

    @Test(
        "a stream tells what meets its filters: new and withdrawn statements",
        arguments: [
            ("", ["new", "withdrawn"]), ("q=ferries", ["new"]), ("speaker=lindqvist&topic=economy", ["new"]),
            ("publisher=Coast+News", ["new"]), ("q=zeppelin", []), ("topic=weather&q=ferries", []),
        ] as [(String, Set<String>)])
    func filters(_ text: String, _ kinds: Set<String>) throws {
        let log = EventLog(name: "a")
        var stream = EventStream(log, try query(text), after: nil)
        _ = next(&stream)
        log.add(Self.before, Self.after)
        let told = next(&stream)
        let found = Set(told.split(separator: "\n").filter { $0.hasPrefix("event: ") }.map { String($0.dropFirst(7)) })
        #expect(found == kinds)
        #expect(next(&stream).isEmpty)
    }

    @Test(
        "who asks for a document, or for all, is told that it was edited, who asks for words or speakers is not",
        arguments: [("document=tides", true), ("document=other", false), ("", true), ("document=tides&q=tide", false)])
    func edits(_ text: String, _ isTold: Bool) throws {
        func index(_ title: String) -> RecordIndex { RecordIndex([DocumentFixture("tides", title: title).annotated]) }
        let log = EventLog(name: "a")
        var stream = EventStream(log, try query(text), after: nil)
        _ = next(&stream)
        log.add(index("High tide"), index("Low tide"))
        let told = "event: edited\nid: a-1\ndata: {\"id\":\"tides\",\"url\":\"/documents/tides\"}\n\n"
        #expect(next(&stream) == (isTold ? told : ""))
    }

    @Test("who comes back is told what was missed, and no more")
    func replay() throws {
        let log = EventLog(name: "a")
        log.add(Self.before, Self.after)
        var all = EventStream(log, try query(""), after: "a-0")
        let told = next(&all)
        let ids = told.split(separator: "\n").filter { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
        #expect(ids.count > 1 && !told.contains("refetch"))
        var rest = EventStream(log, try query(""), after: ids[0])
        #expect(next(&rest).components(of: "\nid: ").count == ids.count)
        var none = EventStream(log, try query(""), after: ids[ids.count - 1])
        #expect(!next(&none).contains("event:"))
    }

    @Test("who can't be told what was missed is told to fetch anew", arguments: ["b-1", "a-99", "nonsense", "a-"])
    func gap(_ id: String) throws {
        var stream = EventStream(EventLog(name: "a"), try query(""), after: id)
        #expect(next(&stream).contains("event: refetch\n"))
    }

    @Test("a publication with too much to tell is one call to fetch anew")
    func flood() throws {
        var fixture = DocumentFixture("flood", published: "2024-03-12")
        for number in 0...EventBatch.maximumEventCount {
            fixture.add(StatementFixture("officials", "word number \(number) is out"))
        }
        let log = EventLog(name: "a")
        var stream = EventStream(log, try query("q=word"), after: nil)
        _ = next(&stream)
        log.add(Self.before, RecordIndex([fixture.annotated]))
        #expect(next(&stream) == "event: refetch\nid: a-1\ndata: {}\n\n")
        if case .pending = stream.piece() {} else { Issue.record("there is no more to tell") }
    }

    @Test("streams are counted while they live, and those that are told to fetch anew")
    func counts() throws {
        let log = EventLog(name: "a")
        do {
            let streams = [
                EventStream(log, try query(""), after: nil), EventStream(log, try query(""), after: "b-1"),
            ]
            #expect(log.counts == (open: streams.count, opened: 2, refetches: 1))
        }
        #expect(log.counts == (open: 0, opened: 2, refetches: 1))
    }

    @Test("a publication that changes nothing tells nothing")
    func nothing() {
        let log = EventLog(name: "a")
        log.add(Self.before, Self.before)
        #expect(log.end == 1)
    }
}

extension EventLog {
    /// Adds all that is different.
    fileprivate func add(_ old: RecordIndex, _ new: RecordIndex) {
        add(SnapshotDifference(from: old, to: new), from: old, to: new, at: 1_700_000_000)
    }
}
