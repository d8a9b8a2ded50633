/// The statements of some documents, newest document first, while an index is built: columns whose numbers only the shard
/// knows, and what they number.
struct IndexShard {
    var columns = StatementColumns()
    /// The shard's keys of each row's words.
    var words = ListColumn()
    var strings = StringInterner()
    var reader = DocumentReader()
    private(set) var identities: [SpeakerIdentity] = []
    private(set) var contexts: [StatementContext] = []
    private(set) var topics: [TopicMatch] = []
    var topicLists = ListInterner()
    private var identityNumbers = Numbering()
    private var contextNumbers = Numbering()
    private var topicNumbers = Numbering()
    private var topicList: [UInt32] = []

    /// How often each of its keys occurs.
    private(set) var keyCounts: [UInt32] = []

    /// Reads the documents with the numbers `range`, or takes them over from an index before.
    init(_ sources: DocumentSources, _ range: Range<Int>) {
        columns.reserve(range.reduce(0) { $0 + sources.statementCount($1) })
        let kept = sources.kept?.index
        if let kept {
            let share = Double(range.count) / Double(max(1, kept.documents.count)) * Self.reservedShare
            words.reserve(Int(Double(kept.columns.words.totalCount) * share))
        }
        var numbers = sources.kept.map { KeptNumbers($0) }
        GivingWay.forEach(range, cost: Self.documentCost) { number in
            switch sources.places[number] {
            case .kept(let old):
                if let kept { reader.keep(old, of: kept) }
                numbers?.append(old, to: &self, number: UInt32(number))
            case .added(let place): append(sources.added[place], number: number)
            }
        }
        GivingWay.now()
        keyCounts = [UInt32](repeating: 0, count: reader.vocabulary.keyNames.strings.count)
        for key in words.values { keyCounts[Int(key)] += 1 }
    }

    /// How much more room is kept than documents of the usual length need: a column that grows is copied in one go.
    private static let reservedShare = 1.1

    /// How many rows a document is as much work as.
    private static let documentCost = 256

    private mutating func append(_ annotated: AnnotatedDocument, number: Int) {
        let document = annotated.document
        reader.read(document)
        let statements = annotated.statements.span
        guard let order = Self.order(of: statements) else {
            for position in statements.indices { append(statements[position], of: document, number: number) }
            return
        }
        for position in order { append(statements[position], of: document, number: number) }
    }

    /// The positions of `statements` by where their content starts, then by name; nil where they lie so.
    private static func order(of statements: Span<Statement>) -> [Int]? {
        let isOrdered = statements.indices.dropFirst().allSatisfy { position in
            statements[position - 1].attribution.content[0].start < statements[position].attribution.content[0].start
        }
        if isOrdered { return nil }
        let places = statements.indices.map { position in
            (
                start: statements[position].attribution.content[0].start, id: statements[position].id.rawValue,
                position: position
            )
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
        topicList.removeAll(keepingCapacity: true)
        for match in statement.topics { topicList.append(self.number(of: match)) }
        columns.topicLists.append(topicLists.number(of: topicList))
        appendWords(of: attribution.content, in: document.text)
    }

    private mutating func appendWords(of content: [TextSpan], in text: DocumentText) {
        for span in content {
            let range = text.byteOffset(ofScalar: span.start)..<text.byteOffset(ofScalar: span.end)
            reader.appendKeys(in: range, to: &words)
        }
        words.endRow()
    }

    /// The number of what a statement has, a new one where none before had it.
    mutating func number(of speaker: SpeakerIdentity) -> UInt32 {
        let hash = ByteHash.mix(ByteHash.hash(speaker.slug.description), ByteHash.hash(speaker.role ?? ""))
        let number = identityNumbers.number(hash: hash) { identities[$0] == speaker }
        if number == identities.count { identities.append(speaker) }
        return UInt32(number)
    }

    /// The number of what a statement has, a new one where none before had it.
    mutating func number(of context: StatementContext) -> UInt32 {
        let day = UInt64(truncatingIfNeeded: context.date?.firstDayNumber ?? .max)
        let hash = ByteHash.mix(ByteHash.hash(context.place ?? ""), ByteHash.hash(context.event ?? "") ^ day)
        let number = contextNumbers.number(hash: hash) { contexts[$0] == context }
        if number == contexts.count { contexts.append(context) }
        return UInt32(number)
    }

    /// The number of what a statement has, a new one where none before had it.
    mutating func number(of match: TopicMatch) -> UInt32 {
        let number = topicNumbers.number(hash: ByteHash.hash(match.topic.description)) {
            topics[$0].topic == match.topic
        }
        if number == topics.count { topics.append(match) }
        return UInt32(number)
    }
}
