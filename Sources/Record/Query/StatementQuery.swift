/// A question for statements: conditions that must all hold; of those on the same field one is enough.
package struct StatementQuery: Hashable, Sendable {
    /// The conditions.
    package var filters: [StatementFilter]
    /// What the words must be.
    package var search: SearchExpression?

    /// Asks for all statements that meet `filters` and `search`.
    package init(filters: [StatementFilter] = [], search: SearchExpression? = nil) {
        self.filters = filters
        self.search = search
    }

    /// The question without its conditions on `field`.
    package func without(_ field: StatementField) -> StatementQuery {
        StatementQuery(filters: filters.filter { $0.field != field }, search: search)
    }
}

extension RecordIndex {
    /// The statements that answer `query`, newest first, among those of `scope`.
    package func rows(matching query: StatementQuery, within scope: [RowSet] = []) -> RowSet {
        var sets = scope
        var predicates: [RowPredicate] = []
        for (_, values) in Dictionary(grouping: query.filters, by: \.field) {
            if let predicate = RowPredicate(anyOf: values, in: self) {
                predicates.append(predicate)
            } else {
                sets.append(RowSet.union(values.map(rows(matching:))))
            }
        }
        if let search = query.search { sets.append(rows(matching: search)) }
        let rows = RowSet.intersection(sets) ?? .range(0..<statementCount)
        guard !predicates.isEmpty else { return rows }
        return .list(rows.filter { row in predicates.allSatisfy { $0.holds(row, in: self) } })
    }

    /// The statements that meet one condition.
    package func rows(matching filter: StatementFilter) -> RowSet {
        switch filter {
        case .speaker(let slug): .union(speakerNumbers(for: slug).map { .list(postings.speakers[$0]) })
        case .topic(let slug): list(topicNumber(for: slug), in: postings.topics)
        case .document(let id): list(documentNumber(of: id), in: postings.documents)
        case .publisher(let name): list(publisherNumber(named: name), in: postings.publishers)
        case .kind(let kind): .list(postings.kinds[kind.number])
        case .stance(let stance): .list(postings.stances[stance.number])
        case .days(let first, let last): .range(rows(from: first, to: last))
        case .role, .place, .language, .confidence: rows(holding: RowPredicate(anyOf: [filter], in: self))
        }
    }

    /// The speakers that `slug` may mean: the one that has it, else those that have it as another name.
    package func speakerNumbers(for slug: Slug) -> [Int] {
        speakerNumber(of: slug).map { [$0] } ?? speakers(withOtherName: slug)
    }

    /// The topic that `slug` means: the one that has it, else the one that has it as another name.
    package func topicNumber(for slug: Slug) -> Int? { topicNumber(of: slug) ?? topic(withOtherName: slug) }

    private func list(_ value: Int?, in lists: PostingLists) -> RowSet { value.map { .list(lists[$0]) } ?? .none }

    private func rows(holding predicate: RowPredicate?) -> RowSet {
        .list(RowSet.range(0..<statementCount).filter { predicate?.holds($0, in: self) ?? false })
    }
}
