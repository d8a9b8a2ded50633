import Record
import RecordFixtures
import Testing

@testable import Archive

@Suite("Inventory")
struct InventoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(["a.txt": "A", "b/c.txt": "C", "d.jsonl": "{}", "e.bin": "E"]) }

    /// The files as they are now; their times count at once, or not before they have been left alone.
    private func look(atOnce: Bool = true) throws -> SourceReader {
        var limits = ReadingLimits()
        if atOnce { limits.settlingTime = .seconds(-10) }
        return try SourceReader(paths: [folder.path], limits: limits)
    }

    private func noted(atOnce: Bool = true) throws -> Inventory {
        var inventory = Inventory()
        inventory.note(try look(atOnce: atOnce))
        return inventory
    }

    @Test("Files that were left alone are as they were; those written a moment before they were read may not be")
    func settling() throws {
        #expect(try noted().changes(try look()).isEmpty)
        let all = Set(["a.txt", "b/c.txt", "d.jsonl", "e.bin"].map(folder.path))
        #expect(try noted(atOnce: false).changes(try look()) == all)
    }

    @Test("What is new, written or gone is told")
    func changes() throws {
        let inventory = try noted()
        try folder.write(Array("longer".utf8), to: "a.txt")
        try folder.write(Array("F".utf8), to: "b/f.txt")
        try folder.remove("d.jsonl")
        #expect(
            inventory.changes(try look()) == Set(["a.txt", "b/f.txt", "d.jsonl"].map(folder.path)))
    }

    @Test("It comes back as it was: files, documents, problems and names that more than one wanted")
    func coding() throws {
        let path = folder.path("a.txt")
        var inventory = try noted()
        let ids = try ["a", "a-txt"].map { try #require(DocumentID($0)) }
        for id in ids { inventory.add(id, of: path) }
        inventory.add(ReadingProblem(path: path, line: 3, message: "the date is left out", consequence: .incomplete))
        inventory.names.keep(ids, path: path)
        inventory.names.contest(ids.prefix(1))
        var encoder = ByteEncoder()
        encoder.append(inventory)
        var decoder = ByteDecoder(encoder.bytes)
        var read = try decoder.inventory()
        #expect(decoder.isAtEnd)
        var again = ByteEncoder()
        again.append(read)
        #expect(again.bytes == encoder.bytes)
        #expect(read.changes(try look()).isEmpty)
        #expect(read.problems == inventory.problems)
        #expect(read.forget([path]) == nil)
        for position in encoder.bytes.indices {
            var damaged = ByteDecoder(Array(encoder.bytes[..<position]))
            #expect(throws: ByteDecoder.Malformed.self) { _ = try damaged.inventory() }
        }
    }

    @Test("What is taken over of a file that can't be read is read again by the next start")
    func takeOver() throws {
        let path = folder.path("a.txt")
        let id = try #require(DocumentID("a"))
        var old = try noted()
        old.add(id, of: path)
        var new = try noted()
        #expect(new.takeOver(old, [path]).documents == [id])
        #expect(new.changes(try look()) == [path])
        #expect(new.forget([path]) == [id])
    }
}
