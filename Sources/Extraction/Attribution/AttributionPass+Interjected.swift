extension AttributionPass {
    /// Pass 4: "'It is late,' he shot back, 'and I am tired'".
    ///
    /// Reason: a clause of no more than a subject and a verb that stands within or behind a quotation reports it, whatever the
    /// verb ("smiled", "shrugged"; Quirk and others, A Comprehensive Grammar of the English Language, 1985, 14.29).
    mutating func findInterjected(_ sentence: Range<Int>) {
        for index in reading.phrases.indices(in: sentence) {
            let verb = reading.phrases.phrases[index]
            guard verb.kind == .verb, verb.traits.contains(.finite), !verb.traits.contains(.passive),
                !isTaken(verb.head), !reading.isQuoted(verb.head),
                let candidate = interjection(of: verb, sentence)
            else { continue }
            take(candidate)
        }
    }

    private func interjection(of verb: Phrase, _ sentence: Range<Int>) -> Candidate? {
        let start = verb.tokens.lowerBound
        if let quotation = fronted(before: start, sentence) {
            guard let subject = reading.nounPhrase(at: verb.tokens.upperBound),
                subject.tokens.lowerBound == verb.tokens.upperBound,
                subject.traits.contains(.name) || Self.subjects.contains(reading.key(subject.head))
            else { return nil }
            return candidate(.inverted, verb, subject, quotation, end: subject.tokens.upperBound, sentence)
        }
        guard let subject = reading.nounPhrase(at: start - 1), subject.tokens.upperBound == start,
            !subject.traits.contains(.time), !reading.tag(subject.tokens.lowerBound).isRelative,
            let quotation = fronted(before: subject.tokens.lowerBound, sentence)
        else { return nil }
        return candidate(.postposed, verb, subject, quotation, end: verb.tokens.upperBound, sentence)
    }

    /// Pronouns that are no objects: only a report has them behind its verb ("'It is late,' [returned she]").
    private static let subjects: WordSet = ["he", "she", "i", "we", "they"]

    private func candidate(
        _ rule: AttributionRule, _ verb: Phrase, _ subject: Phrase, _ quotation: Quotation, end: Int,
        _ sentence: Range<Int>
    ) -> Candidate? {
        guard let mark = endOfInterjection(from: end, sentence) else { return nil }
        var content: Fragments = [quotation.tokens]
        if reading.kind(mark) != .terminator {
            let next = reading.quotation(at: mark + 1)
            if let next, next.open == mark + 1 { content.append(next.tokens) }
            let goesOn = reading.kind(mark) == .comma && reading.tag(mark + 1) != .verbGerund
            if goesOn, content.count == 1 { return nil }
        }
        return Candidate(
            rule: rule, head: verb.head, cueClass: reading.reportingVerb(at: verb.head)?.cueClass ?? .say,
            source: [subject.tokens], cue: [verb.tokens],
            content: content)
    }

    /// The mark that ends a report at `end`, a particle or adverb of the verb left out ("shot [back],"), or the circumstances
    /// that end the sentence ("beamed [from the stage]", "frowned, [shaking her head]"); nil where it goes on.
    private func endOfInterjection(from end: Int, _ sentence: Range<Int>) -> Int? {
        guard end < sentence.upperBound else { return nil }
        let next = reading.tag(end).isAdverb || reading.tag(end) == .preposition ? end + 1 : end
        guard next < sentence.upperBound else { return nil }
        switch reading.kind(next) {
        case .terminator, .semicolon: return next
        case .comma where reading.tag(next + 1) != .verbGerund: return next
        default: break
        }
        return tellsCircumstances(end..<sentence.upperBound) ? sentence.upperBound - 1 : nil
    }

    /// Whether `range`, to the sentence's end, has no clause or quotation and starts with a preposition or a participle.
    private func tellsCircumstances(_ range: Range<Int>) -> Bool {
        let first = reading.kind(range.lowerBound) == .comma ? range.lowerBound + 1 : range.lowerBound
        guard reading.tag(first) == .preposition || reading.tag(first) == .verbGerund else { return false }
        return !hasFiniteVerb(range) && !range.contains { reading.token($0).isQuote }
    }

    /// The quotation with a clause of its own that starts the sentence and ends before `index`, with a comma.
    private func fronted(before index: Int, _ sentence: Range<Int>) -> Quotation? {
        let isBehind = reading.kind(index - 1) == .comma
        let close = isBehind ? index - 2 : index - 1
        guard close > sentence.lowerBound, let quotation = reading.quotation(at: close), quotation.isClosed,
            quotation.close == close, quotation.open == sentence.lowerBound,
            isBehind || reading.kind(close - 1) == .comma,
            hasFiniteVerb(quotation.tokens)
        else { return nil }
        return quotation
    }
}
