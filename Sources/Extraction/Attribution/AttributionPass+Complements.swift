extension AttributionPass {
    /// Pass 4: what stands behind its reporting verb, from left to right; a report within what was said is not taken.
    ///
    /// A verb that no table lists reports only before a colon.
    mutating func findComplements(_ sentence: Range<Int>, _ signs: SentenceSigns) {
        let reporting: WordTraits = [.reporting, .reportingWithPreposition]
        guard signs.hasColon || !signs.traits.isDisjoint(with: reporting) else { return }
        for index in reading.phrases.indices(in: sentence) {
            let verb = reading.phrases.phrases[index]
            guard verb.kind == .verb, signs.hasColon || !reading.token(verb.head).traits.isDisjoint(with: reporting),
                !isTaken(verb.head), !reading.isQuoted(verb.head)
            else { continue }
            takeComplement(of: verb, sentence)
        }
    }

    /// Takes what stands behind `verb`, where a frame of the verb holds it.
    private mutating func takeComplement(of verb: Phrase, _ sentence: Range<Int>) {
        let entry = reading.reportingVerb(at: verb.head)
        let hearer = hearer(verb, sentence)
        guard !verb.traits.contains(.passive) || hearer != nil, !verb.traits.contains(.participle),
            let complement = complement(of: verb, entry?.frames ?? [], sentence),
            !reading.isAnonymity(at: complement.start)
        else { return }
        let cueStart = startOfCue(verb)
        let source = hearer ?? source(of: verb, cueStart, SubjectFinder(reading: reading, sentence: sentence))
        guard source != nil || !(verb.traits.contains(.infinitive) || complement.rule == .colon) else { return }
        var candidate = Candidate(
            rule: complement.rule, head: verb.head, cueClass: complement.cueClass ?? entry?.cueClass ?? .say,
            source: source.map { [$0] } ?? [], cue: [cueStart..<complement.cueEnd],
            content: [complement.start..<max(complement.start + 1, sentence.upperBound)],
            theme: hearer == nil ? theme(of: verb, sentence) : nil)
        cutEnd(&candidate, sentence)
        take(candidate)
    }

    /// The body that hears somebody unnamed, as the source of "[the inquest] was told that"; nil for any other subject.
    private func hearer(_ verb: Phrase, _ sentence: Range<Int>) -> Range<Int>? {
        guard verb.traits.contains(.passive), reading.key(verb.head) == "told",
            let subject = SubjectFinder(reading: reading, sentence: sentence).subject(before: verb.tokens.lowerBound),
            Self.hearers.contains(reading.key(subject.upperBound - 1))
        else { return nil }
        return subject
    }

    private static let hearers: WordSet = [
        "court", "jury", "jurors", "inquest", "inquiry", "tribunal", "hearing", "panel", "committee", "magistrates",
    ]

    private func complement(of verb: Phrase, _ frames: VerbFrames, _ sentence: Range<Int>) -> Complement? {
        let finder = ComplementFinder(reading: reading, sentence: sentence)
        return finder.invertedLead(verb, frames) ?? finder.complement(of: verb, frames)
    }

    /// The subject of a verb that somebody unnamed reports: "is expected", "seems".
    private func theme(of verb: Phrase, _ sentence: Range<Int>) -> Range<Int>? {
        guard hasTheme(verb) else { return nil }
        return SubjectFinder(reading: reading, sentence: sentence).subject(before: verb.tokens.lowerBound).map(
            reading.trimmed)
    }

    private func hasTheme(_ verb: Phrase) -> Bool {
        verb.traits.contains(.passive) || reading.has(.theme, at: verb.head)
    }

    /// The verb group's start, or that of the one right before it that it completes: "went on to say".
    private func startOfCue(_ verb: Phrase) -> Int {
        let start = verb.tokens.lowerBound
        guard verb.traits.contains(.infinitive) else { return start }
        let isOn = reading.has(.on, at: start - 1)
        return reading.verbGroup(at: isOn ? start - 2 : start - 1)?.tokens.lowerBound ?? start
    }

    private func source(of verb: Phrase, _ cueStart: Int, _ subjects: SubjectFinder) -> Range<Int>? {
        if hasTheme(verb) { return nil }
        if verb.tokens.lowerBound == subjects.sentence.lowerBound, verb.traits.contains(.finite),
            let subject = subjects.subject(behind: verb.tokens.upperBound, subjects.sentence.upperBound)
        {
            return subject
        }
        if let subject = subjects.subject(before: cueStart), !verb.traits.contains(.gerund) { return subject }
        if let subject = subjects.distantSubject(before: cueStart) { return subject }
        // "Noting that …, Hill said"; "Asked whether …, Hill said" was asked by somebody else.
        return verb.traits.contains(.gerund) ? subjects.subjectBehindAdjunct(from: verb.tokens.upperBound) : nil
    }

    // MARK: - Where it ends

    /// Cuts the content of `candidate` where what was said ends.
    func cutEnd(_ candidate: inout Candidate, _ sentence: Range<Int>) {
        let start = candidate.content[0].lowerBound
        let end = reading.withOpenQuotation(reading.trimmed(start..<end(of: candidate, sentence))).upperBound
        candidate.content = [start..<max(start, end)]
    }

    private func end(of candidate: Candidate, _ sentence: Range<Int>) -> Int {
        let start = candidate.content[0].lowerBound
        if let quotation = reading.quotation(at: start), quotation.open == start {
            let end = quotation.tokens.upperBound
            let endsInComma = reading.kind(end) == .comma || reading.kind(end - 2) == .comma
            if end >= sentence.upperBound - 1 || candidate.rule == .colon || endsInComma { return end }
        }
        let isObject = [.object, .prepositional, .infinitive, .gerund].contains(candidate.rule)
        let end = ClauseEnd(reading: reading, sentence: sentence).end(
            of: start, verb: candidate.head, isObject: isObject)
        return max(start, end)
    }
}
