/// A question for statements: conditions that must all hold; of those on the same field one is enough.
package struct StatementQuery: Hashable, Sendable {
    /// The conditions.
    package var filters: [StatementFilter]
    /// What the words must be.
    package var search: SearchExpression?
    /// Where they must be.
    package var scope: SearchScope

    /// Asks for all statements that meet `filters`, and `search` in `scope`.
    package init(
        filters: [StatementFilter] = [], search: SearchExpression? = nil, in scope: SearchScope = .content
    ) {
        self.filters = filters
        self.search = search
        self.scope = scope
    }

    /// The question without its conditions on `field`.
    package func without(_ field: StatementField) -> StatementQuery {
        StatementQuery(filters: filters.filter { $0.field != field }, search: search, in: scope)
    }
}

extension RecordIndex {
    /// The statements that answer `query`, newest first, among those of `scope`, as far as they are found.
    package func rows(matching query: StatementQuery, within scope: [RowSet] = []) -> RowSet {
        matches(of: query, within: scope).rows
    }

    /// The statements that answer `query`, newest first, among those of `scope`.
    ///
    /// Those whose content answers are found whatever there is; where the search is for other texts, at most `limit` bytes of these
    /// are read (512 KiB unless told), the newest statements' first. Where that ends at `start` or before, as much is
    /// read from there on.
    package func matches(
        of query: StatementQuery, within scope: [RowSet] = [], from start: Int = 0, reading limit: Int? = nil
    ) -> QueryMatches {
        guard let search = query.search, query.scope != .content else {
            return QueryMatches(all: indexedRows(matching: query, within: scope))
        }
        let rows = indexedRows(matching: StatementQuery(filters: query.filters), within: scope)
        var texts = TextSearch(search, query.scope, in: self, reading: limit ?? TextSearch.standardByteCount)
        let newest = texts.matches(among: rows)
        guard let end = newest.end, start >= end else { return newest }
        var older = TextSearch(search, query.scope, in: self, reading: limit ?? TextSearch.standardByteCount)
        let rest = older.matches(among: rows.intersection(.range(start..<statementCount)))
        let both = RowSet.union([newest.rows, rest.rows], rowCount: statementCount)
        return QueryMatches(rows: both, isComplete: false, end: rest.end)
    }

    private func indexedRows(matching query: StatementQuery, within scope: [RowSet]) -> RowSet {
        var sets = scope
        var leastConfidence: Int?
        for (field, values) in Dictionary(grouping: query.filters, by: \.field) {
            if field == .confidence {
                leastConfidence = values.compactMap { if case .confidence(let least) = $0 { least } else { nil } }.min()
            } else {
                sets.append(RowSet.union(values.map(rows(matching:)), rowCount: statementCount))
            }
        }
        if let search = query.search { sets.append(rows(matching: search)) }
        let rows = RowSet.intersection(sets) ?? .range(0..<statementCount)
        return leastConfidence.map { self.rows(withConfidence: $0, among: rows) } ?? rows
    }

    /// The statements that meet one condition.
    package func rows(matching filter: StatementFilter) -> RowSet {
        switch filter {
        case .speaker(let slug): union(speakerNumbers(for: slug), in: postings.speakers)
        case .topic(let slug): list(topicNumber(for: slug), in: postings.topics)
        case .document(let id): list(documentNumber(of: id), in: postings.documents)
        case .publisher(let name): list(publisherNumber(named: name), in: postings.publishers)
        case .kind(let kind): postings.kinds[kind.number]
        case .stance(let stance): postings.stances[stance.number]
        case .role(let words): union(roles.values(withPhrase: words), in: postings.roles)
        case .place(let words): union(places.values(withPhrase: words), in: postings.places)
        case .language(let tag): union(languageNumbers(for: tag), in: postings.languages)
        case .days(let first, let last): .range(rows(from: first, to: last))
        case .confidence(let least): rows(withConfidence: least, among: .range(0..<statementCount))
        }
    }

    /// The speakers that `slug` may mean: the one that has it, else those that have it as another name.
    package func speakerNumbers(for slug: Slug) -> [Int] {
        speakerNumber(of: slug).map { [$0] } ?? speakers(withOtherName: slug)
    }

    /// The topic that `slug` means: the one that has it, else the one that has it as another name.
    package func topicNumber(for slug: Slug) -> Int? { topicNumber(of: slug) ?? topic(withOtherName: slug) }

    /// The languages that `tag` means: itself and the narrower ones.
    private func languageNumbers(for tag: String) -> [Int] {
        let wanted = tag.lowercased()
        return languages.names.indices.filter { number in
            let language = languages.names[number].lowercased()
            return language == wanted || language.hasPrefix(wanted + "-")
        }
    }

    private func list(_ value: Int?, in lists: PostingLists) -> RowSet { value.map { lists[$0] } ?? .none }

    private func union(_ values: [Int], in lists: PostingLists) -> RowSet {
        RowSet.union(values.map { lists[$0] }, rowCount: statementCount)
    }

    /// Looked up row by row, as confidence has too many values to list the rows of each.
    private func rows(withConfidence least: Int, among rows: RowSet) -> RowSet {
        let confidences = columns.confidences
        return .list(rows.filter { Int(confidences[$0]) >= least })
    }
}
