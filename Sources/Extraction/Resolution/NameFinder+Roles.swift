extension NameFinder {
    /// The most words of a role that are looked at before or behind a name.
    private static let longestRole = 14

    /// "the company's chief executive Ana Ruiz", "the company's chief executive, Ana Ruiz,".
    func roleBefore(_ name: Int, in sentence: Range<Int>) -> Range<Int>? {
        var end = name
        if end > sentence.lowerBound, reading.tokens[end - 1].kind == .comma { end -= 1 }
        guard end > sentence.lowerBound else { return nil }
        let isApposed = end < name
        let head =
            reading.isSingularRole(end - 1)
            ? end - 1 : isApposed ? headWithPlace(before: end, in: sentence) : headOfOffice(before: end, in: sentence)
        guard let head, isUncapitalized(end - 1) || !isApposed || head < end - 1 else { return nil }
        var start = head
        let limit = max(sentence.lowerBound, end - Self.longestRole)
        while start > limit, isRoleWord(start - 1) { start -= 1 }
        if isApposed, !isDetermined(start) { return nil }
        return withPossessor(start, in: sentence)..<end
    }

    /// "Mayor" opens a name, "mayor" and "GP" don't.
    private func isUncapitalized(_ index: Int) -> Bool {
        !reading.tokens[index].isCapitalized || reading.tokens[index].shape.contains(.allCapitals)
    }

    /// The most words behind "of" that say which office is meant: "minister of [food and rural affairs]".
    private static let longestField = 4

    /// The noun of an office with its field before a name: "[secretary] of state Ana Ruiz".
    private func headOfOffice(before end: Int, in sentence: Range<Int>) -> Int? {
        guard reading.tokens[end - 1].tag.isNoun || reading.tokens[end - 1].wordClass.contains(.place) else {
            return nil
        }
        let limit = max(sentence.lowerBound + 1, end - 1 - Self.longestField)
        var of = end - 1
        while of > limit, isOfField(of) { of -= 1 }
        guard of < end - 1, reading.isWord(of, "of") || reading.isWord(of, "for"), reading.isSingularRole(of - 1),
            Self.offices.contains(reading.tokens[of - 1].key)
        else { return nil }
        return of - 1
    }

    /// The most words behind the noun of a role that say where: "the prosecutor in [New Kelver]".
    private static let longestPlace = 4

    /// The noun of a role with its place or body before a comma: "the [prosecutor] in Kelver, Ana Ruiz,".
    private func headWithPlace(before end: Int, in sentence: Range<Int>) -> Int? {
        let limit = max(sentence.lowerBound + 1, end - Self.longestPlace)
        var first = end
        while first > limit, reading.kind(first - 1) == .word, reading.tokens[first - 1].isCapitalized { first -= 1 }
        guard first < end, first - 2 > sentence.lowerBound, Self.linksToPlace.contains(reading.tokens[first - 1].key),
            reading.isSingularRole(first - 2), !reading.tokens[first - 2].isCapitalized
        else { return nil }
        return first - 2
    }

    private static let linksToPlace: WordSet = ["in", "of", "for", "at"]

    private func isOfField(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if token.isCapitalized { return token.wordClass.contains(.place) }
        return token.kind == .word
            && (token.tag.isNoun || token.tag.isAdjective || token.key == "and" || token.key == "the")
    }

    /// Nouns of those who are over a field; others are of persons, "a friend of actress Ana Ruiz".
    private static let offices: WordSet = [
        "secretary", "undersecretary", "minister", "chief", "head", "director", "leader", "president", "chair",
        "chairman", "chairwoman", "chairperson", "commissioner", "superintendent", "inspector", "manager", "officer",
        "professor", "lecturer", "dean", "speaker", "master", "commander", "captain", "coordinator", "adviser",
        "advisor", "sergeant", "clerk", "registrar", "curator", "editor", "mayor", "governor", "premier", "bishop",
        "archbishop", "ambassador", "king", "queen",
    ]

    /// Whether the word at `index` can stand before a role noun as part of the role.
    private func isRoleWord(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .word, !token.shape.contains(.clitic) else { return false }
        let wordClass = reading.tokens[index].wordClass
        if !wordClass.isDisjoint(with: [.article, .quantity, .calendar]) || token.tag == .possessivePronoun {
            return false
        }
        if !wordClass.isDisjoint(with: [.role, .roleModifier, .demonym]) { return true }
        if token.isCapitalized, reading.wordClass(index + 1).contains(.body) { return true }  // "United Nations envoy"
        return token.tag.isNoun || token.tag.isAdjective
    }

    func isDetermined(_ start: Int) -> Bool {
        let before = start - 1
        guard before >= 0 else { return false }
        return reading.tokens[before].wordClass.contains(.article) || reading.tokens[before].tag == .possessivePronoun
            || reading.isPossessive(before) || reading.isWord(before, "another")
    }

    /// A role belongs to whom a name before it says: "Webb's lawyer"; not to "the company's".
    private func withPossessor(_ start: Int, in sentence: Range<Int>) -> Int {
        guard reading.isPossessive(start - 1) else { return start }
        var first = start - 1
        while first > sentence.lowerBound, isNameWord(first - 1) { first -= 1 }
        return first < start - 1 ? first : start
    }

    /// What stands behind a name and a comma.
    struct Apposition {
        /// The words, article left out: "doctor from Leeds".
        let words: Range<Int>
        /// The noun that it is about.
        let head: Int
        /// Whether an article or possessive stands before it.
        let isDetermined: Bool
    }

    /// ", a doctor from Leeds," behind a name.
    func apposition(behind end: Int, in sentence: Range<Int>) -> Apposition? {
        guard end < sentence.upperBound, reading.tokens[end].kind == .comma else { return nil }
        var start = end + 1
        if reading.kind(start) == .number, reading.kind(start + 1) == .comma { start += 2 }
        guard start < sentence.upperBound, reading.tokens[start].kind == .word else { return nil }
        let isDetermined =
            reading.tokens[start].wordClass.contains(.article) || reading.tokens[start].tag == .possessivePronoun
        if isDetermined { start += 1 }
        let limit = min(sentence.upperBound, start + Self.longestRole)
        var head: Int?
        var index = start
        while index < limit, isInsideApposition(index) {
            if reading.isPossessive(index), head == index - 1 { head = nil }
            let isNounPhrase = head == nil || head == index - 1
            if isNounPhrase, reading.tokens[index].tag.isNoun || reading.tokens[index].wordClass.contains(.role) {
                head = index
            }
            if head == nil, !isRoleWord(index), !reading.isPossessive(index), !isAge(index) { return nil }
            index += 1
        }
        guard let head, index < sentence.upperBound || index == limit else { return nil }
        // "At the resort, the candidate boasted": the subject of the clause.
        if isDetermined, index < sentence.upperBound, reading.tokens[index].tag.isFiniteVerb { return nil }
        return Apposition(words: start..<index, head: head, isDetermined: isDetermined)
    }

    /// "33-year-old" before what somebody is.
    private func isAge(_ index: Int) -> Bool {
        reading.kind(index) == .number && reading.tokens[index].shape.contains(.hyphenated)
    }

    /// Whether an apposition says what a person is: by a word for a role, or, behind a name that can be a person's, by
    /// any noun with an article ("Tom Hale, a beekeeper,").
    func isRole(_ apposition: Apposition, of run: NameRun) -> Bool {
        let head = reading.tokens[apposition.head].wordClass
        if head.contains(.plural) || reading.tokens[apposition.head].tag == .pluralNoun { return false }
        if head.contains(.role) || head.contains(.demonym) && apposition.isDetermined { return true }
        return apposition.isDetermined && head.isDisjoint(with: [.body, .publication, .place, .occasion, .calendar])
            && !reading.tokens[apposition.head].isCapitalized && (run.kind == .person || run.name.count > 1)
            && run.kind != .place
    }

    /// Whether an apposition goes on at `index`: no mark, no clause.
    private func isInsideApposition(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.isWord || reading.isPossessive(index) || token.kind == .symbol else { return false }
        switch token.tag {
        case .whPronoun, .whDeterminer, .whPossessive, .verbPast, .verbThirdPerson, .verbPresent, .modal,
            .conjunction, .pronoun:
            return false
        default: return true
        }
    }
}
