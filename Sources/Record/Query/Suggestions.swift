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
    /// What `text` may become: speakers, then topics, then words, each with the most statements first, `limit` of each.
    package func suggestions(for text: String, limit: Int) -> [Suggestion] {
        let words = FoldedWords.words(of: text)
        guard let last = words.last else { return [] }
        let owners = suggestionTable.owners(startingWith: FoldedWords.joined(words), limit: .max)
        var speakers: [Int] = []
        var topics: [Int] = []
        for owner in owners {
            switch owner {
            case .speaker(let number): speakers.append(number)
            case .topic(let number): topics.append(number)
            }
        }
        speakers = Self.first(limit, of: speakers) { self.speakers[$0].statementCount }
        topics = Self.first(limit, of: topics) { self.topics[$0].statementCount }
        return speakers.map { .speaker($0) } + topics.map { .topic($0) }
            + (words.count == 1 ? self.words(startingWith: last, limit: limit) : [])
    }

    private func words(startingWith prefix: [UInt8], limit: Int) -> [Suggestion] {
        // Of the forms of a key, which share its statements, the first in the alphabet stands for all.
        var isSeen = [Bool](repeating: false, count: vocabulary.keyCount)
        var forms: [UInt32] = []
        for form in vocabulary.forms(withPrefix: prefix) where !isSeen[vocabulary.key(ofForm: form)] {
            isSeen[vocabulary.key(ofForm: form)] = true
            forms.append(form)
        }
        let first = Self.first(limit, of: Array(forms.indices)) {
            postings.words.rowCount(of: vocabulary.key(ofForm: forms[$0]))
        }
        return first.map { position in
            .word(
                vocabulary.form(forms[position]),
                count: postings.words.rowCount(of: vocabulary.key(ofForm: forms[position])))
        }
    }

    /// The first `limit` of `numbers` by what `count` gives, the most first, of equals the one that comes first.
    private static func first(_ limit: Int, of numbers: [Int], count: (Int) -> Int) -> [Int] {
        CountRanking(numbers.map { UInt32(count($0)) }, <).first(limit).map { numbers[$0.value] }
    }
}
