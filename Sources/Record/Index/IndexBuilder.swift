/// What an index is made of.
struct IndexParts {
    var documents: [Document]
    var speakers: [SpeakerRecord]
    var topics: [TopicRecord]
    var publishers: DocumentValues
    var languages: DocumentValues
    var columns: StatementColumns
    var strings: StringTable
    var identities: [IdentityEntry]
    var contexts: [ContextEntry]
    var topicLists: TopicLists
    var roles: PhraseDirectory
    var places: PhraseDirectory
    var vocabulary: Vocabulary
    var postings: IndexPostings
    var documentWords: DocumentWords
    var titleWords: DocumentWords
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
    /// What was found in the other documents is taken over as numbers; the answers are those of an index made anew, but that
    /// words which none of them has any more may still be found as forms of words that they have.
    package func replacing(
        _ changed: [AnnotatedDocument], removing removed: Set<DocumentID>, taxonomy: Taxonomy, registry: SpeakerRegistry
    ) -> RecordIndex {
        RecordIndex(
            IndexBuilder.build(
                DocumentSources(changed, in: self, without: removed), taxonomy: taxonomy, registry: registry))
    }
}

/// Makes an index of documents, newest first: shards of them are read at once, then joined and sorted.
private enum IndexBuilder {
    static func build(
        _ sources: DocumentSources, taxonomy: Taxonomy, registry: SpeakerRegistry
    ) -> IndexParts {
        let count = sources.places.count
        var shards = ConcurrentParts.map(ConcurrentParts.ranges(of: count)) { IndexShard(sources, $0) }
        var merger = ShardMerger(taxonomy: taxonomy)
        let numbers = shards.map { merger.merge($0) }
        for speaker in registry.speakers { merger.speakerNumber(of: speaker.slug) }
        let (vocabulary, ranks) = Vocabulary.ranked(merger.vocabulary, counts(of: shards, numbers, merger.vocabulary))
        shards = ConcurrentParts.map(Array(shards.indices)) { shards[$0].renumbered(numbers[$0], ranks) }
        let columns = StatementColumns(joining: shards)
        shards = []
        return IndexParts(
            (0..<count).map { sources.document($0) }, columns, merger.directory, vocabulary,
            (DocumentWords(.textAndTitle, of: sources), DocumentWords(.title, of: sources)), registry)
    }

    /// How often each key of the whole vocabulary occurs.
    private static func counts(
        of shards: [IndexShard], _ numbers: [ShardMerger.Numbers], _ vocabulary: VocabularyBuilder
    ) -> [UInt32] {
        let parts = ConcurrentParts.map(Array(shards.indices)) { shard in
            var counts = [UInt32](repeating: 0, count: numbers[shard].keys.count)
            for key in shards[shard].words.values { counts[Int(key)] += 1 }
            return counts
        }
        var counts = [UInt32](repeating: 0, count: vocabulary.keyNames.strings.count)
        for (part, numbers) in zip(parts, numbers) {
            for (key, count) in part.enumerated() { counts[Int(numbers.keys[key])] += count }
        }
        return counts
    }
}

extension IndexParts {
    /// Lists and counts what `columns`, whose numbers are those of `directory`, tell of `documents`.
    init(
        _ documents: [Document], _ columns: StatementColumns, _ directory: IndexDirectory, _ vocabulary: Vocabulary,
        _ words: (ofDocuments: DocumentWords, ofTitles: DocumentWords), _ registry: SpeakerRegistry
    ) {
        let fields = IndexFields(
            publishers: DocumentValues(publishersOf: documents), languages: DocumentValues(languagesOf: documents),
            roles: PhraseDirectory(directory.identities.map(\.role), in: directory.strings),
            places: PhraseDirectory(directory.contexts.map(\.place), in: directory.strings),
            speakers: directory.identities.map(\.speaker), speakerCount: directory.speakerSlugs.count,
            topicLists: TopicLists(directory.topicLists, lineages: directory.topics.lineages),
            topicCount: directory.topics.lineages.count, wordCount: vocabulary.keyCount, documentCount: documents.count)
        let postings = IndexPostings(columns, fields)
        self.init(
            documents: documents,
            speakers: SpeakerRecords(columns, directory, postings, documentCount: documents.count).make(registry),
            topics: directory.topics.records { postings.topics.rowCount(of: $0) }, publishers: fields.publishers,
            languages: fields.languages, columns: columns, strings: directory.strings, identities: directory.identities,
            contexts: directory.contexts, topicLists: fields.topicLists, roles: fields.roles, places: fields.places,
            vocabulary: vocabulary,
            postings: postings, documentWords: words.ofDocuments, titleWords: words.ofTitles)
    }
}

extension IndexShard {
    /// The shard with the numbers of the whole index in its columns; `ranks` are those of the words' keys.
    fileprivate func renumbered(_ numbers: ShardMerger.Numbers, _ ranks: [UInt32]) -> IndexShard {
        var shard = self
        shard.columns.identities.renumber(numbers.identities)
        shard.columns.contexts.renumber(numbers.contexts)
        shard.columns.resolutions.renumber(numbers.strings)
        shard.columns.rules.renumber(numbers.strings)
        shard.columns.topicLists.renumber(numbers.topicLists)
        shard.words.renumber(numbers.keys.map { ranks[Int($0)] })
        return shard
    }
}

extension [UInt32] {
    /// Replaces each number, but for `.max`, by the one in its place in `numbers`.
    mutating func renumber(_ numbers: [UInt32]) {
        for position in indices where self[position] != .max { self[position] = numbers[Int(self[position])] }
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

    func make(_ registry: SpeakerRegistry) -> [SpeakerRecord] {
        let seen = seenIdentities()
        // For each document the speaker that was counted for it last.
        var lastSpeakers = [UInt32](repeating: .max, count: documentCount)
        return directory.speakerSlugs.enumerated().map { number, slug in
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
