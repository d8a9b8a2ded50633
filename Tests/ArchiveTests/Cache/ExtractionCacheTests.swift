import FoundationEssentials
import Record
import Synchronization
import RecordFixtures
import Testing

@testable import Archive

@Suite("Extraction cache")
struct ExtractionCacheTests {
    private let folder: TemporaryFolder
    private let key = SHA256Digest(of: Array("key".utf8))
    private let fingerprint = SHA256Digest(of: Array("program".utf8))

    init() throws {
        folder = try TemporaryFolder([:])
    }

    private func open(_ warnings: Warnings = Warnings(), limit: Int = 1 << 20, below name: String = "cache")
        -> ExtractionCache
    {
        ExtractionCache(folder: folder.path(name), fingerprint: fingerprint, limit: limit) { warnings.add($0) }
    }

    /// A cache of one entry, closed; returns its path and bytes.
    private func filled() throws -> (path: String, bytes: [UInt8]) {
        let cache = open()
        cache.insert(try #require(ExtractionCache.record(key, Self.outcomes)))
        cache.finish(isFullLoad: false)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).first)
        let path = folder.path("cache/\(name)")
        return (path, Array(try #require(FileManager.default.contents(atPath: path))))
    }

    private static let outcomes: [ReadOutcome] = {
        guard let id = DocumentID("storm"), let slug = Slug("ada-moor"), let topic = Slug("floods") else { return [] }
        let statement = Statement(
            id: StatementID(rawValue: 0xFEDC_BA98_7654_3210), kind: .mixed,
            attribution: Attribution(
                source: [TextSpan(start: 0, end: 3)], cue: [TextSpan(start: 4, end: 8)],
                content: [TextSpan(start: 9, end: 14), TextSpan(start: 15, end: 15)], resolution: ["é", "b"],
                rule: "r", confidence: 0.5),
            speaker: SpeakerIdentity(slug: slug, name: "Ada Moor", kind: .person, role: "b", isRegistered: true),
            stance: .denies, topics: [TopicMatch(topic: topic, label: "Floods", score: 2.5, evidence: ["x"])],
            context: StatementContext(
                date: CalendarDate(year: 2023, month: 2), dateText: "in February", place: "Leeds", event: nil,
                basis: .dateline))
        let document = Document(
            id: id, text: DocumentText("Ada said “éa” and more"), title: "T", publisher: nil,
            published: PublicationDate("2023-02-10T18:05:00+01:00"), url: "https://x.example", language: "en")
        return [
            .problem(ReadingProblem(path: "p", line: 3, message: "the date is left out", consequence: .incomplete)),
            .document(ReadDocument(document: document, hasGivenName: true, line: 3, statements: [statement])),
        ]
    }()

    @Test("What was kept comes back the same, from another opening too")
    func roundTrip() throws {
        _ = try filled()
        let found = try #require(open().outcomes(of: key, path: "p"))
        #expect(ExtractionCache.record(key, found) == ExtractionCache.record(key, Self.outcomes))
        #expect(open().outcomes(of: fingerprint, path: "p") == nil)
    }

    @Test("A file with any one byte damaged gives what was kept or nothing, and says so")
    func damage() throws {
        let (path, bytes) = try filled()
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= 0x41
            try Data(damaged).write(to: URL(filePath: path))
            let warnings = Warnings()
            let found = open(warnings).outcomes(of: key, path: "p")
            #expect(found == nil, "byte \(position)")
            #expect(warnings.all.count == 1, "byte \(position): \(warnings.all)")
        }
    }

