/// Finds who does what a verb group says: to its left as a rule, to its right where the clause is turned round.
struct SubjectFinder {
    let reading: Reading
    let sentence: Range<Int>

    /// The farthest that a subject is looked for, in tokens.
    private static let farthest = 60

    /// The subject right before the verb group that starts at `verb`, with what hangs on it; nil where none stands there.
    ///
    ///     [Hugh Hill, a doctor from Leeds,] said
    func subject(before verb: Int) -> Range<Int>? {
        var end = verb
        while end > sentence.lowerBound, reading.tag(end - 1).isAdverb { end -= 1 }
        guard end > sentence.lowerBound else { return nil }
        switch reading.kind(end - 1) {
        case .comma, .dash: return beforeAside(endingAt: end)
        case .closingBracket: return beforeBracket(endingAt: end)
        default: return beforeTime(endingAt: end).map { subject(before: $0) } ?? nounPhrase(endingAt: end)
        }
    }

    /// Where a time between subject and verb starts: "The ministry [on Monday] said", "Velden, a builder, [today] announced".
    private func beforeTime(endingAt end: Int) -> Int? {
        guard let phrase = reading.nounPhrase(at: end - 1), phrase.tokens.upperBound == end,
            phrase.traits.contains(.time)
        else { return nil }
        let start = phrase.tokens.lowerBound
        let isPrepositional = reading.tag(start - 1) == .preposition && reading.has(.occasion, at: start - 1)
        let before = isPrepositional ? start - 1 : start
        return before > sentence.lowerBound ? before : nil
    }

    /// The noun phrase that ends at `end`, with the phrases before it that it hangs on.
    func nounPhrase(endingAt end: Int) -> Range<Int>? {
        guard let phrase = reading.nounPhrase(at: end - 1), phrase.tokens.upperBound == end,
            phrase.tokens.lowerBound >= sentence.lowerBound
        else { return relativePronoun(endingAt: end) }
        var start = phrase.tokens.lowerBound
        while let earlier = attachment(before: start) { start = earlier }
        return start..<end
    }

    /// "that" as a relative pronoun.
    private func relativePronoun(endingAt end: Int) -> Range<Int>? {
        reading.tag(end - 1) == .whDeterminer ? (end - 1)..<end : nil
    }

    /// The start of the noun phrase on which the one at `start` hangs: "a spokesman for" before "the union".
    private func attachment(before start: Int) -> Int? {
        let link = start - 1
        if let sibling = phraseBesidePreposition(at: link) { return sibling }
        if let earlier = ownerOfParticiple(before: link) ?? ownerOfAdjective(before: link) { return earlier }
        guard link > sentence.lowerBound, let earlier = reading.nounPhrase(at: link - 1),
            earlier.tokens.upperBound == link, !earlier.traits.contains(.time), !earlier.traits.contains(.pronoun),
            earlier.tokens.lowerBound >= sentence.lowerBound
        else { return nil }
        if reading.tag(link) == .conjunction { return joins(earlier, at: link) ? earlier.tokens.lowerBound : nil }
        guard reading.tag(link) == .preposition || reading.tag(link) == .to, reading.has(.attachment, at: link) else {
            return nil
        }
        return isObject(earlier) ? nil : earlier.tokens.lowerBound
    }

    /// "Officials in [the ministry] and at" before "the bank": two phrases with prepositions hang on one.
    private func phraseBesidePreposition(at link: Int) -> Int? {
        guard link - 2 > sentence.lowerBound, reading.tag(link) == .preposition, reading.has(.joint, at: link - 1),
            let sibling = reading.nounPhrase(at: link - 2), sibling.tokens.upperBound == link - 1,
            sibling.tokens.lowerBound > sentence.lowerBound, reading.tag(sibling.tokens.lowerBound - 1) == .preposition
        else { return nil }
        return sibling.tokens.lowerBound
    }

    /// "[A report] issued by" before "the ministry": the noun phrase that a participle and "by" follow.
    private func ownerOfParticiple(before link: Int) -> Int? {
        guard link > sentence.lowerBound + 1, reading.tag(link) == .preposition,
            let verb = reading.verbGroup(at: link - 1), verb.tokens.upperBound == link,
            verb.traits.contains(.participle), !verb.traits.contains(.finite),
            let owner = reading.nounPhrase(at: verb.tokens.lowerBound - 1),
            owner.tokens.lowerBound >= sentence.lowerBound
        else { return nil }
        return owner.tokens.lowerBound
    }

