/// The statements of some documents, newest document first, while an index is built: columns whose numbers only the shard
/// knows, and what they number.
struct IndexShard {
    var columns = StatementColumns()
    /// The shard's keys of each row's words.
    var words = ListColumn()
    var strings = StringInterner()
    var vocabulary = VocabularyBuilder()
    private(set) var identities: [SpeakerIdentity] = []
    private(set) var contexts: [StatementContext] = []
    private(set) var topics: [TopicMatch] = []
    var topicLists = ListInterner()
    private var identityNumbers: [SpeakerIdentity: UInt32] = [:]
    private var contextNumbers: [StatementContext: UInt32] = [:]
    private var topicNumbers: [Slug: UInt32] = [:]

    /// Reads the documents with the numbers `range`, or takes them over from an index before.
    init(_ sources: DocumentSources, _ range: Range<Int>) {
        columns.reserve(range.reduce(0) { $0 + sources.statementCount($1) })
        let documents = sources.added.span
        var numbers = sources.kept.map { KeptNumbers($0) }
        for number in range {
            switch sources.places[number] {
            case .kept(let old): numbers?.append(old, to: &self, number: UInt32(number))
            case .added(let place):
                for statement in Self.order(of: documents[place].statements) {
                    append(documents[place].statements.span[statement], of: documents[place].document, number: number)
                }
            }
        }
    }

    /// The positions of `statements` by where their content starts, then by name.
    private static func order(of statements: [Statement]) -> [Int] {
        let span = statements.span
        let places = span.indices.map { position in
            (start: span[position].attribution.content[0].start, id: span[position].id.rawValue, position: position)
        }
        return places.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map(\.position)
    }

    private mutating func append(_ statement: Statement, of document: Document, number: Int) {
        let attribution = statement.attribution
        let day = statement.context?.date?.firstDayNumber ?? document.published?.date.firstDayNumber
        columns.ids.append(statement.id.rawValue)
        columns.days.append(day.map { Int32($0) } ?? StatementOrder.undated)
        columns.documents.append(UInt32(number))
        columns.identities.append(statement.speaker.map { self.number(of: $0) } ?? .max)
        columns.contexts.append(statement.context.map { self.number(of: $0) } ?? .max)
        let steps = attribution.resolution
        columns.resolutions.append(strings.intern(steps.count == 1 ? steps[0] : steps.joined(separator: "\n")))
        columns.rules.append(strings.intern(attribution.rule))
        columns.confidences.append(UInt16((min(max(attribution.confidence, 0), 1) * 10_000).rounded()))
        columns.kinds.append(UInt8(statement.kind.number))
        columns.stances.append(UInt8(statement.stance.number))
        columns.spans.append(attribution)
        columns.topicLists.append(topicLists.number(of: statement.topics.map { self.number(of: $0) }))
        appendWords(of: attribution.content, in: document.text)
    }

    private mutating func appendWords(of content: [TextSpan], in text: DocumentText) {
        for span in content {
            let range = text.byteOffset(ofScalar: span.start)..<text.byteOffset(ofScalar: span.end)
            var scanner = WordScanner(text.utf8, in: range)
            while scanner.next() { words.append(vocabulary.key(of: scanner.word)) }
        }
        words.endRow()
    }

    /// The number of what a statement has, a new one where none before had it.
    mutating func number(of speaker: SpeakerIdentity) -> UInt32 {
        if let known = identityNumbers[speaker] { return known }
        identityNumbers[speaker] = UInt32(identities.count)
        identities.append(speaker)
        return UInt32(identities.count - 1)
    }

    /// The number of what a statement has, a new one where none before had it.
    mutating func number(of context: StatementContext) -> UInt32 {
        if let known = contextNumbers[context] { return known }
        contextNumbers[context] = UInt32(contexts.count)
        contexts.append(context)
        return UInt32(contexts.count - 1)
    }

    /// The number of what a statement has, a new one where none before had it.
    mutating func number(of match: TopicMatch) -> UInt32 {
        if let known = topicNumbers[match.topic] { return known }
        topicNumbers[match.topic] = UInt32(topics.count)
        topics.append(match)
        return UInt32(topics.count - 1)
    }
}
