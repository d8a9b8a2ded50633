/// Which names are subjects.
extension NameFinder {
    /// Whether a finite verb stands behind the phrase, or the phrase starts its sentence.
    ///
    /// `apposed` are the words between commas behind the name: "Ana Ruiz, the mayor, said".
    func isSubject(_ phrase: Range<Int>, apposed: Range<Int>?, in sentence: Range<Int>) -> Bool {
        if isDetermined(phrase.lowerBound), reading.isModifier(phrase) { return false }
        let first = isDetermined(phrase.lowerBound) ? phrase.lowerBound - 1 : phrase.lowerBound
        if reading.tokens[first].shape.contains(.sentenceInitial) {
            return !reading.isPossessive(phrase.upperBound) && !isBeforeRole(phrase)
        }
        let end = phrase.upperBound
        var index = behindBrackets(apposed?.upperBound ?? phrase.upperBound, in: sentence)
        // "A delegate, Mayor [Ana Ruiz], came".
        let isBehindComma = reading.kind(first - 1) == .comma
        let isApposition = apposed != nil || hasComma(phrase) || isBehindComma
        if apposed != nil, first > sentence.lowerBound, Self.prepositions.contains(reading.tokens[first - 1].key) {
            return false
        }
        if isApposition, index < sentence.upperBound, reading.tokens[index].kind == .comma { index += 1 }
        index = behindAside(index, of: first, in: sentence)
        if isBehindComma, index == end, reading.isWord(index, "and") { index = behindJoined(index + 1, in: sentence) }
        while index < sentence.upperBound, reading.tokens[index].tag.isAdverb { index += 1 }
        return index < sentence.upperBound && reading.tokens[index].tag.isFiniteVerb
    }

    /// "[Orbis] chief executive Ana Ruiz": a body's name before the role of somebody named.
    private func isBeforeRole(_ phrase: Range<Int>) -> Bool {
        let end = phrase.upperBound
        guard let name = (end..<min(end + 4, reading.tokens.count)).first(where: { reading.tokens[$0].isCapitalized })
        else { return false }
        return name > end && reading.tokens[name - 1].wordClass.contains(.role)
            && (end..<name).allSatisfy { reading.tokens[$0].isWord && !reading.tokens[$0].tag.isFiniteVerb }
    }

    /// Words that join a name to what stands before it: of "around [Ana's Inn], Webb and his wife, came" the inn is no subject.
    private static let prepositions: WordSet = [
        "in", "on", "at", "around", "with", "from", "by", "of", "to", "about", "into", "near", "toward", "towards",
        "against", "between", "under", "over", "through", "behind", "beside", "inside", "outside",
    ]

    /// How many tokens are looked at for the end of a clause behind a name.
    private static let longestAside = 24

    /// Where a sentence goes on behind the age or relative clause of a name: "Ana Ruiz, 34, said", "Ana Ruiz, who came, said".
    ///
    /// The clause of "on board the Vega, which sank, are" is none of the subject's.
    private func behindAside(_ index: Int, of first: Int, in sentence: Range<Int>) -> Int {
        guard index + 2 < sentence.upperBound, reading.kind(index) == .comma else { return index }
        if reading.kind(index + 1) == .number, reading.kind(index + 2) == .comma { return index + 3 }
        switch reading.tokens[index + 1].tag {
        case .whPronoun, .whDeterminer, .whPossessive: break
        default: return index
        }
        guard first > sentence.lowerBound,
            reading.kind(first - 1) == .comma || reading.tokens[first - 1].tag == .conjunction
        else { return index }
        let limit = min(sentence.upperBound, index + Self.longestAside)
        return (index + 2..<limit).first { reading.kind($0) == .comma }.map { $0 + 1 } ?? index
    }

    /// The most words of a phrase that is joined to a name.
    private static let longestJoined = 6

    /// Where the noun phrase at `index` ends: "later, Ruiz and [her aides] came".
    private func behindJoined(_ index: Int, in sentence: Range<Int>) -> Int {
        let limit = min(sentence.upperBound, index + Self.longestJoined)
        return (index..<max(index, limit)).first {
            let token = reading.tokens[$0]
            return !token.tag.isNoun && !token.tag.isAdjective && token.tag != .determiner
                && token.tag != .possessivePronoun
        } ?? limit
    }

    /// "The chairman, Ana Ruiz": a comma between the role and the name.
    private func hasComma(_ phrase: Range<Int>) -> Bool { phrase.contains { reading.tokens[$0].kind == .comma } }

    /// How many tokens brackets behind a name are long: "Ana Ruiz (D-Me.) said".
    private static let longestBrackets = 8

    private func behindBrackets(_ index: Int, in sentence: Range<Int>) -> Int {
        guard index < sentence.upperBound, reading.tokens[index].kind == .openingBracket else { return index }
        let limit = min(sentence.upperBound, index + Self.longestBrackets)
        return (index..<limit).first { reading.tokens[$0].kind == .closingBracket }.map { $0 + 1 } ?? index
    }
}
