/// What an index is made of.
struct IndexParts {
    var documents: [Document] = []
    var speakers: [SpeakerRecord] = []
    var topics: [TopicRecord] = []
    var publishers: [String] = []
    var publisherNumbers: [UInt32] = []
    var columns = StatementColumns()
    var strings = StringTable()
    var identities: [IdentityEntry] = []
    var contexts: [ContextEntry] = []
    var vocabulary: Vocabulary
    var postings: IndexPostings
}

extension RecordIndex {
    /// Indexes `documents`; of several with the same name the last counts.
    package convenience init(
        _ documents: [AnnotatedDocument], taxonomy: Taxonomy = Taxonomy(), registry: SpeakerRegistry = SpeakerRegistry()
    ) {
        let sorted = Self.newestFirst(documents)
        var builder = IndexBuilder(taxonomy: taxonomy)
        builder.columns.reserve(sorted.reduce(0) { $0 + $1.statements.count })
        for place in Self.places(sorted) {
            let document = sorted[place.document]
            builder.append(document.statements[place.statement], of: document.document, number: place.document)
        }
        self.init(builder.finish(sorted.map(\.document), registry: registry))
    }

    private static func newestFirst(_ documents: [AnnotatedDocument]) -> [AnnotatedDocument] {
        let numbers = Dictionary(
            documents.enumerated().map { ($1.document.id, $0) }, uniquingKeysWith: { _, last in last })
        return numbers.values
            .map { (order: DocumentOrder(of: documents[$0].document), document: documents[$0]) }
            .sorted { ($0.order, $0.document.document.id) < ($1.order, $1.document.document.id) }
            .map(\.document)
    }

    /// Where a statement comes from; documents are numbered newest first.
    private struct Place {
        let day: Int32
        let document: Int
        let statement: Int
        let start: Int
    }

    /// The statements of `documents` in the order of `StatementOrder`.
    private static func places(_ documents: [AnnotatedDocument]) -> [Place] {
        var places: [Place] = []
        for (number, document) in documents.enumerated() {
            let published = document.document.published?.date.firstDayNumber
            for (position, statement) in document.statements.enumerated() {
                let day = (statement.context?.date?.firstDayNumber ?? published).map { Int32($0) }
                let start = statement.attribution.content[0].start
                places.append(
                    Place(day: day ?? StatementOrder.undated, document: number, statement: position, start: start))
            }
        }
        places.sort { left, right in
            if left.day != right.day { return left.day > right.day }
            if left.document != right.document { return left.document < right.document }
            if left.start != right.start { return left.start < right.start }
            let statements = documents[left.document].statements
            return statements[left.statement].id.rawValue < statements[right.statement].id.rawValue
        }
        return places
    }
}

/// Collects statements, newest first, into columns.
private struct IndexBuilder {
    var columns = StatementColumns()
    private var strings = StringInterner()
    private var vocabulary = VocabularyBuilder()
    private var speakerNumbers: [Slug: UInt32] = [:]
    private var speakerSlugs: [Slug] = []
    private var identities: [IdentityEntry] = []
    private var identityNumbers: [IdentityEntry: UInt32] = [:]
    private var contexts: [ContextEntry] = []
    private var contextNumbers: [ContextEntry: UInt32] = [:]
    private var topics: TopicTableBuilder

    init(taxonomy: Taxonomy) {
        topics = TopicTableBuilder(taxonomy)
    }

    mutating func append(_ statement: Statement, of document: Document, number: Int) {
        let attribution = statement.attribution
        let day = statement.context?.date?.firstDayNumber ?? document.published?.date.firstDayNumber
        columns.ids.append(statement.id.rawValue)
        columns.days.append(day.map { Int32($0) } ?? StatementOrder.undated)
        columns.documents.append(UInt32(number))
        columns.identities.append(statement.speaker.map { self.number(of: $0) } ?? .max)
        columns.contexts.append(statement.context.map { self.number(of: $0) } ?? .max)
        columns.resolutions.append(strings.intern(attribution.resolution.joined(separator: "\n")))
        columns.rules.append(strings.intern(attribution.rule))
        columns.confidences.append(UInt16((min(max(attribution.confidence, 0), 1) * 10_000).rounded()))
        columns.kinds.append(UInt8(statement.kind.number))
        columns.stances.append(UInt8(statement.stance.number))
        columns.spans.append(attribution)
        for match in statement.topics { columns.topics.append(topics.number(of: match)) }
        columns.topics.endRow()
        appendWords(of: attribution.content, in: document.text)
    }

