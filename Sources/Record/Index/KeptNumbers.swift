/// The numbers that a shard gives to what an earlier index numbered, each once it is met.
struct KeptNumbers {
    private let kept: KeptIndex
    private let columns: StatementColumns
    private let documents: PostingLists
    private var strings: [UInt32]
    private var identities: [UInt32]
    private var contexts: [UInt32]
    private var topics: [UInt32]
    private var topicLists: [UInt32]
    private var keys: [UInt32]

    /// Has met nothing of `kept` yet.
    init(_ kept: KeptIndex) {
        self.kept = kept
        columns = kept.index.columns
        documents = kept.index.postings.documents
        func none(_ count: Int) -> [UInt32] { [UInt32](repeating: .max, count: count) }
        let index = kept.index
        (strings, identities) = (none(index.strings.count), none(index.identities.count))
        (contexts, topics) = (none(index.contexts.count), none(index.topics.count))
        topicLists = none(index.topicLists.lists.count)
        keys = none(index.vocabulary.keyCount)
    }

    /// Appends the statements of the document with the number `old` in the index before to `shard`, where it is `number`.
    ///
    /// Of statements of one day the earlier in the text come first, as in the index before; of others the order does not matter.
    mutating func append(_ old: Int, to shard: inout IndexShard, number: UInt32) {
        documents[old].forEach { row in
            shard.columns.ids.append(columns.ids[row])
            shard.columns.days.append(columns.days[row])
            shard.columns.documents.append(number)
            shard.columns.identities.append(identity(columns.identities[row], row, &shard))
            shard.columns.contexts.append(context(columns.contexts[row], row, &shard))
            shard.columns.resolutions.append(string(columns.resolutions[row], &shard))
            shard.columns.rules.append(string(columns.rules[row], &shard))
            shard.columns.confidences.append(columns.confidences[row])
            shard.columns.kinds.append(columns.kinds[row])
            shard.columns.stances.append(columns.stances[row])
            shard.columns.spans.append(columns.spans, row)
            shard.columns.topicLists.append(topicList(columns.topicLists[row], row, &shard))
            columns.words.forEach(in: row) { key in
                let known = keys[Int(key)]
                shard.words.append(known == .max ? meet(key, &shard) : known)
            }
            shard.words.endRow()
        }
    }

    private mutating func string(_ old: UInt32, _ shard: inout IndexShard) -> UInt32 {
        if strings[Int(old)] == .max {
            strings[Int(old)] = shard.strings.intern(kept.index.strings[Int(old)].span)
        }
        return strings[Int(old)]
    }

    private mutating func identity(_ old: UInt32, _ row: Int, _ shard: inout IndexShard) -> UInt32 {
        guard old != .max else { return .max }
        if identities[Int(old)] == .max, let speaker = kept.index.statement(at: row).identity {
            identities[Int(old)] = shard.number(of: speaker)
        }
        return identities[Int(old)]
    }

    private mutating func context(_ old: UInt32, _ row: Int, _ shard: inout IndexShard) -> UInt32 {
        guard old != .max else { return .max }
        if contexts[Int(old)] == .max, let context = kept.index.statement(at: row).context?.value {
            contexts[Int(old)] = shard.number(of: context)
        }
        return contexts[Int(old)]
    }

    private mutating func topicList(_ old: UInt32, _ row: Int, _ shard: inout IndexShard) -> UInt32 {
        if topicLists[Int(old)] == .max {
            let numbers = kept.index.statement(at: row).topicNumbers.map { topic($0, &shard) }
            topicLists[Int(old)] = shard.topicLists.number(of: numbers)
        }
        return topicLists[Int(old)]
    }

    private mutating func topic(_ old: UInt32, _ shard: inout IndexShard) -> UInt32 {
        if topics[Int(old)] == .max {
            let topic = kept.index.topics[Int(old)]
            let match = TopicMatch(topic: topic.slug, label: topic.label, score: 1, evidence: [])
            topics[Int(old)] = shard.number(of: match)
        }
        return topics[Int(old)]
    }

    /// Takes over a key with all forms that the index before met of it.
    private mutating func meet(_ key: UInt32, _ shard: inout IndexShard) -> UInt32 {
        let vocabulary = kept.index.vocabulary
        keys[Int(key)] = shard.reader.vocabulary.key(
            named: vocabulary.name(ofKey: key), forms: kept.forms[Int(key)].map { vocabulary.bytes(ofForm: $0) })
        return keys[Int(key)]
    }
}
