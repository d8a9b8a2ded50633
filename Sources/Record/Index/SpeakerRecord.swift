/// A speaker as all documents and the registry know it.
package struct SpeakerRecord: Sendable {
    /// The name of the speaker's resource.
    package let slug: Slug
    /// The registry's name; else the one that most statements have, of several the longest.
    package let name: String
    /// What sort of speaker it is.
    package let kind: SpeakerKind
    /// The entry of the registry.
    package let registered: RegisteredSpeaker?
    /// The names that documents use, the most frequent first.
    package let names: [Counted<String>]
    /// The roles that documents give, the most frequent first.
    package let roles: [Counted<String>]
    /// How many statements the speaker has.
    package let statementCount: Int
    /// How many documents have a statement of the speaker.
    package let documentCount: Int

    /// Other names than `name`: the registry's, then those that documents use.
    package var aliases: [String] {
        var seen: Set = [name]
        return ((registered?.aliases ?? []) + names.map(\.value)).filter { seen.insert($0).inserted }
    }

    /// URLs of the same speaker elsewhere.
    package var sameAs: [String] { registered?.sameAs ?? [] }
}

extension SpeakerRecord {
    /// Merges what the registry and the documents' identities tell of one speaker.
    init(slug: Slug, registered: RegisteredSpeaker?, identities: [SeenIdentity], counts: (rows: Int, documents: Int)) {
        self.slug = slug
        self.registered = registered
        names = Self.counted(identities.map { ($0.name, $0.count) })
        roles = Self.counted(identities.compactMap { identity in identity.role.map { ($0, identity.count) } })
        name = registered?.name ?? names.first?.value ?? slug.description
        kind = registered?.kind ?? identities.max { $0.count < $1.count }?.kind ?? .anonymous
        statementCount = counts.rows
        documentCount = counts.documents
    }

    private static func counted(_ values: [(String, Int)]) -> [Counted<String>] {
        Dictionary(values, uniquingKeysWith: +)
            .map { Counted($0.key, count: $0.value) }
            .sorted { ($1.count, $1.value.utf8.count, $0.value) < ($0.count, $0.value.utf8.count, $1.value) }
    }
}

/// A name and a role of a speaker, and how many statements have just these.
struct SeenIdentity {
    let name: String
    let role: String?
    let kind: SpeakerKind
    let count: Int
}
