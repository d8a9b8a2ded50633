import Configuration
import FoundationEssentials
import Record
import RecordFixtures
import Testing

@testable import onrecord

@Suite("Loading and reading on")
struct RecordLoaderTests {
    private let files: TemporaryFolder
    private var folder: String { files.path }

    init() throws {
        files = try TemporaryFolder([
            "storm.txt": "Storm\n\n“Stay in,” said Ada Moor, the mayor.\n",
            "below/vote.txt": "Vote\n\nAda Moor said the vote was fair.\n",
            "wire.jsonl": #"{"id": "w1", "text": "Ada Moor said it rained."}"# + "\n"
                + #"{"id": "w2", "text": "Ada Moor said it snowed."}"# + "\n",
        ])
    }

    private func write(_ name: String, _ text: String) throws { try files.write(Array(text.utf8), to: name) }

    private func remove(_ name: String) throws { try files.remove(name) }

    private func loader(cache: String = "none") throws -> RecordLoader {
        let settings = try Settings(flags: [.documents: [folder], .cache: [cache]], environment: [:], file: nil)
        // What a test writes is a moment old: its times count at once, or no start would take anything up unread.
        return RecordLoader(settings: settings, reporter: .silent, settlingTime: .seconds(-10))
    }

    private func contents(_ index: RecordIndex) -> Set<String> {
        Set(
            index.documents.indices.map { number in
                let statements = index.annotatedDocument(at: number).statements
                return "\(index.documents[number].id) \(statements.map(\.id))"
            })
    }

    /// One change of a file, and whether there is news in it.
    struct Change: Sendable, CustomStringConvertible {
        let name: String
        let text: String?
        var hasNews = true
        var description: String { "\(name) \(text ?? "removed")" }
    }

