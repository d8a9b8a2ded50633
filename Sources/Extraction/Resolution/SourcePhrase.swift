/// The words of a source, taken apart.
enum SourcePhrase {
    /// No words at all.
    case none
    /// One pronoun, at a token.
    case pronoun(Pronoun, Int)
    /// A name: an index of `Cast.names`.
    case name(Int)
    /// A noun phrase whose head is no name.
    case description(SourceDescription)
}

/// A noun phrase such as "a senior official in the ministry".
struct SourceDescription {
    /// The words of the phrase up to its head, articles and quantities left out: "senior official".
    let words: Range<Int>
    /// The noun that the phrase is about.
    let head: Int
    /// Everything behind the head: "in the ministry".
    let complement: Range<Int>
    /// Whether "the", "this" or a possessive stands before it: somebody known already.
    let isDefinite: Bool
    /// Whether several are meant.
    let isPlural: Bool
    /// The name behind a comma that the phrase describes: an index of `Cast.names`.
    let apposedName: Int?
}

/// Takes the words of sources apart.
struct SourceParser {
    let reading: ClassifiedText
    let names: [NameMention]

    init(_ reading: ClassifiedText, names: [NameMention]) {
        self.reading = reading
        self.names = names
    }

    /// Takes the words of `source` apart; the first fragment that has words decides.
    func parse(_ source: Fragments) -> SourcePhrase {
        for fragment in source {
            let range = trimmed(fragment)
            // A joint of two clauses with one subject is no name of it: "he rose [and] said".
            if !range.isEmpty, range.count > 1 || reading.tokens[range.lowerBound].tag != .conjunction {
                return parse(range)
            }
        }
        return .none
    }

    private func parse(_ range: Range<Int>) -> SourcePhrase {
        if let pronoun = pronoun(range) { return .pronoun(pronoun, range.lowerBound) }
        if let name = titled(range) { return .name(name) }
        let end = endOfHeadPhrase(range)
        if let name = name(endingAt: end, within: range) {
            if !isConjoined(end, range) { return .name(name) }
        } else if let name = name(behindRolesAt: end, within: range) {
            return .name(name)
        } else if let name = name(behindCommaAt: end, within: range) {
            return description(range, end: end, apposedName: name)
        }
        return description(range, end: end, apposedName: nameGiven(behind: end, within: range))
    }

    // MARK: - Edges

