extension RecordIndex {
    /// Keeps everything but the documents: what statements are, not how they are found, which is made anew.
    package func write(to sink: inout some ColumnSink & ~Copyable) {
        strings.write(to: &sink)
        sink.append(identities.map(\.speaker))
        sink.append(identities.map(\.name))
        sink.append(identities.map(\.role))
        sink.append(identities.map { UInt8(SpeakerKind.allCases.firstIndex(of: $0.kind) ?? 0) })
        sink.append(contexts.map(\.packedDate))
        sink.append(contexts.map(\.dateText))
        sink.append(contexts.map(\.place))
        sink.append(contexts.map(\.event))
        Self.table(speakers.map(\.slug.description)).write(to: &sink)
        Self.table(topics.map(\.slug.description)).write(to: &sink)
        Self.table(topics.map(\.label)).write(to: &sink)
        topicLists.lists.write(to: &sink)
        vocabulary.write(to: &sink)
        columns.write(to: &sink)
        documentWords.write(to: &sink)
        titleWords.write(to: &sink)
    }

    private static func table(_ texts: [String]) -> StringTable {
        var table = StringTable()
        for text in texts { table.append(Array(text.utf8).span) }
        return table
    }

    /// Takes up what was kept of statements in `documents`, which are in the order that they had; `taxonomy` and `registry` are
    /// those that the index was made with.
    ///
    /// - Throws: where anything does not fit together.
    package convenience init(
        documents: [Document], columns source: inout some ColumnSource, taxonomy: Taxonomy, registry: SpeakerRegistry
    ) throws(DamagedColumns) {
        let directory = try IndexDirectory(&source, taxonomy)
        let vocabulary = try Vocabulary(&source)
        let columns = try StatementColumns(&source, directory, vocabulary, documents)
        let indexed = IndexedDocuments(
            documents, words: try DocumentWords(&source, count: documents.count),
            titleWords: try DocumentWords(&source, count: documents.count))
        self.init(IndexParts(indexed, columns, directory, vocabulary, registry))
    }
}

extension IndexDirectory {
    fileprivate init(_ source: inout some ColumnSource, _ taxonomy: Taxonomy) throws(DamagedColumns) {
        strings = try StringTable(&source)
        identities = try Self.identities(&source, stringCount: strings.count)
        contexts = try Self.contexts(&source, stringCount: strings.count)
        speakerSlugs = try Self.slugs(StringTable(&source))
        topics = TopicTableBuilder(taxonomy)
        let (slugs, labels) = (try Self.slugs(StringTable(&source)), try StringTable(&source))
        let count = speakerSlugs.count
        guard identities.allSatisfy({ $0.speaker < count }), slugs.count == labels.count else { throw DamagedColumns() }
        for (number, slug) in slugs.enumerated() where topics.number(of: slug, label: labels.string(number)) != number {
            throw DamagedColumns()
        }
        guard topics.lineages.count == slugs.count else { throw DamagedColumns() }
        topicLists = try ListColumn(&source, valueCount: slugs.count)
    }

    private static func identities(
        _ source: inout some ColumnSource, stringCount: Int
    ) throws(DamagedColumns) -> [IdentityEntry] {
        let (speakers, names) = (try source.next(UInt32.self), try source.next(UInt32.self))
        let (roles, kinds) = (try source.next(UInt32.self), try source.next(UInt8.self))
        guard [names.count, roles.count, kinds.count].allSatisfy({ $0 == speakers.count }),
            names.areNumbers(below: stringCount), roles.areNumbers(below: stringCount, allowsNone: true),
            kinds.allSatisfy({ $0 < SpeakerKind.allCases.count })
        else { throw DamagedColumns() }
        return speakers.indices.map {
            IdentityEntry(
                speaker: speakers[$0], name: names[$0], role: roles[$0], kind: SpeakerKind.allCases[Int(kinds[$0])])
        }
    }

    private static func contexts(
        _ source: inout some ColumnSource, stringCount: Int
    ) throws(DamagedColumns) -> [ContextEntry] {
        let (dates, dateTexts) = (try source.next(UInt32.self), try source.next(UInt32.self))
        let (places, events) = (try source.next(UInt32.self), try source.next(UInt32.self))
        let numbers = [dateTexts, places, events]
        guard numbers.allSatisfy({ $0.count == dates.count && $0.areNumbers(below: stringCount, allowsNone: true) })
        else { throw DamagedColumns() }
        return dates.indices.map {
            ContextEntry(packedDate: dates[$0], dateText: dateTexts[$0], place: places[$0], event: events[$0])
        }
    }

    private static func slugs(_ table: StringTable) throws(DamagedColumns) -> [Slug] {
        try (0..<table.count).map { number throws(DamagedColumns) in
            guard let slug = Slug(table.string(number)) else { throw DamagedColumns() }
            return slug
        }
    }
}
