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
        return .list(candidates.filter { hasPhrase(sets, row: $0) })
    }

    private func hasPhrase(_ keys: [Set<UInt32>], row: Int) -> Bool {
        let range = columns.words.range(of: row)
        guard range.count >= keys.count else { return false }
        return (range.lowerBound...range.upperBound - keys.count).contains { start in
            keys.indices.allSatisfy { keys[$0].contains(columns.words.values[start + $0]) }
        }
    }
}
