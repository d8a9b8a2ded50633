extension RecordIndex {
    /// The statements whose content is what `search` asks for.
    package func rows(matching search: SearchExpression) -> RowSet {
        switch search {
        case .words(let words): rows(withPhrase: words)
        case .prefix(let words): rows(withPhrase: words.dropLast(), begun: words.last ?? [])
        case .filter(let filter): rows(matching: filter)
        case .any(let parts): RowSet.union(parts.map(rows(matching:)), rowCount: statementCount)
        case .every(let parts): rows(matchingEvery: parts)
        case .not(let part): everything.subtracting(rows(matching: part), rowCount: statementCount)
        }
    }

    private var everything: RowSet { .range(0..<statementCount) }

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
        let all = RowSet.intersection(wanted) ?? everything
        return unwanted.reduce(all) { $0.subtracting($1, rowCount: statementCount) }
    }

    /// The statements with these words, one behind another.
    private func rows(withPhrase words: [[UInt8]]) -> RowSet {
        var keys: [UInt32] = []
        for word in words {
            guard let key = vocabulary.key(of: word) else { return .none }
            keys.append(UInt32(key))
        }
        let candidates = RowSet.intersection(keys.map { postings.words[Int($0)] }) ?? .none
        guard keys.count > 1 else { return candidates }
        return .list(columns.words.rows(of: candidates, with: WordColumn.Phrase(keys)))
    }

    /// The statements with these words and a word that starts with `prefix` behind them.
    private func rows(withPhrase words: ArraySlice<[UInt8]>, begun prefix: [UInt8]) -> RowSet {
        let endings = vocabulary.keys(withPrefix: prefix)
        let last = RowSet.union(endings.map { postings.words[$0] }, rowCount: statementCount)
        guard !words.isEmpty else { return last }
        var isEnding = [Bool](repeating: false, count: vocabulary.keyCount)
        for key in endings { isEnding[key] = true }
        let keys = words.compactMap { vocabulary.key(of: $0).map { UInt32($0) } }
        guard keys.count == words.count else { return .none }
        let candidates = RowSet.intersection(keys.map { postings.words[Int($0)] } + [last]) ?? .none
        return .list(
            candidates.filter { row in
                let content = columns.words[row]
                return content.indices.dropFirst(keys.count).contains { place in
                    isEnding[Int(content[place])] && content[(place - keys.count)..<place].elementsEqual(keys)
                }
            })
    }
}