    private mutating func appendWords(of content: [TextSpan], in text: DocumentText) {
        for span in content {
            let range = text.byteOffset(ofScalar: span.start)..<text.byteOffset(ofScalar: span.end)
            var scanner = WordScanner(text.utf8, in: range)
            while scanner.next() { columns.words.append(vocabulary.key(of: scanner.word)) }
        }
        columns.words.endRow()
    }

    private mutating func number(of speaker: SpeakerIdentity) -> UInt32 {
        let number = speakerNumber(of: speaker.slug)
        let entry = IdentityEntry(
            speaker: number, name: strings.intern(speaker.name),
            role: speaker.role.map { strings.intern($0) } ?? .max, kind: speaker.kind)
        if let known = identityNumbers[entry] { return known }
        identityNumbers[entry] = UInt32(identities.count)
        identities.append(entry)
        return UInt32(identities.count - 1)
    }

    private mutating func speakerNumber(of slug: Slug) -> UInt32 {
        if let known = speakerNumbers[slug] { return known }
        speakerNumbers[slug] = UInt32(speakerSlugs.count)
        speakerSlugs.append(slug)
        return UInt32(speakerSlugs.count - 1)
    }

    private mutating func number(of context: StatementContext) -> UInt32 {
        let entry = ContextEntry(
            date: context.date, dateText: context.dateText.map { strings.intern($0) } ?? .max,
            place: context.place.map { strings.intern($0) } ?? .max,
            event: context.event.map { strings.intern($0) } ?? .max)
        if let known = contextNumbers[entry] { return known }
        contextNumbers[entry] = UInt32(contexts.count)
        contexts.append(entry)
        return UInt32(contexts.count - 1)
    }

    /// Sorts, counts and merges what was collected.
    mutating func finish(_ documents: [Document], registry: SpeakerRegistry) -> IndexParts {
        columns.trim()
        for speaker in registry.speakers { _ = speakerNumber(of: speaker.slug) }
        let publishers = PublisherTable(documents)
        let counts = FieldCounts(
            words: vocabulary.keyNames.strings.count, speakers: speakerSlugs.count, documents: documents.count,
            publishers: publishers.names.count, publisherNumbers: publishers.numbers)
        let postings = IndexPostings(columns, counts, identities: identities, lineages: topics.lineages)
        return IndexParts(
            documents: documents, speakers: speakerRecords(postings, registry),
            topics: topics.records { postings.topics.rowCount(of: $0) }, publishers: publishers.names,
            publisherNumbers: publishers.numbers, columns: columns, strings: strings.strings, identities: identities,
            contexts: contexts, vocabulary: Vocabulary(vocabulary), postings: postings)
    }

    private func speakerRecords(_ postings: IndexPostings, _ registry: SpeakerRegistry) -> [SpeakerRecord] {
        var counts = [Int](repeating: 0, count: identities.count)
        for identity in columns.identities where identity != .max { counts[Int(identity)] += 1 }
        var seen = [[SeenIdentity]](repeating: [], count: speakerSlugs.count)
        for (number, entry) in identities.enumerated() {
            let role = entry.role == .max ? nil : strings.strings.string(Int(entry.role))
            let name = strings.strings.string(Int(entry.name))
            seen[Int(entry.speaker)].append(
                SeenIdentity(name: name, role: role, kind: entry.kind, count: counts[number]))
        }
        return speakerSlugs.enumerated().map { number, slug in
            let rows = postings.speakers[number]
            let documents = Set((0..<rows.count).map { columns.documents[rows[$0]] })
            return SpeakerRecord(
                slug: slug, registered: registry[slug], identities: seen[number], counts: (rows.count, documents.count))
        }
    }
}

/// The publishers of documents, by number; writings that make the same slug are one publisher.
private struct PublisherTable {
    private(set) var names: [String] = []
    private(set) var numbers: [UInt32] = []

    init(_ documents: [Document]) {
        var known: [String: UInt32] = [:]
        for document in documents {
            guard let name = document.publisher else {
                numbers.append(.max)
                continue
            }
            let key = Slug(slugging: name)?.description ?? name
            if known[key] == nil {
                known[key] = UInt32(names.count)
                names.append(name)
            }
            numbers.append(known[key] ?? .max)
        }
    }
}
