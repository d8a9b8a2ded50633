import FoundationEssentials
import Record
import RecordFixtures
import Testing

@testable import Archive

@Suite("Image of topics and speakers")
struct KnowledgeImageTests {
    private let folder: TemporaryFolder
    private let image: KnowledgeImage
    private let taxonomy: Taxonomy
    private let registry: SpeakerRegistry

    init() throws {
        folder = try TemporaryFolder([:])
        image = KnowledgeImage(folder: folder.path, fingerprint: SHA256Digest(of: Array("program".utf8)))
        let harbor = try #require(Slug("harbor"))
        let dredging = Topic(
            slug: try #require(Slug("dredging")), label: "Dredging", alternativeNames: ["Digging of channels"],
            terms: [TopicTerm(phrase: "silt", weight: 0.3), TopicTerm(phrase: "VHF")], broader: [harbor],
            mediaTopic: "16000000")
        taxonomy = Taxonomy([Topic(slug: harbor, label: "Harbor"), dredging])
        let roles = [
            RegisteredRole(title: "harbor master", from: CalendarDate("2021-03"), to: CalendarDate("2024-12-31")),
            RegisteredRole(title: "pilot"),
        ]
        registry = SpeakerRegistry([
            RegisteredSpeaker(
                slug: try #require(Slug("duarte")), name: "Inês Duarte", kind: .person, heldRoles: roles,
                aliases: ["I. Duarte"], sameAs: ["https://harbor.example/duarte"]),
            RegisteredSpeaker(slug: try #require(Slug("port")), name: "Port Authority", kind: .organization),
        ])
    }

    private func isSound(_ image: KnowledgeImage) -> Bool {
        guard let kept = image.read() else { return false }
        return kept.taxonomy.topics == taxonomy.topics && kept.registry.speakers == registry.speakers
    }

    private func file() throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return folder.path(try #require(names.first))
    }

    @Test("Topics and speakers come back as they were written")
    func roundTrip() {
        #expect(image.read() == nil)
        image.write(taxonomy, registry, limit: 1 << 20)
        #expect(isSound(image))
        #expect(!isSound(KnowledgeImage(folder: folder.path, fingerprint: SHA256Digest(of: []))))
    }

    @Test("An image with any one byte damaged, or cut off anywhere, is not read, and written anew")
    func damage() throws {
        image.write(taxonomy, registry, limit: 1 << 20)
        let url = URL(filePath: try file())
        let whole = Array(try Data(contentsOf: url))
        for position in whole.indices {
            var damaged = whole
            damaged[position] ^= 0x41
            try Data(damaged).write(to: url)
            #expect(image.read() == nil, "byte \(position)")
            try Data(whole[..<position]).write(to: url)
            #expect(image.read() == nil, "cut to \(position)")
        }
        image.write(taxonomy, registry, limit: 1 << 20)
        #expect(isSound(image))
    }

    @Test("Bytes that no encoder wrote are no topics and no speakers, wherever they are cut")
    func malformed() {
        var encoder = ByteEncoder()
        encoder.append(taxonomy)
        encoder.append(registry)
        for end in encoder.bytes.indices {
            var decoder = ByteDecoder(Array(encoder.bytes[..<end]))
            #expect(throws: ByteDecoder.Malformed.self, "cut to \(end)") {
                _ = (try decoder.taxonomy(), try decoder.registry())
            }
        }
    }

    @Test("Images of five pairs of files are four, the one in use among them")
    func cleaning() throws {
        for number in 0..<5 {
            KnowledgeImage(folder: folder.path, fingerprint: SHA256Digest(of: [UInt8(number)]))
                .write(taxonomy, registry, limit: 1 << 20)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 4)
        #expect(isSound(KnowledgeImage(folder: folder.path, fingerprint: SHA256Digest(of: [4]))))
    }
}
