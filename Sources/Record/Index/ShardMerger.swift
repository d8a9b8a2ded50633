/// Gives what shards number the numbers of the whole index, in the order in which documents mention it first.
///
/// So the numbers are the same however many shards there are.
struct ShardMerger {
    private(set) var strings = StringInterner()
    private(set) var vocabulary = VocabularyBuilder()
    private(set) var speakerSlugs: [Slug] = []
    private(set) var identities: [IdentityEntry] = []
    private(set) var contexts: [ContextEntry] = []
    private(set) var topics: TopicTableBuilder
    private(set) var topicLists = ListInterner()
    private var speakerNumbers: [Slug: UInt32] = [:]
    private var identityNumbers: [IdentityEntry: UInt32] = [:]
    private var contextNumbers: [ContextEntry: UInt32] = [:]

    /// For each number of a shard the one of the index.
    struct Numbers {
        let strings: [UInt32]
        let keys: [UInt32]
        let identities: [UInt32]
        let contexts: [UInt32]
        let topicLists: [UInt32]
    }

    init(taxonomy: Taxonomy) {
        topics = TopicTableBuilder(taxonomy)
    }

    /// What all was given numbers to.
    var directory: IndexDirectory {
        var strings = strings.strings
        strings.trim()
        return IndexDirectory(
            strings: strings, identities: identities, contexts: contexts, speakerSlugs: speakerSlugs, topics: topics,
            topicLists: topicLists.lists)
    }

    /// Takes what `shard` numbers in.
    mutating func merge(_ shard: IndexShard) -> Numbers {
        let table = shard.strings.strings
        let topicNumbers = shard.topics.map { topics.number(of: $0) }
        let lists = shard.topicLists.lists
        return Numbers(
            strings: (0..<table.count).map { strings.intern(table[$0].span) }, keys: vocabulary.merge(shard.vocabulary),
            identities: shard.identities.map { number(of: $0) }, contexts: shard.contexts.map { number(of: $0) },
            topicLists: (0..<lists.count).map { list in
                topicLists.number(of: lists[list].map { topicNumbers[Int($0)] })
            })
    }

    /// Numbers a speaker, also one without statements.
    @discardableResult
    mutating func speakerNumber(of slug: Slug) -> UInt32 {
        if let known = speakerNumbers[slug] { return known }
        speakerNumbers[slug] = UInt32(speakerSlugs.count)
        speakerSlugs.append(slug)
        return UInt32(speakerSlugs.count - 1)
    }

    private mutating func number(of speaker: SpeakerIdentity) -> UInt32 {
        let entry = IdentityEntry(
            speaker: speakerNumber(of: speaker.slug), name: strings.intern(speaker.name),
            role: speaker.role.map { strings.intern($0) } ?? .max, kind: speaker.kind)
        if let known = identityNumbers[entry] { return known }
        identityNumbers[entry] = UInt32(identities.count)
        identities.append(entry)
        return UInt32(identities.count - 1)
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
}
