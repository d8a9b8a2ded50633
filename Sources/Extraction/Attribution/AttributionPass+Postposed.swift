extension AttributionPass {
    /// Pass 3: "…, Webb said", "…, Webb said, …" and "…," said Webb.
    mutating func findPostposed(_ sentence: Range<Int>) {
        for index in reading.phrases.indices(in: sentence) {
            let verb = reading.phrases.phrases[index]
            guard verb.kind == .verb, reading.has(.reporting, at: verb.head),
                let candidate = postposedCandidate(verb, sentence)
            else { continue }
            take(candidate)
        }
    }

    private func postposedCandidate(_ verb: Phrase, _ sentence: Range<Int>) -> Candidate? {
        guard verb.traits.contains(.finite), !isTaken(verb.head), !reading.isQuoted(verb.head),
            let entry = reading.reportingVerb(at: verb.head), !entry.frames.isDisjoint(with: [.fronted, .quote])
        else { return nil }
        let subjects = SubjectFinder(reading: reading, sentence: sentence)
        if let subject = subjects.subject(before: verb.tokens.lowerBound) {
            // A relative clause tells more of a speaker: "…," a worker, [who asked not to be named], said.
            if reading.tag(subject.lowerBound).isRelative { return nil }
            guard let first = contentBefore(subject.lowerBound, sentence, entry.frames) else { return nil }
            let tail = tail(behind: verb.tokens.upperBound, entry.frames, sentence)
            return candidate(.postposed, verb, entry, subject, first, tail)
        }
        guard let first = contentBefore(verb.tokens.lowerBound, sentence, entry.frames),
            let subject = subjects.subject(behind: verb.tokens.upperBound, sentence.upperBound)
        else { return nil }
        let tail = tail(
            behind: subject.upperBound, [], sentence, behindComma: reading.kind(subject.upperBound - 1) == .comma)
        return candidate(.inverted, verb, entry, subject, first, tail)
    }

    private func candidate(
        _ rule: AttributionRule, _ verb: Phrase, _ entry: ReportingVerb, _ subject: Range<Int>, _ first: Range<Int>,
        _ tail: Tail
    ) -> Candidate? {
        guard tail != .clause || reading.kind(first.upperBound - 1) == .closingQuote else { return nil }
        var content: Fragments = [first]
        if case .content(let range) = tail, accepts(range, behind: first) { content.append(range) }
        return Candidate(
            rule: rule, head: verb.head, cueClass: entry.cueClass, source: [subject], cue: [verb.tokens],
            content: content)
    }

    /// Whether `range` goes on with `first`: behind a full quotation only another one does.
    private func accepts(_ range: Range<Int>, behind first: Range<Int>) -> Bool {
        let isQuote = reading.kind(range.lowerBound) == .openingQuote
        let endsInQuote = reading.kind(first.upperBound - 1) == .closingQuote
        return isQuote || !endsInQuote && range.count > 1
    }

    /// What was said before the report that starts at `report`; nil where nothing there can be.
    private func contentBefore(_ report: Int, _ sentence: Range<Int>, _ frames: VerbFrames) -> Range<Int>? {
        let mark = report - 1
        guard mark > 0 else { return nil }
        if let quotation = reading.quotation(at: mark), quotation.isClosed, quotation.close == mark {
            if mark >= sentence.lowerBound { return startOfMixed(quotation, sentence)..<report }
            return endsInQuestion(quotation) ? quotation.tokens : nil
        }
        guard mark > sentence.lowerBound, frames.contains(.fronted), !reading.isQuoted(mark) else { return nil }
        switch reading.kind(mark) {
        case .comma, .dash: break
        default: return nil
        }
        if let quotation = reading.quotation(at: mark - 1), quotation.close == mark - 1 {
            return min(sentence.lowerBound, quotation.open)..<mark
        }
        let clause = reading.behindLeadIn(sentence.lowerBound..<mark)
        return hasFiniteVerb(clause) || clause.count > 1 && behindSubject(clause) ? clause : nil
    }

    /// The sentence's start if `quotation` is part of its clause; the quotation's own where a mark sets it off.
    private func startOfMixed(_ quotation: Quotation, _ sentence: Range<Int>) -> Int {
        guard quotation.open > sentence.lowerBound else { return quotation.open }
        switch reading.kind(quotation.open - 1) {
        case .comma, .colon, .dash: return quotation.open
        default: return sentence.lowerBound
        }
    }

    /// "'Is it?' Webb asked": a question or exclamation ends no sentence of the report's.
    private func endsInQuestion(_ quotation: Quotation) -> Bool {
        let mark = reading.key(quotation.close - 1)
        return mark == "?" || mark == "!"
    }

    /// Whether a verb in `range` can be the predicate of a clause.
    func hasFiniteVerb(_ range: Range<Int>) -> Bool {
        range.contains { reading.verbGroup(at: $0)?.traits.contains(.finite) == true }
    }

    /// "The park, Webb said, will open": a subject alone stands before the report.
    private func behindSubject(_ range: Range<Int>) -> Bool {
        guard let phrase = reading.nounPhrase(at: range.upperBound - 1) else { return false }
        return phrase.tokens.lowerBound == range.lowerBound && !phrase.traits.contains(.time)
    }

    /// What stands behind a report.
    private enum Tail: Equatable {
        /// Nothing that was said.
        case nothing
        /// More of what was said.
        case content(Range<Int>)
        /// A clause of its own, so that the report leads it in and is not postposed.
        case clause
    }

    private func tail(
        behind start: Int, _ frames: VerbFrames, _ sentence: Range<Int>, behindComma: Bool = false
    ) -> Tail {
        let limit = sentence.upperBound
        let complements = ComplementFinder(reading: reading, sentence: sentence)
        var index = start
        if !behindComma {
            if frames.contains(.addressee), let end = reading.endOfNounPhrase(at: index, limit) { index = end }
            index = reading.skippingAdverbials(from: index, to: limit)
        }
        guard index < limit else { return .nothing }
        if behindComma { return reading.kind(index) == .openingQuote ? rest(index, limit) : .nothing }
        switch reading.kind(index) {
        case .comma: return rest(index + 1, limit)
        case .openingQuote: return .content(quotedRest(index, limit))
        case .semicolon where index + 1 < limit && reading.kind(index + 1) == .openingQuote:
            return .content(quotedRest(index + 1, limit))
        case .terminator, .closingBracket, .semicolon, .dash: return .nothing
        case .colon: return .clause
        default:
            if reading.has(.that, at: index) || complements.startsClause(index) { return .clause }
            return .nothing
        }
    }

    /// What stands behind the comma of a report: more of what was said, unless it tells more of the report.
    private func rest(_ index: Int, _ limit: Int) -> Tail {
        guard index < limit else { return .nothing }
        if reading.kind(index) == .openingQuote { return .content(quotedRest(index, limit)) }
        switch reading.tag(index) {
        case .verbGerund, .whDeterminer, .whPronoun, .whAdverb, .whPossessive: return .nothing
        case .conjunction where reading.verbGroup(at: index + 1)?.tokens.lowerBound == index + 1: return .nothing
        case .preposition where reading.has(.aside, at: index):
            return .nothing
        default:
            return reading.kind(index) == .word || reading.kind(index) == .number ? .content(index..<limit) : .nothing
        }
    }

    private func quotedRest(_ index: Int, _ limit: Int) -> Range<Int> {
        guard let quotation = reading.quotation(at: index), quotation.isClosed else { return index..<limit }
        let end = quotation.close + 1
        return index..<(end < limit && reading.kind(end) != .comma ? max(end, limit) : end)
    }
}
