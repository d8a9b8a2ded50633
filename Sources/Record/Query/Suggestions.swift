/// Something on the record that what is typed may become.
package enum Suggestion: Hashable, Sendable {
    /// A speaker, by number.
    case speaker(Int)
    /// A topic, by number.
    case topic(Int)
    /// A word of statements, folded.
    case word(String, count: Int)
}

extension RecordIndex {
    /// The most names or words that are looked at for a beginning, so that one letter costs little.
    private static let maximumCandidateCount = 2000

    /// What `text` may become: speakers, then topics, then words, each with the most statements first, `limit` of each.
    package func suggestions(for text: String, limit: Int) -> [Suggestion] {
        let words = FoldedWords.words(of: text)
        guard let last = words.last else { return [] }
        let owners = suggestionTable.owners(startingWith: FoldedWords.joined(words), limit: Self.maximumCandidateCount)
        var speakers: [Int] = []
        var topics: [Int] = []
        for owner in owners {
            switch owner {
            case .speaker(let number): speakers.append(number)
            case .topic(let number): topics.append(number)
            }
        }
        speakers.sort { self.speakers[$0].statementCount > self.speakers[$1].statementCount }
        topics.sort { self.topics[$0].statementCount > self.topics[$1].statementCount }
        return speakers.prefix(limit).map { .speaker($0) } + topics.prefix(limit).map { .topic($0) }
            + (words.count == 1 ? self.words(startingWith: last, limit: limit) : [])
    }

    private func words(startingWith prefix: [UInt8], limit: Int) -> [Suggestion] {
        var keys: Set<Int> = []
        return vocabulary.words(withPrefix: prefix, limit: Self.maximumCandidateCount)
            .filter { keys.insert($0.key).inserted }
            .map { ($0.form, count: postings.words.rowCount(of: $0.key)) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.0 < $1.0 }
            .prefix(limit)
            .map { .word($0.0, count: $0.count) }
    }
}
