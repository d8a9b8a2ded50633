import Record

/// Documents of made words with five statements each, the same for the same number of statements.
struct GeneratedCorpus {
    /// How many words the vocabulary has.
    static let wordCount = 100_000
    /// How many speakers have statements.
    static let speakerCount = 5000
    /// How many topics there are; each tenth contains the nine behind it.
    static let topicCount = 300
    fileprivate static let statementsOfDocument = 5

    let documents: [AnnotatedDocument]
    let taxonomy = Self.makeTaxonomy()

    init(statementCount: Int) {
        let writer = DocumentWriter()
        var random = SeededGenerator(seed: 0x5EED)
        documents = (0..<statementCount / Self.statementsOfDocument).map { writer.document($0, &random) }
    }

    /// The slug of the topic with this number.
    static func topicSlug(_ number: Int) -> Slug { slug("topic-\(number)") }

    /// The numbers of a topic and of the one that contains it.
    static func lineage(ofTopic number: Int) -> [Int] {
        number % 10 == 0 ? [number] : [number, number - number % 10]
    }

    private static func makeTaxonomy() -> Taxonomy {
        Taxonomy(
            (0..<topicCount).map { number in
                Topic(
                    slug: topicSlug(number), label: "Topic \(number)", alternativeNames: [],
                    broader: lineage(ofTopic: number).dropFirst().map { topicSlug($0) })
            })
    }

    fileprivate static func slug(_ text: String) -> Slug {
        guard let slug = Slug(text) else { preconditionFailure("'\(text)' is no slug") }
        return slug
    }
}

/// Writes documents of made words.
private struct DocumentWriter {
    private static let placeCount = 200
    private static let publisherCount = 120
    private static let rules = (0..<12).map { "rule-\($0)" }
    private static let firstDay = 16_000
    private static let dayCount = 3650

    private let words = ZipfDistribution(count: GeneratedCorpus.wordCount)
    private let speakers = ZipfDistribution(count: GeneratedCorpus.speakerCount)
    private let topics = ZipfDistribution(count: GeneratedCorpus.topicCount)
    private let wordTable = (0..<GeneratedCorpus.wordCount).map { MadeWords.word($0) }
    private let identities = (0..<GeneratedCorpus.speakerCount).map { Self.identity($0) }
    private let places = (0..<Self.placeCount).map { "\(MadeWords.name($0 + 50_000).split(separator: " ")[1])" }
    private let publishers = (0..<Self.publisherCount).map { "The \(MadeWords.name($0 + 60_000)) Post" }

    func document(_ number: Int, _ random: inout SeededGenerator) -> AnnotatedDocument {
        let day = Self.firstDay + Int.random(in: 0..<Self.dayCount, using: &random)
        let date = CalendarDate(dayNumber: day)
        let title = phrase(8, &random)
        var text = title + "\n\n"
        var drafts: [Draft] = []
        for _ in 0..<GeneratedCorpus.statementsOfDocument {
            drafts.append(draft(&text, day: day, &random))
        }
        guard let id = DocumentID("made/\(number)") else { preconditionFailure("a made name is valid") }
        let document = Document(
            id: id, text: DocumentText(text), title: title,
            publisher: publishers[Int.random(in: 0..<publishers.count, using: &random)],
            published: date.flatMap { PublicationDate($0.description) }, url: "https://news.example/made/\(number)",
            language: "en")
        let statements = drafts.enumerated().map { position, draft in
            Statement(
                id: StatementID(document: id, source: "", content: "", occurrence: position), kind: draft.kind,
                attribution: draft.attribution, speaker: draft.speaker, stance: draft.stance, topics: draft.topics,
                context: draft.context)
        }
        return AnnotatedDocument(document: document, statements: statements)
    }

    /// What a statement is made of before its document has a name.
    private struct Draft {
        let attribution: Attribution
        let speaker: SpeakerIdentity
        let kind: QuotationKind
        let stance: Stance
        let topics: [TopicMatch]
        let context: StatementContext?
    }

    private func draft(_ text: inout String, day: Int, _ random: inout SeededGenerator) -> Draft {
        let speaker = identities[speakers.draw(&random)]
        let source = append(speaker.name, to: &text)
        text += " "
        let cue = append("said", to: &text)
        text += " that "
        let content = append(phrase(Int.random(in: 8...32, using: &random), &random), to: &text)
        text += ".\n\n"
        let surname = String(speaker.name.split(separator: " ")[1])
        let attribution = Attribution(
            source: [source], cue: [cue], content: [content],
            resolution: Bool.random(using: &random)
                ? ["name '\(speaker.name)'"] : ["surname '\(surname)' ← '\(speaker.name)'"],
            rule: Self.rules[Int.random(in: 0..<Self.rules.count, using: &random)],
            confidence: Float.random(in: 0.5..<1, using: &random))
        var chosen: [Int] = [topics.draw(&random)]
        if Bool.random(using: &random) { chosen.append(topics.draw(&random)) }
        return Draft(
            attribution: attribution, speaker: speaker,
            kind: QuotationKind.numbered[Int.random(in: 0..<3, using: &random)],
            stance: Stance.numbered[Int.random(in: 0..<8, using: &random)],
            topics: chosen.map {
                TopicMatch(topic: GeneratedCorpus.topicSlug($0), label: "Topic \($0)", score: 1, evidence: [])
            },
            context: context(day: day, &random))
    }

    private func context(day: Int, _ random: inout SeededGenerator) -> StatementContext? {
        guard Int.random(in: 0..<10, using: &random) < 4 else { return nil }
        let date = CalendarDate(dayNumber: day - Int.random(in: 0..<4, using: &random))
        let place = Bool.random(using: &random) ? places[Int.random(in: 0..<places.count, using: &random)] : nil
        return StatementContext(date: date, dateText: "on a day", place: place)
    }

    private func phrase(_ count: Int, _ random: inout SeededGenerator) -> String {
        (0..<count).map { _ in wordTable[words.draw(&random)] }.joined(separator: " ")
    }

    private func append(_ words: String, to text: inout String) -> TextSpan {
        // All made text is ASCII: bytes are code points.
        let start = text.utf8.count
        text += words
        return TextSpan(start: start, end: text.utf8.count)
    }

    private static func identity(_ number: Int) -> SpeakerIdentity {
        let name = MadeWords.name(number)
        return SpeakerIdentity(
            slug: GeneratedCorpus.slug(name.lowercased().split(separator: " ").joined(separator: "-")), name: name,
            kind: .person,
            role: number % 3 == 0 ? nil : "Minister of \(MadeWords.word(number % 500))")
    }
}
