/// A person or organisation that a newsroom knows beforehand: an entry of `speakers.yaml`.
public struct RegisteredSpeaker: Sendable, Hashable {
    /// The name of the speaker's resource.
    public let slug: Slug
    /// The name to show.
    public let name: String
    /// What sort of speaker it is: a person or an organisation.
    public let kind: SpeakerKind
    /// Roles held, each as news writes it ("NATO Secretary General"), the latest first.
    public let roles: [String]
    /// Other names of the same speaker.
    public let aliases: [String]
    /// URLs of the same speaker elsewhere (schema.org `sameAs`), such as a Wikidata entity.
    public let sameAs: [String]

    /// Joins the fields of an entry.
    public init(
        slug: Slug, name: String, kind: SpeakerKind, roles: [String] = [], aliases: [String] = [],
        sameAs: [String] = []
    ) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.roles = roles
        self.aliases = aliases
        self.sameAs = sameAs
    }
}

/// The speakers known beforehand, looked up by slug.
public struct SpeakerRegistry: Sendable {
    /// The entries in the order of their file.
    public let speakers: [RegisteredSpeaker]
    private let positions: [Slug: Int]

    /// Takes `speakers`; of two with the same slug the first wins.
    public init(_ speakers: [RegisteredSpeaker] = []) {
        self.speakers = speakers
        positions = Dictionary(
            speakers.indices.map { (speakers[$0].slug, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entry named `slug`.
    public subscript(slug: Slug) -> RegisteredSpeaker? { positions[slug].map { speakers[$0] } }
}
