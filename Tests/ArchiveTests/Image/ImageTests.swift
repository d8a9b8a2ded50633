import FoundationEssentials
import Record
import RecordFixtures
import Testing

@testable import Archive

@Suite("Image")
struct ImageTests {
    private let folder: TemporaryFolder
    private let fingerprint = SHA256Digest(of: Array("program".utf8))
    private var path: String { folder.path("record.image") }

    init() throws { folder = try TemporaryFolder([:]) }

    private static let numbers: [UInt32] = [0, 1, .max]
    private static let bytes = Array("columns".utf8)

    /// Writes an image of a few sections; returns what went wrong.
    private func write(limit: Int = 1 << 30, bytes: [UInt8] = bytes) -> String? {
        var writer = ImageWriter(path: path, fingerprint: fingerprint, limit: limit)
        writer.append(Self.numbers)
        writer.append([UInt64]())
        writer.append(bytes)
        return writer.finish()
    }

    /// Whether the image is there and holds what `write` wrote.
    private func isSound(bytes: [UInt8] = bytes) -> Bool {
        guard var reader = ImageReader(path: path, fingerprint: fingerprint),
            let numbers = try? reader.next(UInt32.self),
            let none = try? reader.next(UInt64.self), let read = try? reader.next(UInt8.self)
        else { return false }
        return numbers == Self.numbers && none.isEmpty && read == bytes
    }

    private func contents() throws -> [UInt8] { Array(try #require(FileManager.default.contents(atPath: path))) }

    @Test("Sections come back as they were written, large ones too, and no more than there are")
    func roundTrip() throws {
        #expect(write() == nil)
        #expect(isSound())
        let large = (0..<3 * ImageTable.blockByteCount + 5).map { UInt8(truncatingIfNeeded: $0 * 7) }
        #expect(write(bytes: large) == nil)
        #expect(isSound(bytes: large))
        var reader = try #require(ImageReader(path: path, fingerprint: fingerprint))
        #expect(throws: DamagedColumns.self) { for _ in 0..<4 { _ = try reader.next(UInt8.self) } }
    }

    @Test("An image with any one byte damaged, or cut off anywhere, is not taken for one")
    func damage() throws {
        #expect(write() == nil)
        let whole = try contents()
        for position in whole.indices {
            var damaged = whole
            damaged[position] ^= 0x41
            try Data(damaged).write(to: URL(filePath: path))
            #expect(!isSound(), "byte \(position)")
            try Data(whole[..<position]).write(to: URL(filePath: path))
            #expect(!isSound(), "cut to \(position)")
        }
    }

    @Test("An image of other documents, or that others may write, or behind a link, is not read")
    func foreign() throws {
        #expect(write() == nil)
        #expect(ImageReader(path: path, fingerprint: SHA256Digest(of: [])) == nil)
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: path)
        #expect(ImageReader(path: folder.path("link"), fingerprint: fingerprint) == nil)
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
        #expect(ImageReader(path: path, fingerprint: fingerprint) == nil)
    }

    @Test("What can't be written leaves what was there, and nothing half done")
    func limit() throws {
        #expect(write() == nil)
        #expect(write(limit: 60)?.contains("cache-size") == true)
        #expect(isSound())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["record.image"])
    }
}
