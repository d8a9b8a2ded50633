/// Where clauses start, and whose subject is the main one.
extension SpeakerResolver {
    /// The most words before the comma in front of a subject: "In court on the first day, the defendant".
    private static let longestIntroduction = 20
    /// The most words of a clause before the main one.
    private static let longestClause = 40

    /// Where a sentence's subject can start: behind "But" and "Later", and behind the comma of "In court,".
    func startOfSubject(_ sentence: Range<Int>) -> Int {
        var start = sentence.lowerBound
        while start < sentence.upperBound,
            reading.tokens[start].tag == .conjunction || reading.tokens[start].tag.isAdverb
                || reading.tokens[start].kind == .comma
        {
            start += 1
        }
        guard start < sentence.upperBound else { return start }
        let isClause = isSubordinator(start)
        guard isClause || reading.tokens[start].tag == .preposition else { return start }
        let limit = min(sentence.upperBound, start + (isClause ? Self.longestClause : Self.longestIntroduction))
        return (start..<limit).first { reading.tokens[$0].kind == .comma }.map { $0 + 1 } ?? start
    }

    /// Words that start a clause before the main one: "When Ruiz rose, Hale left".
    private static let subordinators: WordSet = [
        "when", "while", "if", "although", "though", "as", "because", "since", "after", "before", "until", "unless",
        "whereas", "once", "whenever",
    ]

    /// Whether a clause that hangs on another starts at `index`.
    func isSubordinator(_ index: Int) -> Bool {
        // The tag first: it is at hand.
        let token = reading.tokens[index]
        return (token.tag == .preposition || token.tag == .whAdverb) && Self.subordinators.contains(token.key)
    }

    /// Whether `token` stands in a clause before the main one of its sentence.
    func isSubordinate(_ token: Int, in sentence: Int) -> Bool {
        let range = reading.text.sentences[sentence]
        return token > range.lowerBound && isSubordinator(range.lowerBound) && token < startOfSubject(range)
    }

    /// Whether a subject at `token` is that of a clause within another: "before [Ruiz] rose", "declared that [Ruiz] was", "said [Ruiz]
    /// was".
    ///
    /// What is said on is about the one of the main clause (Lappin and Leass 1994).
    func isEmbedded(_ token: Int) -> Bool {
        guard token > 1, !reading.tokens[token].shape.contains(.sentenceInitial) else { return false }
        let before = reading.tokens[token - 1]
        // "I waited to see if [Ruiz] came" is about Ruiz.
        if isSubordinator(token - 1) { return before.key != "if" }
        let verb = before.key == "that" ? token - 2 : token - 1
        // "Was [Ruiz] there?"
        return reading.tokens[verb].tag.isFiniteVerb && !reading.tokens[verb].shape.contains(.sentenceInitial)
    }
}