    private static let changes = [
        Change(name: "storm.txt", text: "Storm\n\n“Go out,” said Ada Moor, the mayor.\n"),
        Change(name: "new/fire.txt", text: "Fire\n\nAda Moor said it was out.\n"),
        Change(name: "storm.txt", text: nil), Change(name: "below", text: nil),
        Change(name: "wire.jsonl", text: #"{"id": "w2", "text": "Ada Moor said it hailed."}"#),
        Change(
            name: "wire.jsonl",
            text: #"{"id": "storm", "text": "Ada Moor said it hailed."}"# + "\n" + #"{"id": "w1", "text": "Rain."}"#
        ),
        Change(name: "storm.html", text: "<p>Ada Moor said it was a page.</p>"),
        Change(name: "storm.txt", text: "Storm\n\n“Stay in,” said Ada Moor, the mayor.\n", hasNews: false),
        Change(name: "readme.txt", text: "Ada Moor said read me.", hasNews: false),
    ]

    @Test("After a change the record is what reading everything anew gives", arguments: changes)
    func update(change: Change) throws {
        let loader = try loader()
        let before = try loader.load()
        if let text = change.text { try write(change.name, text) } else { try remove(change.name) }
        // A folder and what lies in it may be told together, and what did not change as well.
        let after = try loader.update(Set([change.name, "below", "below/vote.txt"].map { "\(folder)/\($0)" }))
        let anew = try self.loader().load()
        #expect((after != nil) == change.hasNews)
        #expect(contents((after ?? before).index) == contents(anew.index))
    }

    @Test("A file that can't be read any more keeps what was read of it, on a reload too")
    func unreadable() throws {
        let loader = try loader()
        let before = try loader.load()
        try write("storm.txt", "\0")
        #expect(try loader.update(["\(folder)/storm.txt"]) == nil)
        #expect(contents(try loader.load().index) == contents(before.index))
        try write("storm.txt", "Storm\n\nAda Moor said it was over.\n")
        let after = try #require(try loader.update(["\(folder)/storm.txt"]))
        #expect(contents(after.index) == contents(try self.loader().load().index))
    }

    @Test("Where nothing is left, what was there before stays")
    func nothingLeft() throws {
        let loader = try loader()
        _ = try loader.load()
        try FileManager.default.removeItem(atPath: folder)
        let failure = try #require(throws: Failure.self) { try loader.update([folder]) }
        #expect(failure.code == .noInput)
        #expect(throws: Failure.self) { try loader.load() }
        try write("fire.txt", "Fire\n\nAda Moor said it was out.\n")
        let after = try #require(try loader.update([folder]))
        #expect(after.index.documents.map(\.id.description) == ["fire"])
    }

    @Test(
        "A start after a change gives the record that reading everything anew gives",
        arguments: changes + [
            Change(name: "storm.txt", text: "\0"), Change(name: "wire.jsonl", text: "not JSON"),
            Change(name: ".hidden.txt", text: "Ada Moor said it was hidden.", hasNews: false),
        ])
    func restart(change: Change) throws {
        let cache = "\(folder)/.cache"
        let loader = try loader(cache: cache)
        let before = try loader.load()
        loader.keepImage()
        if let text = change.text { try write(change.name, text) } else { try remove(change.name) }
        let after = try self.loader(cache: cache).load()
        let anew = try self.loader().load()
        #expect(contents(after.index) == contents(anew.index))
        #expect(after.intake.documentCount == anew.intake.documentCount)
        #expect(after.intake.problemCount == anew.intake.problemCount)
        #expect((contents(before.index) == contents(anew.index)) != change.hasNews)
    }

    @Test(
        "What changes after a start that took the record up is what reading everything anew gives", arguments: changes)
    func updateAfterRestart(change: Change) throws {
        let cache = "\(folder)/.cache"
        let first = try loader(cache: cache)
        _ = try first.load()
        first.keepImage()
        let second = try loader(cache: cache)
        let before = try second.load()
        if let text = change.text { try write(change.name, text) } else { try remove(change.name) }
        let after = try second.update(["\(folder)/\(change.name)"]) ?? before
        #expect(contents(after.index) == contents(try loader().load().index))
    }

    @Test("A file that can't be read keeps what was read of it until the next start alone")
    func restartAfterUnreadable() throws {
        let cache = "\(folder)/.cache"
        let loader = try loader(cache: cache)
        let before = try loader.load()
        try write("storm.txt", "\0")
        #expect(contents(try loader.load().index) == contents(before.index))
        loader.keepImage()
        let after = try self.loader(cache: cache).load()
        #expect(contents(after.index) == contents(try self.loader().load().index))
        #expect(after.index.documents.count == before.index.documents.count - 1)
    }

    @Test("A folder without a document yet is served, and what comes there is read")
    func empty() throws {
        let loader = try loader()
        for name in ["storm.txt", "below", "wire.jsonl"] { try remove(name) }
        #expect(throws: Failure.self) { try loader.load() }
        #expect(try loader.load(mayBeEmpty: true).index.documents.isEmpty)
        try write("fire.txt", "Fire\n\nAda Moor said it was out.\n")
        let after = try #require(try loader.update(["\(folder)/fire.txt"]))
        #expect(after.index.documents.map(\.id.description) == ["fire"])
    }

    @Test("A file that is given has to be a document, also where folders need not have any")
    func givenFile() throws {
        try write("empty.txt", "")
        let settings = try Settings(
            flags: [.documents: ["\(folder)/empty.txt"], .cache: ["none"]], environment: [:], file: nil)
        let loader = RecordLoader(settings: settings, reporter: .silent)
        #expect(throws: Failure.self) { try loader.load(mayBeEmpty: true) }
    }

    @Test("A start with a cache gives the same record as one without")
    func cache() throws {
        let cache = "\(folder)/.cache"
        let loader = try self.loader(cache: cache)
        let first = try loader.load()
        loader.keepImage()
        let unchanged = try self.loader(cache: cache)
        #expect(contents(try unchanged.load().index) == contents(first.index))
        #expect(unchanged.cacheCounts == (0, 0), "nothing is read that is as it was")
        let second = try self.loader(cache: cache).load()
        #expect(contents(second.index) == contents(first.index))
        // The same without what was taken up whole.
        for name in try FileManager.default.contentsOfDirectory(atPath: cache) where name.hasSuffix(".image") {
            try remove(".cache/\(name)")
        }
        #expect(contents(try self.loader(cache: cache).load().index) == contents(first.index))
        #expect(try !FileManager.default.contentsOfDirectory(atPath: cache).isEmpty)
    }
}

extension LoadReporter {
    /// Tells nothing.
    fileprivate static let silent = LoadReporter(report: { _ in }, warn: { _ in }, progress: { _ in })
}
