/// Gives what shards number the numbers of the whole index, in the order in which documents mention it first.
///
/// So the numbers are the same however many shards there are.
struct ShardMerger {
    /// For each shard what its numbers became.
    private(set) var numbers: [Numbers] = []
    private var strings = StringInterner()
    private var speakerSlugs: [Slug] = []
    private var identities: [IdentityEntry] = []
    private var contexts: [ContextEntry] = []
    private var topics: TopicTableBuilder
    private var topicLists = ListInterner()
    private var speakerNumbers = Numbering()
    private var identityNumbers = Numbering()
    private var contextNumbers = Numbering()

    /// For each number of a shard the one of the index.
    struct Numbers {
        let strings: [UInt32]
        let identities: [UInt32]
        let contexts: [UInt32]
        let topicLists: [UInt32]
    }

    /// Takes what `shards` number in, then the speakers of `registry` that no statement has.
    init(_ shards: [IndexShard], _ taxonomy: Taxonomy, _ registry: SpeakerRegistry) {
        topics = TopicTableBuilder(taxonomy)
        for shard in shards { numbers.append(merge(shard)) }
        for speaker in registry.speakers { _ = speakerNumber(of: speaker.slug) }
    }

    /// What all was given numbers to.
    var directory: IndexDirectory {
        var strings = strings.strings
        strings.trim()
        return IndexDirectory(
            strings: strings, identities: identities, contexts: contexts, speakerSlugs: speakerSlugs, topics: topics,
            topicLists: topicLists.lists)
    }

    private mutating func merge(_ shard: IndexShard) -> Numbers {
        let table = shard.strings.strings
        var pace = GivingWay.Pace()
        let topicNumbers = shard.topics.map { topics.number(of: $0) }
        let lists = shard.topicLists.lists
        return Numbers(
            strings: (0..<table.count).map { number in
                pace.step()
                return strings.intern(table[number].span)
            },
            identities: shard.identities.map { identity in
                pace.step()
                return number(of: identity)
            },
            contexts: shard.contexts.map { context in
                pace.step()
                return number(of: context)
            },
            topicLists: (0..<lists.count).map { list in
                pace.step()
                return topicLists.number(of: lists[list].map { topicNumbers[Int($0)] })
            })
    }

    private mutating func speakerNumber(of slug: Slug) -> UInt32 {
        let number = speakerNumbers.number(hash: ByteHash.hash(slug.description)) { speakerSlugs[$0] == slug }
        if number == speakerSlugs.count { speakerSlugs.append(slug) }
        return UInt32(number)
    }

    private mutating func number(of speaker: SpeakerIdentity) -> UInt32 {
        let entry = IdentityEntry(
            speaker: speakerNumber(of: speaker.slug), name: strings.intern(speaker.name),
            role: speaker.role.map { strings.intern($0) } ?? .max, kind: speaker.kind)
        let number = identityNumbers.number(hash: entry.hash) { identities[$0] == entry }
        if number == identities.count { identities.append(entry) }
        return UInt32(number)
    }

    private mutating func number(of context: StatementContext) -> UInt32 {
        let entry = ContextEntry(
            date: context.date, dateText: context.dateText.map { strings.intern($0) } ?? .max,
            place: context.place.map { strings.intern($0) } ?? .max,
            event: context.event.map { strings.intern($0) } ?? .max)
        let number = contextNumbers.number(hash: entry.hash) { contexts[$0] == entry }
        if number == contexts.count { contexts.append(entry) }
        return UInt32(number)
    }
}

/// Gives the keys that shards number the numbers of the whole index: the most frequent first.
struct VocabularyMerger {
    /// The words of all shards.
    let vocabulary: Vocabulary
    /// For each shard what the numbers of its keys became.
    let numbers: [[UInt32]]

    /// Joins the vocabularies of `shards`.
    init(_ shards: [IndexShard]) {
        var builder = VocabularyBuilder()
        let numbers = shards.map { builder.merge($0.reader.vocabulary) }
        var counts = [UInt32](repeating: 0, count: builder.keyNames.strings.count)
        for (shard, part) in zip(shards, numbers) {
            for (key, number) in part.enumerated() { counts[Int(number)] += shard.keyCounts[key] }
        }
        let (vocabulary, ranks) = Vocabulary.ranked(builder, counts)
        self.vocabulary = vocabulary
        self.numbers = numbers.map { part in part.map { ranks[Int($0)] } }
    }
}
