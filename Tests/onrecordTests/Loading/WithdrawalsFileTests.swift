import Configuration
import FoundationEssentials
import Record
import RecordFixtures
import Testing

@testable import onrecord

@Suite("What was withdrawn, kept")
struct WithdrawalsFileTests {
    private let files: TemporaryFolder
    private var folder: String { files.path("cache") }

    init() throws { files = try TemporaryFolder() }

    private func file(_ documents: String = "news", cache: String? = nil) throws -> WithdrawalsFile? {
        WithdrawalsFile(
            try Settings(
                flags: [.documents: [documents], .cache: [cache ?? folder]], environment: [:], file: nil)
        ) { Issue.record("nothing goes wrong: \($0)") }
    }

    @Test("What is written is read again, for the same documents alone")
    func roundTrip() throws {
        let document = try #require(DocumentID("a \"document\""))
        let withdrawals = Withdrawals(
            statements: [
                StatementID(rawValue: 7): Withdrawals.Fate(at: 3),
                StatementID(rawValue: 8): Withdrawals.Fate(at: 4, successor: StatementID(rawValue: 9)),
            ], documents: [document: 5])
        #expect(try file()?.read() == Withdrawals())
        try file()?.write(withdrawals)
        #expect(try file()?.read() == withdrawals)
        #expect(try file("others")?.read() == Withdrawals())
    }

    @Test("A damaged file is as none", arguments: ["", "{", "[]", #"{"statements":{"x":1},"documents":{"":2}}"#])
    func damage(_ text: String) throws {
        try file()?.write(Withdrawals())
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(#require(names.first))"))
        #expect(try file()?.read() == Withdrawals())
    }

    @Test("What is kept of the record is missed once it is gone")
    func names() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try file()?.keep(Newsroom.index, new: nil)
        let missing = try #require(try file()?.missing(from: RecordIndex([])))
        #expect(missing.statements.count == Newsroom.index.statementCount)
        #expect(missing.documents.count == Newsroom.index.documents.count)
        #expect(try file("others")?.missing(from: RecordIndex([])).documents.isEmpty == true)
    }

    @Test("Without a cache nothing is kept")
    func none() throws {
        #expect(try file(cache: "none") == nil)
    }
}
