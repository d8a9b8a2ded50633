internal import Record

/// A record of one invented document, which the examples of the description are answers from.
enum ExampleRecord {
    /// The record as published.
    static let snapshot = RecordSnapshot(
        index: RecordIndex([document], taxonomy: taxonomy, registry: registry), version: 1, epochSecond: 1_676_052_300)

    /// The name of a statement that is on it.
    static let statementID = document.statements[0].id.description
    /// The name of the document.
    static let statementURL = "http://record.example/statements/\(statementID)"
    static let documentID = "stoltenberg.txt"
    /// The speakers' slugs; both spoke about the topic.
    static let speakers = ["stoltenberg", "vale"]
    /// The topic's slug.
    static let topic = "air-defense"

    private static let taxonomy = Taxonomy(
        slug(topic).map { [Topic(slug: $0, label: "Air defense", alternativeNames: ["Air defence"])] } ?? [])

    private static let registry = SpeakerRegistry(
        slug(speakers[0]).map {
            [RegisteredSpeaker(slug: $0, name: "Jens Stoltenberg", kind: .person, roles: ["NATO Secretary General"])]
        } ?? [])

    private static let document: AnnotatedDocument = {
        let sentences = [
            Sentence(
                "Jens Stoltenberg", "said on Friday that", "air defense comes before all else", slug: speakers[0],
                role: "NATO Secretary General"),
            Sentence("Ingrid Vale", "said", "her country has no launchers to give away", slug: speakers[1]),
        ]
        let text = "Launchers first\n\n" + sentences.map(\.text).joined(separator: "\n\n") + "\n"
        guard let id = DocumentID(documentID) else { preconditionFailure("the example's name is a valid one") }
        let document = Document(
            id: id, text: DocumentText(text), title: "Launchers first", publisher: "Harbor Post",
            published: PublicationDate("2023-02-10T18:05:00Z"), url: "https://news.example/launchers", language: "en")
        return AnnotatedDocument(document: document, statements: sentences.map { $0.statement(in: text, of: id) })
    }()

    private static func slug(_ text: String) -> Slug? { Slug(text) }
}

/// A sentence of the example: source, cue and content one behind another.
private struct Sentence {
    let source: String, cue: String, content: String, slug: String, role: String?

    init(_ source: String, _ cue: String, _ content: String, slug: String, role: String? = nil) {
        (self.source, self.cue, self.content, self.slug, self.role) = (source, cue, content, slug, role)
    }

    var text: String { "\(source) \(cue) \(content)." }

    func statement(in text: String, of document: DocumentID) -> Statement {
        let start = text.range(of: self.text)
        let cueStart = start + source.utf8.count + 1
        let contentStart = cueStart + cue.utf8.count + 1
        return Statement(
            id: StatementID(document: document, source: source, content: content, occurrence: 0), kind: .indirect,
            attribution: Attribution(
                source: [TextSpan(start: start, end: start + source.utf8.count)],
                cue: [TextSpan(start: cueStart, end: cueStart + cue.utf8.count)],
                content: [TextSpan(start: contentStart, end: contentStart + content.utf8.count)],
                resolution: ["name '\(source)'"], rule: "clause-after-cue", confidence: 0.93),
            speaker: Slug(slug).map { SpeakerIdentity(slug: $0, name: source, kind: .person, role: role) },
            stance: .asserts,
            topics: Slug(ExampleRecord.topic).map {
                [TopicMatch(topic: $0, label: "Air defense", score: 1, evidence: [])]
            } ?? [],
            context: StatementContext(date: CalendarDate("2023-02-10"), dateText: "on Friday", place: "Brussels"))
    }
}

extension String {
    /// The offset at which `words`, which stand in this text of ASCII, start.
    fileprivate func range(of words: String) -> Int {
        firstRange(of: words).map { utf8.distance(from: startIndex, to: $0.lowerBound) } ?? 0
    }
}
