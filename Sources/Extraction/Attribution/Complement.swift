/// What stands behind a reporting verb.
struct Complement {
    /// The construction.
    let rule: AttributionRule
    /// The first token of what was said.
    let start: Int
    /// The first token behind the cue: behind the verb, or behind the preposition that goes with it.
    let cueEnd: Int
    /// What the speaker does, where the preposition decides it.
    let cueClass: CueClass?
}

/// Tells what stands behind a reporting verb, and which frame of the verb it fills.
struct ComplementFinder {
    let reading: Reading
    let sentence: Range<Int>

    private var limit: Int { sentence.upperBound }

    /// The complement of `verb`, which has `frames`; nil where nothing behind it is something said.
    func complement(of verb: Phrase, _ frames: VerbFrames) -> Complement? {
        let start = verb.tokens.upperBound
        if let found = prepositional(verb) { return found }
        if let found = behindAddressee(start, verb, frames) { return found }
        let behind = reading.skippingAdverbials(from: start, to: limit)
        if behind > start, let found = complement(at: behind, verb, frames.subtracting(.object)) { return found }
        return complement(at: start, verb, frames)
    }

    /// "Said Webb, who lives in Leeds, '…'": the verb opens the sentence and the subject follows.
    func invertedLead(_ verb: Phrase, _ frames: VerbFrames) -> Complement? {
        guard verb.tokens.lowerBound == sentence.lowerBound, frames.contains(.quote),
            let subject = SubjectFinder(reading: reading, sentence: sentence).subject(
                behind: verb.tokens.upperBound, limit)
        else { return nil }
        var start = subject.upperBound
        while reading.kind(start) == .comma || reading.kind(start) == .colon { start += 1 }
        guard start < limit, reading.kind(start) == .openingQuote else { return nil }
        return Complement(rule: .quotation, start: start, cueEnd: verb.tokens.upperBound, cueClass: nil)
    }

    /// "told [reporters in Leeds] that", "asked [him] whether".
    private func behindAddressee(_ start: Int, _ verb: Phrase, _ frames: VerbFrames) -> Complement? {
        guard frames.contains(.addressee) || frames.contains(.question), let end = endOfAddressee(start) else {
            return nil
        }
        let index = reading.skippingAdverbials(from: end, to: limit)
        return complement(at: index, verb, frames.subtracting(.object))
    }

    private func endOfAddressee(_ start: Int) -> Int? {
        guard let phrase = reading.nounPhrase(at: start), phrase.tokens.lowerBound == start else { return nil }
        return reading.startsClause(phrase, limit) ? nil : reading.endOfNounPhrase(at: start, limit)
    }

    private func prepositional(_ verb: Phrase) -> Complement? {
        let index = verb.tokens.upperBound
        guard index < limit,
            let cueClass = ReportingVerbs.lookUp(reading.key(verb.head), preposition: reading.key(index))
        else { return nil }
        let start = index + 1
        if reading.has(.that, at: start) {
            return Complement(rule: .thatClause, start: start, cueEnd: start, cueClass: cueClass)
        }
        return Complement(rule: .prepositional, start: start, cueEnd: start, cueClass: cueClass)
    }

    private func complement(at index: Int, _ verb: Phrase, _ frames: VerbFrames) -> Complement? {
        guard let (rule, start) = frame(at: index, frames) else { return nil }
        let cueEnd = rule == .colon ? start : verb.tokens.upperBound
        return Complement(rule: rule, start: start, cueEnd: cueEnd, cueClass: nil)
    }

    /// The construction that starts at `index` and where what was said starts in it.
    func frame(at index: Int, _ frames: VerbFrames) -> (AttributionRule, Int)? {
        guard index < limit else { return nil }
        switch reading.kind(index) {
        case .colon:
            return index + 1 < limit || reading.kind(index + 1) == .openingQuote ? (.colon, index + 1) : nil
        case .openingQuote:
            return frames.isDisjoint(with: [.quote, .that, .bare, .object]) ? nil : (.quotation, index)
        case .comma: return frameBehindComma(index, frames)
        case .word: return frame(atWord: index, frames)
        default: return frames.contains(.bare) && startsClause(index) ? (.bareClause, index) : nil
        }
    }

