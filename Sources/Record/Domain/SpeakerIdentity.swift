/// What sort of speaker a source names.
public enum SpeakerKind: String, Sendable, CaseIterable {
    /// One named human being.
    case person
    /// A body that speaks with one voice: a company, a ministry, a court, a newspaper, a report.
    case organization
    /// Several who are not named one by one: "officials", "residents".
    case group
    /// One who is described and not named: "a senior official".
    case anonymous
}

/// Whom the sources of statements in one document name, as that document and the registry know them.
public struct SpeakerIdentity: Hashable, Sendable {
    /// The name of the speaker's resource: the registry's, or made of `name`.
    public let slug: Slug
    /// The fullest name that the document or the registry gives; for the unnamed their description.
    public let name: String
    /// What sort of speaker it is.
    public let kind: SpeakerKind
    /// The role as the document gives it ("NATO Secretary General"); nil where it gives none.
    public let role: String?
    /// Whether the registry lists the speaker.
    public let isRegistered: Bool

    /// Joins what is known of a speaker.
    public init(slug: Slug, name: String, kind: SpeakerKind, role: String? = nil, isRegistered: Bool = false) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.role = role
        self.isRegistered = isRegistered
    }
}
