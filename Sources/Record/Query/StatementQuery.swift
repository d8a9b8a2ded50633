/// A question for statements: conditions that must all hold; of those on the same field one is enough.
package struct StatementQuery: Hashable, Sendable {
    /// For each field that is asked about the values that will do.
    package var filters: [[StatementFilter]]
    /// What the words must be.
    package var search: SearchExpression?

    /// Asks for all statements that meet `filters` and `search`.
    package init(filters: [[StatementFilter]] = [], search: SearchExpression? = nil) {
        self.filters = filters
        self.search = search
    }
}

extension RecordIndex {
    /// The statements that answer `query`, newest first.
    package func rows(matching query: StatementQuery) -> RowSet {
        var sets = query.filters.filter { !$0.isEmpty }.map { values in RowSet.union(values.map(rows(matching:))) }
        if let search = query.search { sets.append(rows(matching: search)) }
        return RowSet.intersection(sets) ?? .range(0..<statementCount)
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
        }
    }

    /// The speakers that `slug` may mean: the one that has it, else those that have it as another name.
    package func speakerNumbers(for slug: Slug) -> [Int] {
        speakerNumber(of: slug).map { [$0] } ?? speakers(withOtherName: slug)
    }

    /// The topic that `slug` means: the one that has it, else the one that has it as another name.
    package func topicNumber(for slug: Slug) -> Int? { topicNumber(of: slug) ?? topic(withOtherName: slug) }

    private func list(_ value: Int?, in lists: PostingLists) -> RowSet { value.map { .list(lists[$0]) } ?? .none }
}

extension RecordIndex {
    /// The most words that a prefix may stand for.
    private static let maximumPrefixWordCount = 4096

    /// The statements whose content is what `search` asks for.
    package func rows(matching search: SearchExpression) -> RowSet {
        switch search {
        case .words(let words): rows(withPhrase: words.map { vocabulary.key(of: $0).map { [$0] } ?? [] })
        case .prefix(let words):
            rows(
                withPhrase: words.dropLast().map { vocabulary.key(of: $0).map { [$0] } ?? [] } + [
                    vocabulary.keys(withPrefix: words.last ?? [], limit: Self.maximumPrefixWordCount)
                ])
        case .filter(let filter): rows(matching: filter)
        case .any(let parts): RowSet.union(parts.map(rows(matching:)))
        case .every(let parts): rows(matchingEvery: parts)
        case .not(let part): RowSet.range(0..<statementCount).subtracting(rows(matching: part))
        }
    }

    private func rows(matchingEvery parts: [SearchExpression]) -> RowSet {
        var wanted: [RowSet] = []
        var unwanted: [RowSet] = []
        for part in parts {
            if case .not(let excluded) = part {
                unwanted.append(rows(matching: excluded))
            } else {
                wanted.append(rows(matching: part))
            }
        }
        let all = RowSet.intersection(wanted) ?? .range(0..<statementCount)
        return unwanted.reduce(all) { $0.subtracting($1) }
    }

    /// The statements with one word of each set, one behind another.
    private func rows(withPhrase keys: [[Int]]) -> RowSet {
        let lists = keys.map { RowSet.union($0.map { .list(postings.words[$0]) }) }
        let candidates = RowSet.intersection(lists) ?? .none
        guard keys.count > 1 else { return candidates }
        let sets = keys.map { Set($0.map { UInt32($0) }) }
        return .list(candidates.asList.filter { hasPhrase(sets, row: $0) })
    }

    private func hasPhrase(_ keys: [Set<UInt32>], row: Int) -> Bool {
        let range = columns.words.range(of: row)
        guard range.count >= keys.count else { return false }
        return (range.lowerBound...range.upperBound - keys.count).contains { start in
            keys.indices.allSatisfy { keys[$0].contains(columns.words.values[start + $0]) }
        }
    }
}
