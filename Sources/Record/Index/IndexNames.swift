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
    /// Rows in the order of the statements' names.
    private let statementOrder: [UInt32]
    /// Document numbers in the order of the documents' names.
    private let documentOrder: [UInt32]

    init(_ parts: IndexParts) {
        let columns = parts.columns
        let documents = parts.documents
        speakers = Self.numbers(parts.speakers.map(\.slug))
        otherSpeakers = SpeakerNames(parts.speakers)
        topics = Self.numbers(parts.topics.map(\.slug))
        otherTopics = Self.otherNames(of: parts.topics)
        publishers = Dictionary(
            parts.publishers.enumerated().compactMap { number, name in Slug(slugging: name).map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
        statementOrder = (0..<UInt32(columns.count)).sorted {
            (columns.ids[Int($0)], $0) < (columns.ids[Int($1)], $1)
        }
        documentOrder = (0..<UInt32(documents.count)).sorted { documents[Int($0)].id < documents[Int($1)].id }
    }

    /// The memory that grows with statements and documents, in bytes.
    var byteCount: Int { (statementOrder.capacity + documentOrder.capacity) * MemoryLayout<UInt32>.stride }

    /// The row of the statement named `id`; of several the newest.
    func row(of id: StatementID, in columns: StatementColumns) -> Int? {
        let position = Self.lowerBound(statementOrder.count) { columns.ids[Int(statementOrder[$0])] < id.rawValue }
        guard position < statementOrder.count else { return nil }
        let row = Int(statementOrder[position])
        return columns.ids[row] == id.rawValue ? row : nil
    }

    /// The number of the document named `id`.
    func document(_ id: DocumentID, in documents: [Document]) -> Int? {
        let position = Self.lowerBound(documentOrder.count) { documents[Int(documentOrder[$0])].id < id }
        guard position < documentOrder.count else { return nil }
        let number = Int(documentOrder[position])
        return documents[number].id == id ? number : nil
    }

    private static func lowerBound(_ count: Int, _ precedes: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(middle) { low = middle + 1 } else { high = middle }
        }
        return low
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
