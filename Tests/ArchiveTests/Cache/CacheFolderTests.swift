import FoundationEssentials
import RecordFixtures
import Testing

@testable import Archive

@Suite("The folder of caches")
struct CacheFolderTests {
    private static let digest = "0123456789abcdef"

    /// Whether a file of this name is there after a cleaning `seconds` from now.
    private func stays(_ name: String, in folder: TemporaryFolder, after seconds: Int) throws -> Bool {
        try folder.write(Array("half".utf8), to: name)
        CacheFolder.cleanDrafts(folder.path, now: Int(Date.now.timeIntervalSince1970) + seconds)
        return FileManager.default.fileExists(atPath: folder.path(name))
    }

    @Test(
        "Drafts that were left behind are taken away, by our names alone",
        arguments: [
            ("\(digest).image.draft", false), ("\(digest).extractions.draft", false),
            ("\(digest).knowledge.draft", false), ("\(digest).names.new", false),
            ("\(digest).image", true), ("\(digest).names", true), ("\(digest).withdrawn", true),
            ("\(digest)0.image.draft", true), ("x\(digest.dropFirst()).image.draft", true),
            ("notes.image.draft", true), (".image.draft", true), ("\(digest).draft", true),
        ])
    func names(_ name: String, _ stays: Bool) throws {
        #expect(try self.stays(name, in: TemporaryFolder(), after: 7200) == stays)
    }

    @Test("A draft of the last hour stays")
    func young() throws {
        #expect(try stays("\(Self.digest).image.draft", in: TemporaryFolder(), after: 1800))
    }

    @Test("A draft that is being written stays until it is not")
    func locked() throws {
        let folder = try TemporaryFolder()
        let name = "\(Self.digest).image.draft"
        let now = Int(Date.now.timeIntervalSince1970) + 7200
        do {
            let draft = try CacheFile(path: folder.path(name))
            #expect(draft.isWritable)
            CacheFolder.cleanDrafts(folder.path, now: now)
            #expect(FileManager.default.fileExists(atPath: folder.path(name)))
        }
        CacheFolder.cleanDrafts(folder.path, now: now)
        #expect(!FileManager.default.fileExists(atPath: folder.path(name)))
    }
}
