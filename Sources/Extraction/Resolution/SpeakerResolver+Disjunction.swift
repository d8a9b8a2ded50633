internal import Record

/// Whom a pronoun can't stand for.
extension SpeakerResolver {
    /// Those whom the clause of the subject pronoun at `token` names behind it: in "he said that [Ruiz] had left" and "she told
    /// [Ruiz] so" the pronoun is another than Ruiz.
    ///
    /// No name stands for whom a pronoun that commands it stands for (Reinhart 1976; principle C of Chomsky 1981). Of relative
    /// and adverbial clauses writers take it less strictly, so they are left out: "he left after [Ruiz] came".
    func othersThan(_ pronoun: Pronoun, at token: Int) -> [Int] {
        guard !pronoun.gender.isEmpty, reading.tokens[token].tag == .pronoun,
            let sentence = reading.sentence(of: token)
        else { return [] }
        let range = reading.text.sentences[sentence]
        let end = range.upperBound
        return members(namedIn: token + 1..<(endOfCommand(of: token, before: end) ?? end), quoted: false)
            + askers(before: token, in: range)
    }

    /// "Asked by [Ruiz] if it was late, she said": whoever asks is another than who answers.
    private func askers(before token: Int, in sentence: Range<Int>) -> [Int] {
        let first = sentence.lowerBound
        guard first + 2 < token, Self.asked.contains(reading.tokens[first].key), reading.isWord(first + 1, "by") else {
            return []
        }
        let name = cast.names.partitioningIndex { $0.tokens.lowerBound >= first + 2 }
        guard name < cast.names.count, cast.names[name].tokens.upperBound <= token else { return [] }
        return cast.memberOfName[name].map { [$0] } ?? []
    }

    private static let asked: WordSet = [
        "asked", "questioned", "pressed", "challenged", "interviewed", "quizzed", "cross-examined", "approached",
        "contacted", "urged", "prompted",
    ]

    /// Those whom the quotations of attribution `index` name; few speak of themselves by name.
    func members(namedByQuotationsOf index: Int) -> [Int] {
        guard attributions[index].kind != .indirect else { return [] }
        return attributions[index].content.flatMap { members(namedIn: $0, quoted: true) }
    }

    /// Where the clause of the subject at `token` and the clauses that its verb asks for end; nil where they go on to `end`.
    private func endOfCommand(of token: Int, before end: Int) -> Int? {
        let content = attributions[resolving].content
        let isSubordinate = reading.sentence(of: token).map { self.isSubordinate(token, in: $0) } ?? false
        return (token + 1..<end).first { index in
            switch reading.tokens[index].kind {
            case .word: break
            case .comma: return isSubordinate || !content.holds(index)
            case .number, .symbol, .openingQuote, .closingQuote: return false
            default: return true
            }
            if isSubordinator(index) { return true }
            switch reading.tokens[index].tag {
            case .conjunction: return !content.holds(index)
            case .whPronoun, .whDeterminer, .whPossessive, .whAdverb:
                // "He said that".
                return !reading.isWord(index, "that") || reading.tokens[index - 1].tag.isNoun
            default: return false
            }
        }
    }

    /// Those whom the names in `range` name, without modifiers ("[Ruiz] supporters", "a [Ruiz] rally") and the subjects of bare relative clauses
    /// ("a plan [Ruiz] wrote").
    private func members(namedIn range: Range<Int>, quoted: Bool) -> [Int] {
        let first = cast.names.partitioningIndex { $0.start >= range.lowerBound }
        var members: [Int] = []
        for index in first..<cast.names.count {
            let name = cast.names[index]
            guard name.start < range.upperBound else { break }
            guard name.isQuoted == quoted, !reading.isModifier(name.tokens), !followsNoun(name.start),
                let member = cast.memberOfName[index]
            else { continue }
            members.append(member)
        }
        return members
    }

    /// Whether a noun or an article stands right before `token`.
    private func followsNoun(_ token: Int) -> Bool {
        guard token > 0 else { return false }
        let before = reading.tokens[token - 1]
        return before.tag.isNoun || before.wordClass.contains(.article)
    }
}