    private func frameBehindComma(_ index: Int, _ frames: VerbFrames) -> (AttributionRule, Int)? {
        if reading.kind(index + 1) == .openingQuote, frames.contains(.quote) { return (.quotation, index + 1) }
        guard !frames.isDisjoint(with: [.that, .quote]) else { return nil }
        var end = index + 1
        while end < limit, end - index < 14, reading.kind(end) != .comma, reading.kind(end) != .colon { end += 1 }
        guard end < limit, reading.kind(end) == .comma else { return nil }
        if reading.kind(end + 1) == .openingQuote, frames.contains(.quote) { return (.quotation, end + 1) }
        return reading.has(.that, at: end + 1) && frames.contains(.that) ? (.thatClause, end + 1) : nil
    }

    private func frame(atWord index: Int, _ frames: VerbFrames) -> (AttributionRule, Int)? {
        if reading.has(.that, at: index), !frames.isDisjoint(with: .that) {
            if reading.tag(index) == .preposition || startsClause(index + 1) { return (.thatClause, index) }
        }
        if reading.has(.whether, at: index), !frames.isDisjoint(with: [.question, .that]) { return (.question, index) }
        switch reading.tag(index) {
        case .whPronoun, .whDeterminer, .whAdverb:
            if frames.contains(.bare), reading.has(.when, at: index), startsClause(index + 1) {
                return (.bareClause, index)
            }
            return frames.isDisjoint(with: [.question, .that, .bare]) ? nil : (.question, index)
        case .to: return frames.contains(.infinitive) && isInfinitive(index) ? (.infinitive, index) : nil
        case .verbGerund: return frames.contains(.gerund) ? (.gerund, index) : nil
        default: break
        }
        if frames.contains(.bare), startsClause(index) { return (.bareClause, index) }
        if frames.contains(.object), reading.nounPhrase(at: index)?.tokens.lowerBound == index {
            return isBackReference(index) ? nil : (.object, index)
        }
        return nil
    }

    private func isInfinitive(_ index: Int) -> Bool {
        reading.verbGroup(at: index)?.traits.contains(.infinitive) == true
    }

    /// "He said this in Leeds": the pronoun stands for something said before; not in "called them 'late'".
    private func isBackReference(_ index: Int) -> Bool {
        guard let phrase = reading.nounPhrase(at: index), phrase.tokens.count == 1 else { return false }
        return reading.has(.backReference, at: index) && reading.kind(index + 1) != .openingQuote
    }

    /// Whether a clause of its own starts at `index`: a subject, and a finite verb before the clause is over.
    func startsClause(_ index: Int) -> Bool {
        var position = index
        var sawNoun = false
        while position < limit, position - index < 60 {
            if let quotation = reading.quotation(at: position), position == quotation.open, quotation.close < limit {
                sawNoun = true
                position += 1
                continue
            }
            if let verb = reading.verbGroup(at: position) {
                if verb.traits.contains(.finite) { return sawNoun }
                position = verb.tokens.upperBound
                continue
            }
            if let phrase = reading.nounPhrase(at: position) {
                if !phrase.traits.contains(.time) { sawNoun = true }
                position = phrase.tokens.upperBound
                continue
            }
            if endsClauseSearch(position, sawNoun) { return false }
            position += 1
        }
        return false
    }

    private func endsClauseSearch(_ index: Int, _ sawNoun: Bool) -> Bool {
        switch reading.kind(index) {
        case .semicolon, .colon, .terminator: return true
        case .comma, .dash: return !sawNoun
        default: return false
        }
    }
}
