import FoundationEssentials
import Record
import RecordFixtures
import Synchronization
import Testing

@testable import Archive

@Suite("The names of what is on the record")
struct RecordNamesTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("record.names") }

    init() throws {
        folder = try TemporaryFolder([:])
    }

    private func open() -> RecordNames {
        RecordNames(path: path) { Issue.record("nothing goes wrong: \($0)") }
    }

    @Test("What was kept and is gone is missed, by another process too")
    func missing() {
        open().replace(with: Newsroom.index)
        #expect(open().missing(from: Newsroom.index) == ([], []))
        let (statements, documents) = open().missing(from: RecordIndex([]))
        #expect(Set(statements) == Set((0..<Newsroom.index.statementCount).map { Newsroom.index.statement(at: $0).id }))
        #expect(documents == Newsroom.index.documents.map(\.id))
    }

    @Test("What came later is kept, too, until the whole is")
    func appending() throws {
        let names = open()
        let document = try #require(DocumentID("spaces and \"quotes\" in it"))
        names.replace(with: RecordIndex([]))
        names.append(statements: [StatementID(rawValue: 7)], documents: [document])
        #expect(names.missing(from: Newsroom.index) == ([StatementID(rawValue: 7)], [document]))
        names.replace(with: RecordIndex([]))
        #expect(names.missing(from: Newsroom.index) == ([], []))
    }

    @Test(
        "Lines that can't be read count as none",
        arguments: [
            "", "OnRecord names 2\nstatement 0000000000007\n", "statement 0000000000007\n",
            "OnRecord names 1\nstatement 000000", "OnRecord names 1\nstatement 00000000\nsentence x\n\ndocument \n",
        ])
    func damage(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(open().missing(from: RecordIndex([])) == ([], []))
    }

    @Test("A file that others may write is not read")
    func foreign() throws {
        open().replace(with: Newsroom.index)
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
        #expect(open().missing(from: RecordIndex([])) == ([], []))
    }

    @Test("A folder that can't be written costs a warning")
    func warning() {
        let count = Mutex(0)
        let names = RecordNames(path: folder.path("none/record.names")) { _ in count.withLock { $0 += 1 } }
        names.replace(with: Newsroom.index)
        names.append(statements: [StatementID(rawValue: 7)], documents: [])
        #expect(count.withLock { $0 } == 1)
    }
}
