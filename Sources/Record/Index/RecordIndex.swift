/// Everything on the record at one moment: documents, statements, speakers and topics, and the ways to find them.
///
/// An index never changes; news makes a new one (`RecordPublisher`). Rows are statements numbered newest first, so that
/// every list of rows is already in the order of an answer, a date range is a range of rows, and a page is a part
/// of a list.
package final class RecordIndex: Sendable {
    /// The documents, newest first.
    package let documents: [Document]
    /// The speakers: those of statements, then those of the registry that have none.
    package let speakers: [SpeakerRecord]
    /// The topics: those of the taxonomy, then those made of documents' words.
    package let topics: [TopicRecord]
    /// The names of publishers.
    package let publishers: [String]

    let columns: StatementColumns
    let strings: StringTable
    let identities: [IdentityEntry]
    let contexts: [ContextEntry]
    let vocabulary: Vocabulary
    let postings: IndexPostings
    let names: IndexNames
    let suggestionTable: SuggestionTable
    let champions: Champions
    /// Which words documents can't have.
    let documentWords: DocumentWords
    /// Which words titles can't have.
    let titleWords: DocumentWords
    /// For each document the number of its publisher, or `.max`.
    let publisherNumbers: [UInt32]
    let languages: DocumentValues
    /// The roles that identities have.
    let roles: PhraseDirectory
    /// The places that contexts have.
    let places: PhraseDirectory
    /// The lists of topics that statements have.
    let topicLists: TopicLists
    let nameCounter: NameCounter
    let wordFacets: WordFacets
    /// The speakers that have statements, in the orders of lists.
    package let speakerOrder: NameOrder
    /// The topics that have statements, in the orders of lists.
    package let topicOrder: NameOrder

    init(_ parts: IndexParts) {
        documents = parts.documents.all
        speakers = parts.speakers
        topics = parts.topics
        publishers = parts.documents.publishers.names
        columns = parts.columns
        strings = parts.strings
        identities = parts.identities
        contexts = parts.contexts
        vocabulary = parts.vocabulary
        postings = parts.postings
        documentWords = parts.documents.words
        titleWords = parts.documents.titleWords
        publisherNumbers = parts.documents.publishers.numbers
        languages = parts.documents.languages
        roles = parts.roles
        places = parts.places
        topicLists = parts.topicLists
        let speakerOrder = NameOrder(parts.speakers, slug: \.slug, count: \.statementCount)
        let topicOrder = NameOrder(parts.topics, slug: \.slug, count: \.statementCount)
        let counter = NameCounter(parts, speakers: speakerOrder, topics: topicOrder)
        ((champions, wordFacets), (names, suggestionTable)) = ConcurrentParts.both(
            { (Champions(parts.columns.words, parts.postings), WordFacets(parts.postings, counter)) },
            { (IndexNames(parts), SuggestionTable(speakers: parts.speakers, topics: parts.topics)) })
        nameCounter = counter
        self.speakerOrder = speakerOrder
        self.topicOrder = topicOrder
    }

    /// How many statements there are.
    package var statementCount: Int { columns.count }

    /// The statement at `row`.
    package func statement(at row: Int) -> StatementView { StatementView(row: row, index: self) }

    /// The statement with this permanent name.
    package func statement(_ id: StatementID) -> StatementView? { names.row(of: id, in: columns).map(statement(at:)) }

    /// The number of the document with this name.
    package func documentNumber(of id: DocumentID) -> Int? { names.document(id, in: documents) }

    /// The number of the speaker with this very slug.
    package func speakerNumber(of slug: Slug) -> Int? { names.speakers[slug] }

    /// The number of the topic with this very slug.
    package func topicNumber(of slug: Slug) -> Int? { names.topics[slug] }

    /// The speakers that have `slug` as another name: none, the one, or the candidates.
    package func speakers(withOtherName slug: Slug) -> [Int] { names.otherSpeakers.speakers(named: slug) }

    /// The topic that has `slug` as another name.
    package func topic(withOtherName slug: Slug) -> Int? { names.otherTopics[slug] }

    /// The number of the publisher whose name makes the same slug as `name`.
    package func publisherNumber(named name: String) -> Int? { Slug(slugging: name).flatMap { names.publishers[$0] } }

    /// The rows of a document's statements, in the order of its text.
    package func rows(ofDocument number: Int) -> [Int] {
        var rows: [Int] = []
        postings.documents[number].forEach { rows.append($0) }
        return rows.sorted { start(ofRow: $0) < start(ofRow: $1) }
    }

    /// The first document that comes behind `place`.
    package func documentNumber(behind place: DocumentOrder) -> Int {
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if place < DocumentOrder(of: documents[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    func speakerNumber(ofRow row: Int) -> Int? {
        let identity = columns.identities[row]
        return identity == .max ? nil : Int(identities[Int(identity)].speaker)
    }

    func order(ofRow row: Int) -> StatementOrder {
        let document = DocumentOrder(of: documents[Int(columns.documents[row])])
        return StatementOrder(
            day: columns.days[row], published: document.published, documentKey: document.key,
            start: UInt32(start(ofRow: row)), id: columns.ids[row])
    }

    private func start(ofRow row: Int) -> Int { columns.spans.content(of: row).first?.start ?? 0 }
}

extension RecordIndex {
    /// The rows of statements whose day lies in `days` (days from 1970-01-01); without bounds also the undated.
    package func rows(from first: Int?, to last: Int?) -> Range<Int> {
        let start = last.map { last in partition { Int(columns.days[$0]) <= last } } ?? 0
        guard first != nil || last != nil else { return 0..<statementCount }
        let bound = first ?? Int(StatementOrder.undated) + 1
        return start..<max(start, partition { Int(columns.days[$0]) < bound })
    }

    /// The first row that comes behind `place`.
    ///
    /// Where the very statement of the place is still there with the same day, it is the row behind it, even if an
    /// edit of the document has moved it within the text.
    package func row(behind place: StatementOrder) -> Int {
        if let row = names.row(of: StatementID(rawValue: place.id), in: columns), columns.days[row] == place.day {
            return row + 1
        }
        return partition { place < order(ofRow: $0) }
    }

    /// The row of the statement of `place`, or the first behind it where the statement is gone.
    package func row(at place: StatementOrder) -> Int {
        if let row = names.row(of: StatementID(rawValue: place.id), in: columns), columns.days[row] == place.day {
            return row
        }
        return partition { place < order(ofRow: $0) }
    }

    /// The first row for which `holds`, where it holds for all behind it.
    private func partition(_ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, statementCount)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The memory that the index takes beside the documents, in bytes, by part.
    package var byteCounts: [(part: String, bytes: Int)] {
        [
            ("columns", columns.byteCount), ("postings", postings.byteCount), ("strings", strings.byteCount),
            ("topic lists", topicLists.byteCount), ("vocabulary", vocabulary.byteCount), ("names", names.byteCount),
            ("champions", champions.byteCount + wordFacets.byteCount),
            ("words of documents", documentWords.byteCount + titleWords.byteCount),
            ("roles and places", roles.byteCount + places.byteCount),
            ("identities", identities.capacity * MemoryLayout<IdentityEntry>.stride),
            ("contexts", contexts.capacity * MemoryLayout<ContextEntry>.stride),
        ]
    }
}
