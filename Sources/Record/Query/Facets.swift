/// A value of a field with the number of statements that have it.
package struct FacetValue: Sendable, Hashable {
    /// What a filter on the field takes.
    package let value: String
    /// The name to show, where it differs.
    package let label: String?
    /// How many statements have it.
    package let count: Int
}

/// The values of a field that some statements have.
package struct FacetValues: Sendable {
    /// How many values there are.
    package let total: Int
    /// The most frequent first; documents of like count newest first, other values by name.
    package let first: [FacetValue]
}

extension RecordIndex {
    /// The values of `field` among `rows`, and the `limit` that most of them have, each with as many as a filter on it leaves.
    ///
    /// A filter on a role, a place or a language takes in longer roles and places and narrower languages, too. Where `rows` all answer
    /// `search` by their content, what was counted of its words is taken over.
    package func facet(
        _ field: StatementField, of rows: RowSet, limit: Int, answering search: SearchExpression? = nil
    ) -> FacetValues {
        let names =
            search.flatMap { counted(field, of: rows, limit, answering: $0) }
            ?? CountedNames(ranking(field, of: rows), limit: limit)
        let first = names.first.map { counted in
            let name = name(of: counted.value, field)
            return FacetValue(value: name.value, label: name.label, count: counted.count)
        }
        return FacetValues(total: names.total, first: wideFilter(on: field).map { counted(first, $0, rows) } ?? first)
    }

    /// What was counted of a word of `search` that no other statements than `rows` have; nil where there is no such word.
    private func counted(
        _ field: StatementField, of rows: RowSet, _ limit: Int, answering search: SearchExpression
    ) -> CountedNames? {
        guard field == .speaker || field == .topic, limit <= WordFacets.listCount else { return nil }
        for word in search.requiredWords {
            // All rows have the word: where they are as many as have it, they are the same.
            guard let key = vocabulary.key(of: word), postings.words.rowCount(of: key) == rows.count,
                let facets = wordFacets.facets(of: UInt32(key))
            else { continue }
            return (field == .speaker ? facets.speakers : facets.topics).first(limit)
        }
        return nil
    }

    /// What makes of a value a filter that others pass, too; nil for a field whose filters take in the value alone.
    private func wideFilter(on field: StatementField) -> ((String) -> StatementFilter)? {
        switch field {
        case .role: StatementFilter.role
        case .place: StatementFilter.place
        case .language: StatementFilter.language
        default: nil
        }
    }

    /// `values` with the number of `rows` that pass a filter on each, the most first.
    private func counted(
        _ values: [FacetValue], _ filter: (String) -> StatementFilter, _ rows: RowSet
    ) -> [FacetValue] {
        let counted = values.map { value in
            let passing = rows.intersection(self.rows(matching: filter(value.value)))
            return FacetValue(value: value.value, label: value.label, count: passing.count)
        }
        return counted.sorted { $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value }
    }

    private func ranking(_ field: StatementField, of rows: RowSet) -> CountRanking {
        let counts: [UInt32]
        switch field {
        case .speaker: return speakerRanking(of: rows)
        case .topic: return topicRanking(of: rows)
        case .document: return CountRanking(self.counts(of: rows, documents.count) { columns.documents[$0] }, <)
        case .publisher: counts = rows.counts(of: columns.documents, publisherNumbers, below: publishers.count)
        case .kind: counts = self.counts(of: rows, QuotationKind.numbered.count) { UInt32(columns.kinds[$0]) }
        case .stance: counts = self.counts(of: rows, Stance.numbered.count) { UInt32(columns.stances[$0]) }
        case .role: counts = rows.counts(of: columns.identities, roles.values, below: roles.strings.count)
        case .place: counts = rows.counts(of: columns.contexts, places.values, below: places.strings.count)
        case .language: counts = rows.counts(of: columns.documents, languages.numbers, below: languages.names.count)
        case .day, .confidence: counts = []
        }
        return CountRanking(counts) { [self] in name(of: $0, field).value < name(of: $1, field).value }
    }

    /// What a filter on `field` takes for the value with `number`, and the name to show where it differs.
    func name(of number: Int, _ field: StatementField) -> (value: String, label: String?) {
        switch field {
        case .speaker: (speakers[number].slug.description, speakers[number].name)
        case .topic: (topics[number].slug.description, topics[number].label)
        case .document: (documents[number].id.description, documents[number].title)
        case .publisher: (publishers[number], nil)
        case .kind: (QuotationKind.numbered[number].rawValue, nil)
        case .stance: (Stance.numbered[number].rawValue, nil)
        case .role: (strings.string(Int(roles.strings[number])), nil)
        case .place: (strings.string(Int(places.strings[number])), nil)
        case .language: (languages.names[number], nil)
        case .day, .confidence: ("", nil)
        }
    }

    /// How many of `rows` have each number below `valueCount`.
    @inline(__always)
    private func counts(of rows: RowSet, _ valueCount: Int, _ value: (Int) -> UInt32) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: valueCount)
        rows.forEach { counts[Int(value($0))] += 1 }
        return counts
    }
}
