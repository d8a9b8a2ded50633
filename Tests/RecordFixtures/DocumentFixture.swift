package import Record

/// Writes documents for tests: sentences of source, cue and content one behind another, with their spans.
package struct DocumentFixture {
    private let id: String
    private var text = ""
    private var sentences: [Sentence] = []
    private let publisher: String?
    private let published: String?
    private let language: String?

    private struct Sentence {
        let source: TextSpan
        let cue: TextSpan
        let content: TextSpan
        let properties: StatementFixture
    }

    /// Starts a document with a title.
    package init(
        _ id: String, title: String = "A title", publisher: String? = nil, published: String? = nil,
        language: String? = "en"
    ) {
        self.id = id
        self.language = language
        self.publisher = publisher
        self.published = published
        text = title + "\n\n"
        self.title = title
    }

    private let title: String

    /// Adds a sentence and what is known of it.
    package mutating func add(_ statement: StatementFixture) {
        let source = append(statement.source)
        text += " "
        let cue = append(statement.cue)
        text += " "
        let content = append(statement.content)
        text += ".\n\n"
        sentences.append(Sentence(source: source, cue: cue, content: content, properties: statement))
    }

    /// The document with the statements added so far.
    package var annotated: AnnotatedDocument {
        guard let name = DocumentID(id) else { preconditionFailure("a fixture's id is a valid one") }
        let document = Document(
            id: name, text: DocumentText(text), title: title, publisher: publisher,
            published: published.flatMap { PublicationDate($0) }, url: "https://news.example/\(id)", language: language)
        var occurrences: [String: Int] = [:]
        let statements = sentences.map { sentence in
            let properties = sentence.properties
            let key = properties.source + "\0" + properties.content
            occurrences[key, default: -1] += 1
            return properties.statement(
                id: StatementID(
                    document: name, source: properties.source, content: properties.content,
                    occurrence: occurrences[key] ?? 0),
                spans: (sentence.source, sentence.cue, sentence.content))
        }
        return AnnotatedDocument(document: document, statements: statements)
    }

    private mutating func append(_ words: String) -> TextSpan {
        let start = text.unicodeScalars.count
        text += words
        return TextSpan(start: start, end: start + words.unicodeScalars.count)
    }
}

/// A sentence of a `DocumentFixture`, and what is known of it.
package struct StatementFixture {
    /// The words of the sentence.
    package var source: String, cue: String, content: String
    /// The speaker's slug and name; no slug for an unknown speaker.
    package var speaker: String?, name: String?, role: String?
    /// What sort of speaker it is.
    package var speakerKind = SpeakerKind.person
    /// The topics' slugs.
    package var topics: [String] = []
    /// The day it was made, and the words for it.
    package var date: String?, dateText: String?, place: String?, event: String?
    /// How much is quoted.
    package var kind = QuotationKind.indirect
    /// What the speaker does.
    package var stance = Stance.asserts

    /// A sentence of `source`, "said" and `content`.
    package init(_ source: String, _ content: String, speaker: String? = nil, topics: [String] = []) {
        self.source = source
        cue = "said"
        self.content = content
        self.speaker = speaker
        self.topics = topics
        name = speaker == nil ? nil : source
    }

    /// The fixture with some properties set.
    package func with(_ change: (inout StatementFixture) -> Void) -> StatementFixture {
        var copy = self
        change(&copy)
        return copy
    }

    func statement(id: StatementID, spans: (TextSpan, TextSpan, TextSpan)) -> Statement {
        Statement(
            id: id, kind: kind,
            attribution: Attribution(
                source: [spans.0], cue: [spans.1], content: [spans.2], resolution: ["name '\(source)'"],
                rule: "clause-after-cue", confidence: 0.93),
            speaker: identity, stance: stance, topics: topics.compactMap(Self.match),
            context: StatementContext(
                date: date.flatMap { CalendarDate($0) }, dateText: dateText, place: place, event: event))
    }

    private var identity: SpeakerIdentity? {
        speaker.flatMap { Slug($0) }.map {
            SpeakerIdentity(slug: $0, name: name ?? source, kind: speakerKind, role: role)
        }
    }

    private static func match(_ topic: String) -> TopicMatch? {
        Slug(topic).map { TopicMatch(topic: $0, label: topic, score: 1, evidence: []) }
    }
}