    /// "[A source] close to" before "the bishop": the noun phrase that an adjective with its preposition follows.
    func ownerOfAdjective(before link: Int) -> Int? {
        guard link > sentence.lowerBound + 1, reading.tag(link) == .preposition || reading.tag(link) == .to,
            PostnominalAdjectives.contains(reading.key(link - 1)), let owner = reading.nounPhrase(at: link - 2),
            owner.tokens.upperBound == link - 1, owner.tokens.lowerBound >= sentence.lowerBound
        else { return nil }
        return owner.tokens.lowerBound
    }

    /// Whether a verb or preposition stands before `phrase`, so that it belongs to an earlier clause.
    private func isObject(_ phrase: Phrase) -> Bool {
        let before = phrase.tokens.lowerBound - 1
        guard before >= sentence.lowerBound else { return false }
        return reading.tag(before).isVerb
    }

    private func joins(_ earlier: Phrase, at link: Int) -> Bool {
        let before = earlier.tokens.lowerBound - 1
        guard reading.has(.joint, at: link) else { return false }
        return before < sentence.lowerBound || !reading.token(before).isWord || reading.tag(before) == .conjunction
            || reading.has(.that, at: before) || reading.key(before) == "as"
    }

    // MARK: - Asides

    /// "Hugh Hill, a doctor," and "the union, which said": the aside between commas, and the phrase before it.
    private func beforeAside(endingAt end: Int) -> Range<Int>? {
        let mark = reading.kind(end - 1)
        var index = end - 2
        let lowest = max(sentence.lowerBound, end - Self.farthest)
        while index > lowest {
            if reading.kind(index) == mark, !reading.isQuoted(index) {
                if let subject = nounPhrase(endingAt: index) ?? beforeBracket(before: index),
                    isAside(index + 1..<end - 1, of: subject)
                {
                    return startsParenthesis(index + 1) ? subject : outermost(subject).lowerBound..<end
                }
                if mark == .dash { return nil }
            }
            if reading.kind(index) == .semicolon || reading.isQuoted(index) && !reading.token(index).isWord {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// Whether the words of `range` can tell more of `subject`: "a doctor", "66", "who lives in Leeds", "of Leeds".
    private func isAside(_ range: Range<Int>, of subject: Range<Int>) -> Bool {
        guard let first = range.first, !range.isEmpty else { return false }
        let head = reading.nounPhrase(at: subject.upperBound - 1)
        if head?.traits.contains(.time) == true { return false }
        switch reading.tag(first) {
        case .whPronoun, .whDeterminer, .whPossessive, .whAdverb, .verbGerund, .verbParticiple, .preposition:
            return true
        case .determiner, .possessivePronoun, .noun, .pluralNoun, .properNoun, .pluralProperNoun, .number, .adjective,
            .superlativeAdjective, .verbPast, .adverb, .conjunction:
            return !range.contains(where: isPredicate) || isRelative(range)
        default: return false
        }
    }

    /// Whether a finite verb with a subject right before it stands at `index`.
    private func isPredicate(_ index: Int) -> Bool {
        guard let verb = reading.verbGroup(at: index), verb.traits.contains(.finite) else { return false }
        return reading.nounPhrase(at: verb.tokens.lowerBound - 1) != nil
    }

    private func isRelative(_ range: Range<Int>) -> Bool {
        range.contains { reading.tag($0).isRelative }
    }

    /// "The union, for its part, said": the aside tells nothing of the subject.
    private func startsParenthesis(_ index: Int) -> Bool { reading.key(index) == "for" }

    /// The name that several asides follow: "[Hugh Hill], 66, a doctor, an author, said".
    private func outermost(_ subject: Range<Int>) -> Range<Int> {
        guard reading.nounPhrase(at: subject.lowerBound)?.traits.contains(.name) != true,
            reading.kind(subject.lowerBound - 1) == .comma, subject.lowerBound - 1 > sentence.lowerBound,
            let outer = nounPhrase(endingAt: subject.lowerBound - 1),
            let head = reading.nounPhrase(at: outer.upperBound - 1),
            head.traits.contains(.name) || head.isNumber(reading)
        else { return subject }
        return outermost(outer)
    }

    private func beforeBracket(before index: Int) -> Range<Int>? {
        reading.kind(index - 1) == .closingBracket ? beforeBracket(endingAt: index) : nil
    }

    /// A bracket behind the name: "Jane Hill (Leeds) said".
    private func beforeBracket(endingAt end: Int) -> Range<Int>? {
        var index = end - 2
        while index > sentence.lowerBound, end - index < Self.farthest {
            if reading.kind(index) == .openingBracket {
                return nounPhrase(endingAt: index).map { $0.lowerBound..<end }
            }
            index -= 1
        }
        return nil
    }

    // MARK: - Other places

    /// The subject behind the verb group that ends at `start`: "said [Hugh Hill, a doctor from Leeds]".
    func subject(behind start: Int, _ limit: Int) -> Range<Int>? {
        guard let phrase = reading.nounPhrase(at: start), phrase.tokens.lowerBound == start,
            !phrase.traits.contains(.time), let end = reading.endOfNounPhrase(at: start, limit)
        else { return nil }
        if let verb = reading.verbGroup(at: end), verb.traits.contains(.finite) { return nil }
        return start..<endOfApposition(behind: end, limit)
    }

    /// Where the asides behind a noun phrase end: ", a doctor from Leeds," or "(D-Leeds)".
    func endOfApposition(behind end: Int, _ limit: Int) -> Int {
        var result = end
        if result < limit, reading.kind(result) == .openingBracket {
            var close = result
            while close < limit, reading.kind(close) != .closingBracket { close += 1 }
            result = min(close + 1, limit)
        }
        guard result + 1 < limit, reading.kind(result) == .comma, startsApposition(result + 1) else { return result }
        var index = result + 1
        while index < limit, reading.kind(index) != .comma, reading.kind(index) != .dash,
            !reading.token(index).isQuote
        {
            index += 1
        }
        if index < limit, reading.kind(index) == .comma { return index + 1 }
        return reading.kind(index - 1) == .terminator ? index - 1 : index
    }

    private func startsApposition(_ index: Int) -> Bool {
        switch reading.tag(index) {
        case .whPronoun, .whPossessive, .whDeterminer: return true
        case .determiner, .possessivePronoun, .noun, .number, .adjective, .properNoun, .pluralNoun:
            guard let end = reading.endOfNounPhrase(at: index, sentence.upperBound) else { return false }
            return reading.verbGroup(at: end)?.traits.contains(.finite) != true
        default: return false
        }
    }

    /// The subject of the clause that a verb without a subject of its own leans on: "[She] laughed and said".
    func distantSubject(before verb: Int) -> Range<Int>? {
        var index = verb - 1
        let lowest = max(sentence.lowerBound, verb - Self.farthest)
        var best: Range<Int>?
        while index >= lowest {
            if !reading.isQuoted(index), let group = reading.verbGroup(at: index) {
                index = group.tokens.lowerBound
                if group.traits.contains(.finite), let subject = subject(before: index) {
                    best = subject
                    if !isSubordinate(subject) { return subject }
                    index = subject.lowerBound
                }
            }
            index -= 1
        }
        return best
    }

    /// The subject of the main clause behind an adjunct with the verb: "Noting that …, [Hill] said".
    func subjectBehindAdjunct(from start: Int) -> Range<Int>? {
        var index = start
        while index < sentence.upperBound {
            if reading.kind(index) == .comma {
                let next = reading.kind(index + 1) == .closingQuote ? index + 2 : index + 1
                if let subject = subject(at: next) { return subject }
            }
            index += 1
        }
        return nil
    }

    private func subject(at start: Int) -> Range<Int>? {
        guard let phrase = reading.nounPhrase(at: start), phrase.tokens.lowerBound == start,
            let end = reading.endOfNounPhrase(at: start, sentence.upperBound),
            reading.verbGroup(at: end)?.traits.contains(.finite) == true
        else { return nil }
        return start..<end
    }

    /// Whether the clause of `subject` hangs on another: a relative pronoun, or a conjunction before it.
    private func isSubordinate(_ subject: Range<Int>) -> Bool {
        switch reading.tag(subject.lowerBound) {
        case .whPronoun, .whDeterminer: return true
        default: break
        }
        let before = subject.lowerBound - 1
        guard before >= sentence.lowerBound else { return false }
        return reading.tag(before) == .preposition || reading.tag(before) == .whAdverb
    }
}

extension Phrase {
    /// Whether the phrase is a number alone, such as an age.
    fileprivate func isNumber(_ reading: Reading) -> Bool { tokens.count == 1 && reading.tag(head) == .number }
}
