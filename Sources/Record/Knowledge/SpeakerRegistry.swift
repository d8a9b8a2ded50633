/// A role that a registered speaker holds or held.
public struct RegisteredRole: Sendable, Hashable {
    /// The role as news writes it: "NATO Secretary General".
    public let title: String
    /// The day, month or year from which it is held; nil where that is not known.
    public let from: CalendarDate?
    /// The last day, month or year in which it is held; nil where that is not known or it is held still.
    public let to: CalendarDate?

    /// Joins the fields.
    public init(title: String, from: CalendarDate? = nil, to: CalendarDate? = nil) {
        self.title = title
        self.from = from
        self.to = to
    }

    /// Whether the role can be held on `date`; true where nothing speaks against it.
    public func isHeld(on date: CalendarDate) -> Bool {
        (from.map { $0.firstDayNumber <= date.lastDayNumber } ?? true)
            && (to.map { $0.lastDayNumber >= date.firstDayNumber } ?? true)
    }
}

/// A person or organisation that a newsroom knows beforehand: an entry of `speakers.yaml`.
public struct RegisteredSpeaker: Sendable, Hashable {
    /// The name of the speaker's resource.
    public let slug: Slug
    /// The name to show.
    public let name: String
    /// What sort of speaker it is: a person or an organisation.
    public let kind: SpeakerKind
    /// Roles held, the latest first.
    public let heldRoles: [RegisteredRole]
    /// Other names of the same speaker.
    public let aliases: [String]
    /// URLs of the same speaker elsewhere (schema.org `sameAs`), such as a Wikidata entity.
    public let sameAs: [String]

    /// Joins the fields of an entry.
    public init(
        slug: Slug, name: String, kind: SpeakerKind, heldRoles: [RegisteredRole], aliases: [String] = [],
        sameAs: [String] = []
    ) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.heldRoles = heldRoles
        self.aliases = aliases
        self.sameAs = sameAs
    }

    /// Joins the fields of an entry whose roles have no dates.
    public init(
        slug: Slug, name: String, kind: SpeakerKind, roles: [String] = [], aliases: [String] = [],
        sameAs: [String] = []
    ) {
        self.init(
            slug: slug, name: name, kind: kind, heldRoles: roles.map { RegisteredRole(title: $0) }, aliases: aliases,
            sameAs: sameAs)
    }

    /// The titles of the roles held, each as news writes it ("NATO Secretary General"), the latest first.
    public var roles: [String] { heldRoles.map(\.title) }
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
