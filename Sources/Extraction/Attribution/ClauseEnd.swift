/// Finds where a reported clause ends.
struct ClauseEnd {
    let reading: Reading
    let sentence: Range<Int>

    /// The first token behind the clause that starts at `start` and is reported by the verb at `verb`.
    ///
    /// A reported clause runs to the end of its sentence, unless the reporting clause is an aside itself, or the reporting
    /// subject does something else behind it: "said it was over and left", "said it was over, adding that".
    func end(of start: Int, verb: Int, isObject: Bool = false) -> Int {
        let limit = end(ofBracketAround: verb)
        let isAside = isInRelativeClause(verb)
        let isAdjunct = isInAdjunct(verb)
        var index = start
        while index < limit {
            if let quotation = reading.quotation(at: index), index == quotation.open, quotation.close < limit {
                index = quotation.close + 1
                // The comma behind a quotation stands within its marks.
                if reading.kind(quotation.close - 1) == .comma,
                    startsReport(index) || isAside && continuesClause(index) || isAdjunct && isMainClause(index)
                {
                    return index
                }
                continue
            }
            if isBoundary(index) || isAside && endsAside(index) || isAdjunct && startsMainClause(index)
                || isObject && (startsOtherPredicate(index) || startsContrast(index))
            {
                return index
            }
            index += 1
        }
        return limit
    }

    /// The verb group of a sentence whose subject is a noun with the clause that starts at `start`: "the claim that it was late
    /// [angered] many"; nil where none stands there.
    ///
    /// A clause has one finite verb; the next one, with nothing between that would start another clause, is the sentence's.
    func mainVerb(behindClauseAt start: Int) -> Int? {
        var isInClause = false
        var index = start
        while index < sentence.upperBound {
            if let verb = reading.verbGroup(at: index) {
                if verb.traits.contains(.finite) {
                    if isInClause { return verb.tokens.lowerBound }
                    isInClause = true
                }
                index = verb.tokens.upperBound
                continue
            }
            if isInClause, startsAnotherClause(index) { return nil }
            index += 1
        }
        return nil
    }

    private func startsAnotherClause(_ index: Int) -> Bool {
        switch reading.tag(index) {
        case .whPronoun, .whDeterminer, .whPossessive, .whAdverb, .conjunction, .pronoun: true
        case .mark: true
        case .preposition: reading.has(.that, at: index) || reading.has(.clauseStart, at: index)
        default: false
        }
    }

    private func end(ofBracketAround verb: Int) -> Int {
        var depth = 0
        for index in verb..<sentence.upperBound {
            if reading.kind(index) == .openingBracket { depth += 1 }
            if reading.kind(index) == .closingBracket {
                depth -= 1
                if depth < 0 { return index }
            }
        }
        return sentence.upperBound
    }

    /// Whether the reporting verb stands in a relative clause: a relative pronoun between it and the mark before.
    private func isInRelativeClause(_ verb: Int) -> Bool {
        var index = verb - 1
        while index > sentence.lowerBound {
            switch reading.tag(index) {
            case .whPronoun, .whDeterminer, .whPossessive: return true
            case .mark where reading.kind(index) == .comma && index < verb - 1: return false
            default: index -= 1
            }
        }
        return false
    }

    /// Whether the sentence opens with an adjunct that holds the reporting verb: "Noting that …", "If she said that …",
    /// "Asked whether …".
    private func isInAdjunct(_ verb: Int) -> Bool {
        var first = sentence.lowerBound
        if reading.tag(first) == .conjunction { first += 1 }
        let opens =
            reading.tag(first) == .verbGerund || reading.tag(first) == .whAdverb
            || reading.tag(first) == .preposition && !reading.has(.that, at: first)
            || reading.tag(first).isVerb && reading.verbGroup(at: first)?.head == verb
        return opens && !(first..<max(first, verb)).contains { reading.kind($0) == .comma }
    }

    /// Whether behind a comma at `index` a clause of its own starts.
    func startsMainClause(_ index: Int) -> Bool {
        reading.kind(index) == .comma && isMainClause(index + 1)
    }

    private func isMainClause(_ start: Int) -> Bool {
        guard let phrase = reading.nounPhrase(at: start), phrase.tokens.lowerBound == start else { return false }
        let end = reading.endOfNounPhrase(at: start, sentence.upperBound) ?? phrase.tokens.upperBound
        return reading.verbGroup(at: end)?.traits.contains(.finite) == true
    }

