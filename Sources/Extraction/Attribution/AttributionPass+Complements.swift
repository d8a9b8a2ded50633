extension AttributionPass {
    /// Pass 4: what stands behind its reporting verb, from left to right; a report within what was said is not taken.
    mutating func findComplements(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let verb = reading.verbGroup(at: index), verb.tokens.lowerBound == index else {
                index += 1
                continue
            }
            if let candidate = complementCandidate(verb, sentence) { take(candidate) }
            index = verb.tokens.upperBound
        }
    }

    private func complementCandidate(_ verb: Phrase, _ sentence: Range<Int>) -> Candidate? {
        guard !isTaken(verb.head), !reading.isQuoted(verb.head),
            !verb.traits.contains(.passive), !verb.traits.contains(.participle)
        else { return nil }
        let entry = ReportingVerbs.lookUp(reading.key(verb.head))
        let finder = ComplementFinder(reading: reading, sentence: sentence)
        guard let complement = finder.complement(of: verb, entry?.frames ?? []) else { return nil }
        let subjects = SubjectFinder(reading: reading, sentence: sentence)
        let cueStart = startOfCue(verb)
        let source = source(of: verb, cueStart, subjects)
        if source == nil, verb.traits.contains(.infinitive) { return nil }
        return Candidate(
            rule: complement.rule, head: verb.head, cueClass: complement.cueClass ?? entry?.cueClass ?? .say,
            source: source.map { [$0] } ?? [], cue: [cueStart..<complement.cueEnd],
            content: [content(complement, verb, source, sentence)])
    }

    /// The verb group's start, or that of the one right before it that it completes: "went on to say".
    private func startOfCue(_ verb: Phrase) -> Int {
        let start = verb.tokens.lowerBound
        guard verb.traits.contains(.infinitive), let earlier = reading.verbGroup(at: start - 1) else { return start }
        return earlier.tokens.lowerBound
    }

    private func source(of verb: Phrase, _ cueStart: Int, _ subjects: SubjectFinder) -> Range<Int>? {
        if let subject = subjects.subject(before: cueStart), !verb.traits.contains(.gerund) { return subject }
        return subjects.distantSubject(before: cueStart)
    }

    private func content(
        _ complement: Complement, _ verb: Phrase, _ source: Range<Int>?, _ sentence: Range<Int>
    ) -> Range<Int> {
        let start = complement.start
        if complement.rule == .quotation || complement.rule == .colon,
            let quotation = reading.quotation(at: start), quotation.open == start
        {
            let end = quotation.tokens.upperBound
            if end >= sentence.upperBound - 1 || complement.rule == .colon || reading.kind(end) == .comma {
                return start..<end
            }
        }
        let isAside = source.map { isRelativePronoun($0) } ?? false
        let end = ClauseEnd(reading: reading, sentence: sentence).end(of: start, verb: verb.head, isAside: isAside)
        return start..<max(start, end)
    }

    private func isRelativePronoun(_ range: Range<Int>) -> Bool {
        guard range.count == 1 else { return false }
        return [.whPronoun, .whDeterminer].contains(reading.tag(range.lowerBound))
    }
}
