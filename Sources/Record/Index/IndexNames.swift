/// The ways from a name in a URL to a number in the index.
struct IndexNames: Sendable {
    /// Speakers by their very slug.
    let speakers: [Slug: Int]
    /// Topics by their very slug.
    let topics: [Slug: Int]
    /// Topics by the slugs of their other names.
    let otherTopics: [Slug: Int]
    /// Publishers by the slugs of their names.
    let publishers: [Slug: Int]
    /// Speakers by the slugs of their other names.
    let otherSpeakers: SpeakerNames
    /// Rows by the statements' names.
    private let statements: NumberTable
    /// Document numbers by the documents' names.
    private let documents: NumberTable

    init(_ parts: IndexParts) {
        let columns = parts.columns
        let documents = parts.documents.all
        speakers = Self.numbers(parts.speakers.map(\.slug))
        otherSpeakers = SpeakerNames(parts.speakers)
        topics = Self.numbers(parts.topics.map(\.slug))
        otherTopics = Self.otherNames(of: parts.topics)
        publishers = Dictionary(
            parts.documents.publishers.names.enumerated().compactMap { number, name in
                Slug(slugging: name).map { ($0, number) }
            },
            uniquingKeysWith: { first, _ in first })
        var statementTable = NumberTable(count: columns.count)
        GivingWay.forEach(0..<columns.count) { statementTable.insert($0, hash: columns.ids[$0]) }
        statements = statementTable
        var documentTable = NumberTable(count: documents.count)
        GivingWay.forEach(documents.indices, cost: 4) { number in
            documentTable.insert(number, hash: DocumentOrder.key(of: documents[number].id))
        }
        self.documents = documentTable
    }

    /// The memory that grows with statements and documents, in bytes.
    var byteCount: Int { statements.byteCount + documents.byteCount }

    /// The row of the statement named `id`; of several the newest.
    func row(of id: StatementID, in columns: StatementColumns) -> Int? {
        statements.first(hash: id.rawValue) { columns.ids[$0] == id.rawValue }
    }

    /// The number of the document named `id`.
    func document(_ id: DocumentID, in documents: [Document]) -> Int? {
        self.documents.first(hash: DocumentOrder.key(of: id)) { documents[$0].id == id }
    }

    private static func numbers(_ slugs: [Slug]) -> [Slug: Int] {
        Dictionary(slugs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func otherNames(of topics: [TopicRecord]) -> [Slug: Int] {
        var numbers: [Slug: Int] = [:]
        for (number, topic) in topics.enumerated() {
            for name in [topic.label] + (topic.listed?.alternativeNames ?? []) {
                if let slug = Slug(slugging: name), numbers[slug] == nil { numbers[slug] = number }
            }
        }
        return numbers
    }
}
