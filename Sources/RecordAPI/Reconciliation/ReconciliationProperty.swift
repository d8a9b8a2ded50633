internal import Record

/// What is known of a speaker that a table can be matched by or extended with.
enum ReconciliationProperty: String, CaseIterable, Sendable {
    case role, kind, alias, sameAs, topic, statementCount, documentCount, firstStatement, latestStatement

    /// The name to show.
    var name: String {
        switch self {
        case .role: "Role"
        case .kind: "Kind of speaker"
        case .alias: "Other name"
        case .sameAs: "Same as (URL)"
        case .topic: "Topic"
        case .statementCount: "Number of statements"
        case .documentCount: "Number of documents"
        case .firstStatement: "Day of the first statement"
        case .latestStatement: "Day of the latest statement"
        }
    }

    /// How many values are given at most.
    private static let maximumValueCount = 20

    /// The values that the speaker with this number has.
    func values(ofSpeaker number: Int, in index: RecordIndex) -> [String] {
        let speaker = index.speakers[number]
        let rows = index.rows(ofSpeaker: number)
        func day(_ position: Int) -> [String] {
            guard rows.count > 0, let day = index.statement(at: rows[position]).day else { return [] }
            return [day.description]
        }
        let values: [String] =
            switch self {
            case .role: speaker.roles.isEmpty ? speaker.registered?.roles ?? [] : speaker.roles.map(\.value)
            case .kind: [speaker.kind.rawValue]
            case .alias: speaker.aliases
            case .sameAs: speaker.sameAs
            case .topic: index.topicCounts(of: rows).map { index.topics[$0.value].label }
            case .statementCount: ["\(speaker.statementCount)"]
            case .documentCount: ["\(speaker.documentCount)"]
            case .firstStatement: day(rows.count - 1)
            case .latestStatement: day(0)
            }
        return Array(values.prefix(Self.maximumValueCount))
    }

    /// Whether the speaker has one of `wanted`, without regard to case, accents and punctuation.
    func holds(_ wanted: [String], ofSpeaker number: Int, in index: RecordIndex) -> Bool {
        let wanted = Set(wanted.compactMap { Slug(slugging: $0) })
        return values(ofSpeaker: number, in: index).contains { value in
            Slug(slugging: value).map(wanted.contains) ?? false
        }
    }
}

extension SpeakerKind {
    /// What the kind is called as a type of entity.
    var typeName: String {
        switch self {
        case .person: "Person"
        case .organization: "Organization"
        case .group: "Group of unnamed people"
        case .anonymous: "Person who is not named"
        }
    }
}
