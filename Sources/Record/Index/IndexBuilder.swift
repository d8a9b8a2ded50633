/// The documents of an index, and what is known of each.
struct IndexedDocuments {
    /// The documents, newest first.
    let all: [Document]
    let publishers: DocumentValues
    let languages: DocumentValues
    /// Which words text and title of each can't have.
    let words: DocumentWords
    /// Which words the title of each can't have.
    let titleWords: DocumentWords

    init(_ all: [Document], words: DocumentWords, titleWords: DocumentWords) {
        self.all = all
        publishers = DocumentValues(publishersOf: all)
        languages = DocumentValues(languagesOf: all)
        self.words = words
        self.titleWords = titleWords
    }
}

/// What an index is made of.
struct IndexParts {
    var documents: IndexedDocuments
    var speakers: [SpeakerRecord]
    var topics: [TopicRecord]
    var columns: StatementColumns
    var strings: StringTable
    var identities: [IdentityEntry]
    var contexts: [ContextEntry]
    var topicLists: TopicLists
    var roles: PhraseDirectory
    var places: PhraseDirectory
    var vocabulary: Vocabulary
    var postings: IndexPostings
}

extension RecordIndex {
    /// Indexes `documents` on all cores; of several with the same name the last counts.
    package convenience init(
        _ documents: [AnnotatedDocument], taxonomy: Taxonomy = Taxonomy(), registry: SpeakerRegistry = SpeakerRegistry()
    ) {
        self.init(IndexBuilder.build(DocumentSources(documents), taxonomy: taxonomy, registry: registry))
    }

    /// The index with `changed` in the place of the documents of the same names, and without those named in `removed`.
    ///
    /// It is made piece by piece, so that requests which come meanwhile need not wait for it.
    /// What was found in the other documents is taken over as numbers; the answers are those of an index made anew, but that
    /// words which none of them has any more may still be found as forms of words that they have.
    package func replacing(
        _ changed: [AnnotatedDocument], removing removed: Set<DocumentID>, taxonomy: Taxonomy, registry: SpeakerRegistry
    ) -> RecordIndex {
        GivingWay.during {
            RecordIndex(
                IndexBuilder.build(
                    DocumentSources(changed, in: self, without: removed), taxonomy: taxonomy, registry: registry))
        }
    }
}

/// Makes an index of documents, newest first: shards of them are read at once, then joined and sorted.
private enum IndexBuilder {
    /// How many shards there are of what an index before had: each takes over names and words of its own.
    private static let keptPartCount = 4
    /// How many rows it is as much work as to copy a document.
    private static let documentCost = 4

    static func build(
        _ sources: DocumentSources, taxonomy: Taxonomy, registry: SpeakerRegistry
    ) -> IndexParts {
        let count = sources.places.count
        let partCount = sources.kept == nil ? ConcurrentParts.standardCount : Self.keptPartCount
        let parts = ConcurrentParts.ranges(of: count, partCount: partCount)
        let shards = ConcurrentParts.map(parts) { IndexShard(sources, $0) }
        let ((merger, vocabulary), (order, documents)) = ConcurrentParts.both(
            {
                ConcurrentParts.both(
                    { ShardMerger(shards, taxonomy, registry) }, { VocabularyMerger(shards) })
            },
            {
                ConcurrentParts.both(
                    { RowOrder.newestFirst(shards.flatMap(\.columns.days)) },
                    {
                        IndexedDocuments(
                            ConcurrentParts.map(parts) { part in
                                var documents: [Document] = []
                                documents.reserveCapacity(part.count)
                                GivingWay.forEach(part, cost: Self.documentCost) { number in
                                    // Each answer that names a document tells its digest.
                                    documents.append(sources.document(number).digested)
                                }
                                return documents
                            }.flatMap { $0 },
                            words: DocumentWords(joining: shards.map(\.reader.documentWords)),
                            titleWords: DocumentWords(joining: shards.map(\.reader.titleWords)))
                    })
            })
        let columns = StatementColumns(joining: shards, merger.numbers, words: vocabulary.numbers, in: order)
        return IndexParts(documents, columns, merger.directory, vocabulary.vocabulary, registry)
    }
}

extension IndexParts {
    /// Lists and counts what `columns`, whose numbers are those of `directory`, tell of `documents`.
    init(
        _ documents: IndexedDocuments, _ columns: StatementColumns, _ directory: IndexDirectory,
        _ vocabulary: Vocabulary, _ registry: SpeakerRegistry
    ) {
        let fields = IndexFields(
            publishers: documents.publishers, languages: documents.languages,
            roles: PhraseDirectory(directory.identities.map(\.role), in: directory.strings),
            places: PhraseDirectory(directory.contexts.map(\.place), in: directory.strings),
            speakers: directory.identities.map(\.speaker), speakerCount: directory.speakerSlugs.count,
            topicLists: TopicLists(directory.topicLists, lineages: directory.topics.lineages),
            topicCount: directory.topics.lineages.count, wordCount: vocabulary.keyCount,
            documentCount: documents.all.count)
        let postings = IndexPostings(columns, fields)
        self.init(
            documents: documents,
            speakers: SpeakerRecords(columns, directory, postings, documentCount: documents.all.count).make(registry),
            topics: directory.topics.records { postings.topics.rowCount(of: $0) }, columns: columns,
            strings: directory.strings, identities: directory.identities, contexts: directory.contexts,
            topicLists: fields.topicLists, roles: fields.roles, places: fields.places, vocabulary: vocabulary,
            postings: postings)
    }
}

/// What becomes of the speakers of statements.
private struct SpeakerRecords {
    private let columns: StatementColumns
    private let directory: IndexDirectory
    private let postings: IndexPostings
    private let documentCount: Int

    init(_ columns: StatementColumns, _ directory: IndexDirectory, _ postings: IndexPostings, documentCount: Int) {
        self.columns = columns
        self.directory = directory
        self.postings = postings
        self.documentCount = documentCount
    }

    /// After how many speakers others get their turn.
    private static let pieceLength = 32

    func make(_ registry: SpeakerRegistry) -> [SpeakerRecord] {
        let seen = seenIdentities()
        // For each document the speaker that was counted for it last.
        var lastSpeakers = [UInt32](repeating: .max, count: documentCount)
        return directory.speakerSlugs.enumerated().map { number, slug in
            if number.isMultiple(of: Self.pieceLength) { GivingWay.now() }
            let rows = postings.speakers[number]
            var documents = 0
            rows.forEach { row in
                let document = Int(columns.documents[row])
                if lastSpeakers[document] != UInt32(number) { documents += 1 }
                lastSpeakers[document] = UInt32(number)
            }
            return SpeakerRecord(
                slug: slug, registered: registry[slug], identities: seen[number], counts: (rows.count, documents))
        }
    }

    private func seenIdentities() -> [[SeenIdentity]] {
        let strings = directory.strings
        var counts = [Int](repeating: 0, count: directory.identities.count)
        for identity in columns.identities where identity != .max { counts[Int(identity)] += 1 }
        var seen = [[SeenIdentity]](repeating: [], count: directory.speakerSlugs.count)
        for (number, entry) in directory.identities.enumerated() {
            let role = entry.role == .max ? nil : strings.string(Int(entry.role))
            seen[Int(entry.speaker)].append(
                SeenIdentity(
                    name: strings.string(Int(entry.name)), role: role, kind: entry.kind, count: counts[number]))
        }
        return seen
    }
}