    @Test("A file that was cut off anywhere gives nothing, and takes entries again")
    func truncation() throws {
        let (path, bytes) = try filled()
        for count in 0..<bytes.count {
            try Data(bytes[..<count]).write(to: URL(filePath: path))
            let cache = open()
            #expect(cache.outcomes(of: key, path: "p") == nil)
            cache.insert(try #require(ExtractionCache.record(key, Self.outcomes)))
            cache.finish(isFullLoad: false)
            #expect(Array(try #require(FileManager.default.contents(atPath: path))) == bytes, "cut to \(count)")
        }
    }

    @Test("An entry whose every byte may be wrong is decoded to a value or an error, whatever its check says")
    func decoding() throws {
        let record = try #require(ExtractionCache.record(key, Self.outcomes))
        let content = Array(record[CacheRecord.headByteCount...])
        for position in content.indices {
            for value in [0x00, 0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
                var damaged = content
                damaged[position] = value
                var decoder = ByteDecoder(damaged)
                let outcomes = try? decoder.list { (decoder) throws(ByteDecoder.Malformed) in
                    try decoder.outcome(path: "p")
                }
                for case .document(let read) in outcomes ?? [] {
                    for statement in read.statements ?? [] {
                        for span in statement.attribution.content { _ = read.document.text.slice(span) }
                    }
                }
            }
        }
    }

    @Test("A file that others may write is made anew, not read")
    func foreign() throws {
        let (path, _) = try filled()
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
        let warnings = Warnings()
        #expect(open(warnings).outcomes(of: key, path: "p") == nil)
        #expect(warnings.all.first?.contains("another user") == true)
    }

    @Test("A link in the place of the file is not followed")
    func link() throws {
        let (path, bytes) = try filled()
        try FileManager.default.moveItem(atPath: path, toPath: folder.path("elsewhere"))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("elsewhere"))
        #expect(open().outcomes(of: key, path: "p") == nil)
        #expect(Array(try #require(FileManager.default.contents(atPath: folder.path("elsewhere")))) == bytes)
    }

    @Test("A folder that can't be made costs a warning and nothing else")
    func noFolder() throws {
        try folder.write(Array("a file".utf8), to: "file")
        let warnings = Warnings()
        let cache = open(warnings, below: "file/cache")
        cache.insert(try #require(ExtractionCache.record(key, Self.outcomes)))
        cache.finish(isFullLoad: true)
        #expect(cache.outcomes(of: key, path: "p") == nil)
        #expect(warnings.all.count == 1)
    }

    @Test("A second process reads what the first has written, and writes nothing")
    func twoProcesses() throws {
        let first = open()
        first.insert(try #require(ExtractionCache.record(key, Self.outcomes)))
        first.finish(isFullLoad: false)
        let second = open()
        #expect(second.outcomes(of: key, path: "p") != nil)
        second.insert(try #require(ExtractionCache.record(fingerprint, Self.outcomes)))
        second.finish(isFullLoad: true)
        #expect(second.outcomes(of: fingerprint, path: "p") == nil)
    }

    @Test("The file does not grow over its limit: what a full load had no use for makes room")
    func limit() throws {
        let record = try #require(ExtractionCache.record(key, Self.outcomes))
        let limit = 11 * record.count
        try fill(limit: limit)
        let second = open(limit: limit)
        let kept = SHA256Digest(of: [9])
        #expect(second.outcomes(of: kept, path: "p") != nil)
        second.finish(isFullLoad: true)
        #expect(second.outcomes(of: kept, path: "p") != nil)
        #expect(second.outcomes(of: SHA256Digest(of: [1]), path: "p") == nil)
        second.insert(record)
        second.finish(isFullLoad: false)
        #expect(second.outcomes(of: key, path: "p") != nil)
    }

    /// Offers twenty entries to a cache, and closes it.
    private func fill(limit: Int) throws {
        let cache = open(limit: limit)
        for number in 0..<20 {
            let other = SHA256Digest(of: [UInt8(number)])
            cache.insert(try #require(ExtractionCache.record(other, Self.outcomes)))
        }
        cache.finish(isFullLoad: false)
    }
}

/// The warnings that a cache gave.
private final class Warnings: Sendable {
    private let texts = Mutex<[String]>([])
    var all: [String] { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { $0.append(text) } }
}