    /// `range` without the marks and possessive endings around it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, !reading.tokens[start].isWord { start += 1 }
        if end - start > 2, Self.hedges.contains(reading.tokens[start].key), reading.kind(start + 1) == .number {
            start += 1
        }
        while end > start, !reading.tokens[end - 1].isWord || reading.isPossessive(end - 1) && !endsName(end) {
            end -= 1
        }
        return start..<end
    }

    /// Words before a number that is not exact: "[about] 47 percent".
    private static let hedges: WordSet = [
        "about", "around", "roughly", "nearly", "almost", "over", "under", "approximately",
    ]

    /// "Moody's" is a name, "Ruiz's" is not.
    private func endsName(_ end: Int) -> Bool { name(endingAt: end, within: 0..<end) != nil }

    private func pronoun(_ range: Range<Int>) -> Pronoun? {
        // "WHO" and "US" are names.
        guard let first = range.first, !reading.tokens[first].shape.contains(.allCapitals),
            let pronoun = Pronoun(reading.tokens[first].key)
        else { return nil }
        if range.count == 1 { return pronoun }
        let next = reading.tokens[first + 1]
        // "[The club], whose owner said": the owner speaks.
        if reading.tokens[first].tag == .whPossessive, next.isWord { return nil }
        if pronoun == .relative || !next.isWord { return pronoun }
        return next.tag == .whPronoun || next.tag == .adverb || next.key == "himself" || next.key == "herself"
            ? pronoun : nil
    }

    // MARK: - The head phrase

    /// Where the first noun phrase ends: before a mark, a preposition, a relative clause, a verb.
    private func endOfHeadPhrase(_ range: Range<Int>) -> Int {
        var index = nameAround(range.lowerBound).map { min($0, range.upperBound) } ?? range.lowerBound
        while index < range.upperBound {
            if let name = names.index(startingAt: index) {
                index = min(names[name].tokens.upperBound, range.upperBound)
                continue
            }
            if let end = endOfTitle(index, range) {
                index = end
                continue
            }
            if endsPhrase(index, range) { return index }
            index += 1
        }
        return range.upperBound
    }

    /// The most words of a title in quotation marks before the noun of a source.
    private static let longestTitle = 10

    /// Where a title ends that stands between article and noun: "the [“No Way Back”] ad".
    private func endOfTitle(_ index: Int, _ range: Range<Int>) -> Int? {
        guard reading.kind(index) == .openingQuote, index == range.lowerBound + 1, isDeterminer(range.lowerBound)
        else { return nil }
        let limit = min(range.upperBound - 1, index + Self.longestTitle)
        guard index < limit, let end = (index..<limit).first(where: { reading.kind($0) == .closingQuote }),
            reading.tokens[end + 1].tag.isNoun
        else { return nil }
        return end + 1
    }

    private func endsPhrase(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound else { return false }
        let token = reading.tokens[index]
        if !token.isWord { return token.kind != .symbol && !reading.isPossessive(index) }
        if index + 1 < range.upperBound, reading.isPostnominal(index) || reading.tellsWhen(index) { return true }
        switch token.tag {
        case .preposition, .to, .whPronoun, .whDeterminer, .whPossessive, .whAdverb, .verbPast, .verbThirdPerson,
            .verbPresent, .modal, .pronoun, .conjunction:
            return true
        case .verbGerund, .verbParticiple:
            return reading.tokens[index - 1].tag.isNoun && index + 1 < range.upperBound
        case .adverb: return reading.tokens[index - 1].tag.isNoun
        default: return !token.shape.contains(.allCapitals) && Self.phraseEnds.contains(token.key)
        }
    }

    /// Words that start a complement or clause, whatever their tag says.
    private static let phraseEnds: WordSet = [
        "of", "for", "in", "at", "from", "with", "on", "to", "by", "who", "which", "that", "whose", "and", "or",
    ]

    func isConjoined(_ end: Int, _ range: Range<Int>) -> Bool {
        end + 1 < range.upperBound && reading.isWord(end, "and") && reading.tokens[end + 1].isWord
    }

    // MARK: - Descriptions

    private func description(_ range: Range<Int>, end: Int, apposedName: Int?) -> SourcePhrase {
        let joinsPhrases = isConjoined(end, range)
        let last = joinsPhrases ? endOfHeadPhrase(end + 1..<range.upperBound) : end
        let isConjoined = joinsPhrases && !isOnePerson(end, last)
        var start = range.lowerBound
        var isDefinite = false
        while start < last - 1, isDeterminer(start), names.index(startingAt: start) == nil {
            isDefinite = isDefinite || isDefiniteDeterminer(start)
            start += 1
        }
        let head = last - 1
        let hasPossessor = (start..<head + 1).contains { reading.isPossessive($0) }
        return .description(
            SourceDescription(
                words: start..<last, head: max(head, start), complement: last..<range.upperBound,
                isDefinite: isDefinite || hasPossessor, isPlural: isConjoined || isPlural(head),
                apposedName: apposedName.flatMap { isPlural(head) ? nil : $0 }))
    }

    /// "the president and chief executive": two roles behind one article are one person.
    private func isOnePerson(_ conjunction: Int, _ last: Int) -> Bool {
        reading.isSingularRole(conjunction - 1) && reading.isSingularRole(last - 1) && !isDeterminer(conjunction + 1)
    }

    func isDeterminer(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return !reading.tokens[index].wordClass.isDisjoint(with: [.article, .quantity]) || token.tag == .determiner
            || token.tag == .predeterminer || token.tag == .possessivePronoun || token.tag == .whPossessive
            || token.kind == .number
            || token.key == "of"
    }

    private func isDefiniteDeterminer(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.key == "the" || token.key == "this" || token.key == "that" || token.tag == .possessivePronoun
    }

    private func isPlural(_ head: Int) -> Bool {
        reading.wordClass(head).contains(.plural) || reading.tokens[head].tag == .pluralNoun
            || reading.tokens[head].tag == .pluralProperNoun
    }
}
