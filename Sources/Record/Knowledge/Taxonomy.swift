/// Something that statements can be about: an entry of `topics.yaml`.
public struct Topic: Sendable, Hashable {
    /// The name of the topic's resource.
    public let slug: Slug
    /// The name to show.
    public let label: String
    /// Other names of the same topic ("air defence"); their slugs redirect to it.
    public let alternativeNames: [String]
    /// Words and phrases that show that a text is about it; matched without inflection.
    public let terms: [TopicTerm]
    /// The topics that contain it.
    public let broader: [Slug]
    /// The IPTC Media Topic code, 8 digits ("16000000"), where one fits.
    public let mediaTopic: String?

    /// Joins the fields of an entry.
    public init(
        slug: Slug, label: String, alternativeNames: [String] = [], terms: [TopicTerm] = [], broader: [Slug] = [],
        mediaTopic: String? = nil
    ) {
        self.slug = slug
        self.label = label
        self.alternativeNames = alternativeNames
        self.terms = terms
        self.broader = broader
        self.mediaTopic = mediaTopic
    }
}

/// A word or phrase that is evidence for a topic.
public struct TopicTerm: Sendable, Hashable {
    /// The word or phrase in its base form; a capital in it asks for one in the text ("WHO", "Patriot").
    public let phrase: String
    /// How strong the evidence is, over 0; 1 is enough alone.
    public let weight: Float

    /// Joins a phrase and its weight.
    public init(phrase: String, weight: Float = 1) {
        self.phrase = phrase
        self.weight = weight
    }
}

/// The topics known beforehand and how they lie within each other.
public struct Taxonomy: Sendable {
    /// The topics in the order of their file.
    public let topics: [Topic]
    private let positions: [Slug: Int]
    private let otherNames: [Slug: Slug]

    /// Takes `topics`; of two with the same slug the first wins.
    public init(_ topics: [Topic] = []) {
        self.topics = topics
        let positions = Dictionary(
            topics.indices.map { (topics[$0].slug, $0) }, uniquingKeysWith: { first, _ in first })
        self.positions = positions
        var otherNames: [Slug: Slug] = [:]
        for topic in topics {
            for name in [topic.label] + topic.alternativeNames {
                guard let slug = Slug(slugging: name), positions[slug] == nil, otherNames[slug] == nil else { continue }
                otherNames[slug] = topic.slug
            }
        }
        self.otherNames = otherNames
    }

    /// The topic named `slug`.
    public subscript(slug: Slug) -> Topic? { positions[slug].map { topics[$0] } }

    /// The slug of the topic that has `slug` as another name ("air-defence").
    public func canonicalSlug(forOtherName slug: Slug) -> Slug? { otherNames[slug] }

    /// `slug` and every topic within it, however deep, in the order of the file.
    public func withNarrower(_ slug: Slug) -> [Slug] {
        var found: Set<Slug> = [slug]
        var grew = true
        while grew {
            let more = topics.filter { !found.contains($0.slug) && !found.isDisjoint(with: $0.broader) }.map(\.slug)
            found.formUnion(more)
            grew = !more.isEmpty
        }
        return positions[slug] == nil ? [slug] : topics.map(\.slug).filter(found.contains)
    }
}