    /// Whether the subject of the report does something else from `index` on: "criticized the cuts and left".
    private func startsOtherPredicate(_ index: Int) -> Bool {
        guard reading.tag(index) == .conjunction || reading.kind(index) == .comma else { return false }
        var verb = index + 1
        if reading.tag(verb) == .conjunction { verb += 1 }
        guard let group = reading.verbGroup(at: verb), group.tokens.lowerBound == verb else { return false }
        return group.traits.contains(.finite) || reading.kind(index) == .comma && group.traits.contains(.gerund)
    }

    /// "Welcomed the order [while] the union alleged fraud": what another says at the same time is no part of the object.
    private func startsContrast(_ index: Int) -> Bool {
        guard reading.key(index) == "while" || reading.key(index) == "whereas",
            let phrase = reading.nounPhrase(at: index + 1), phrase.tokens.lowerBound == index + 1
        else { return false }
        let verb = reading.verbGroup(at: phrase.tokens.upperBound)
        return verb.map { $0.traits.contains(.finite) && reading.has(.reporting, at: $0.head) } ?? false
    }

    private func isBoundary(_ index: Int) -> Bool {
        switch reading.kind(index) {
        case .comma:
            return startsReport(index + 1) || tellsWhen(index + 1) || comments(index + 1)
                || reading.tag(index + 1) == .conjunction && startsOthersReport(index + 2)
        case .semicolon: return startsOthersReport(index + 1)
        case .word where reading.tag(index) == .conjunction:
            return startsReport(index)
        default: return false
        }
    }

    /// "…, [a charge] the firm denied": what was said is called by a noun of speech.
    private func comments(_ start: Int) -> Bool {
        guard reading.key(start) == "a" || reading.key(start) == "an", let noun = reading.nounPhrase(at: start),
            noun.tokens.lowerBound == start
        else { return false }
        return (start + 1..<noun.tokens.upperBound).contains { AttributionNouns.lookUp(reading.key($0)) == .allege }
    }

    /// "…, and [officials, who met, said] …": another says something in a clause of its own, told in the past as the first is.
    private func startsOthersReport(_ start: Int) -> Bool {
        guard start < sentence.upperBound, let phrase = reading.nounPhrase(at: start),
            phrase.tokens.lowerBound == start
        else { return false }
        var verb = reading.endOfNounPhrase(at: start, sentence.upperBound) ?? phrase.tokens.upperBound
        if verb + 1 < sentence.upperBound, reading.kind(verb) == .comma,
            let mark = (verb + 1..<min(verb + Self.longestAside, sentence.upperBound))
                .first(where: { reading.kind($0) == .comma })
        {
            verb = mark + 1
        }
        guard let group = reading.verbGroup(at: verb), group.tokens.lowerBound == verb,
            reading.tag(group.head) == .verbPast, let entry = reading.reportingVerb(at: group.head)
        else { return false }
        return [.say, .allege, .deny].contains(entry.cueClass)
    }

    /// How many tokens an aside between a subject and its verb has at most.
    private static let longestAside = 12

    /// "…, [hours after] they had met", "…, just [a day before] the vote": when somebody said it is the report's.
    private func tellsWhen(_ start: Int) -> Bool {
        let first = reading.tag(start).isAdverb ? start + 1 : start
        guard let time = reading.nounPhrase(at: first), time.tokens.lowerBound == first, time.traits.contains(.time)
        else { return false }
        return reading.key(time.tokens.upperBound) == "after" || reading.key(time.tokens.upperBound) == "before"
    }

    /// Whether the main clause goes on behind the comma at `index`: ", will open" behind ", which he said was late".
    private func endsAside(_ index: Int) -> Bool {
        reading.kind(index) == .comma && continuesClause(index + 1)
    }

    private func continuesClause(_ start: Int) -> Bool {
        reading.verbGroup(at: start)?.traits.contains(.finite) == true
    }

    /// Whether another report of the same speaker starts at `index`: "and added", "adding".
    private func startsReport(_ index: Int) -> Bool {
        var verb = index
        if reading.tag(verb) == .conjunction { verb += 1 }
        guard let group = reading.verbGroup(at: verb), group.tokens.lowerBound == verb,
            reading.has(.reporting, at: group.head)
        else { return false }
        if group.traits.contains(.gerund) { return verb == index }
        return verb > index && reading.tag(group.head) == .verbPast
            || verb > index && reading.tag(group.head) == .verbThirdPerson
    }
}
