import Testing
import Record

@testable import Extraction

/// A small taxonomy and registry, and short ways to read what was found with them.
enum Newsroom {
    static let extractor = Extractor(taxonomy: taxonomy, registry: registry)

    static let taxonomy = Taxonomy(
        [
            topic("air-defense", "Air defense", ["air defense", "air defense system", "HIMARS"], ["Patriot": 0.8]),
            topic("troops", "Troops", ["troop", "soldier", "military unit"], ["deploy": 0.7]),
            topic("flooding", "Flooding", ["flood", "flood wall", "flooding"], ["river": 0.5]),
            topic("courts", "Courts", ["lawsuit", "verdict"], ["court": 0.5, "judge": 0.5]),
            topic("labor", "Labor", ["labor union", "pay raise"], ["wage": 0.6]),
            topic("world-health", "World health", ["WHO", "vaccine program"], [:]),
        ].compactMap { $0 })

    static let registry = SpeakerRegistry(
        [
            speaker("stoltenberg", "Jens Stoltenberg", ["NATO Secretary General"], []),
            speaker("francis", "Pope Francis", ["pope"], ["Jorge Bergoglio"]),
            speaker("erdogan", "Recep Tayyip Erdoğan", ["Turkish President"], []),
            president("lund", "Otto Lund", from: "2020-05-01", to: "2023-02-28"),
            president("berg", "Ida Berg", from: "2023-03-01", to: nil),
        ].compactMap { $0 })

    private static func president(_ slug: String, _ name: String, from: String, to: String?) -> RegisteredSpeaker? {
        let role = RegisteredRole(
            title: "Guild President", from: CalendarDate(from), to: to.flatMap { CalendarDate($0) })
        return Slug(slug).map { RegisteredSpeaker(slug: $0, name: name, kind: .person, heldRoles: [role]) }
    }

    private static func topic(
        _ slug: String, _ label: String, _ terms: [String], _ weak: [String: Float]
    ) -> Topic? {
        Slug(slug).map { slug in
            Topic(
                slug: slug, label: label,
                terms: terms.map { TopicTerm(phrase: $0) }
                    + weak.sorted { $0.key < $1.key }.map { TopicTerm(phrase: $0.key, weight: $0.value) })
        }
    }

    private static func speaker(
        _ slug: String, _ name: String, _ roles: [String], _ aliases: [String]
    ) -> RegisteredSpeaker? {
        Slug(slug).map { RegisteredSpeaker(slug: $0, name: name, kind: .person, roles: roles, aliases: aliases) }
    }

    /// The statements in `text`, published on Sunday, 12 February 2023.
    static func statements(_ text: String, published: String? = "2023-02-12") -> [Statement] {
        guard let id = DocumentID("test") else { return [] }
        let document = Document(
            id: id, text: DocumentText(text), published: published.flatMap { PublicationDate($0) })
        return extractor.annotate(document).statements
    }

    /// The one statement in `text` whose content has `words`.
    static func statement(_ words: String, in text: String, published: String? = "2023-02-12") -> Statement? {
        let document = DocumentText(text)
        return statements(text, published: published).first { statement in
            statement.attribution.content.contains { document.slice($0).contains(words) }
        }
    }

    /// The slug of whoever says the one statement in `text` whose content has `words`; nil for one without a speaker.
    static func speaker(of words: String, in text: String) throws -> String? {
        try #require(statement(words, in: text)).speaker?.slug.description
    }

    /// Expects that whoever has `slug`, nil for nobody, says the one statement in `text` whose content has `words`.
    static func expect(
        _ slug: String?, says words: String, in text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try speaker(of: words, in: text) == slug, sourceLocation: sourceLocation)
    }
}
