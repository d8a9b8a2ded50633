extension AttributionPass {
    /// Pass 4: what stands behind its reporting verb, from left to right; a report within what was said is not taken.
    mutating func findComplements(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let verb = reading.verbGroup(at: index), verb.tokens.lowerBound == index else {
                index += 1
                continue
            }
            if !isTaken(verb.head), !reading.isQuoted(verb.head) { judgeComplement(verb, sentence) }
            index = verb.tokens.upperBound
        }
    }

    /// Weighs what stands behind `verb`, and takes what comes out best.
    private mutating func judgeComplement(_ verb: Phrase, _ sentence: Range<Int>) {
        let subjects = SubjectFinder(reading: reading, sentence: sentence)
        let cueStart = startOfCue(verb)
        let source = source(of: verb, cueStart, subjects)
        let entry = reading.reportingVerb(at: verb.head)
        let byRules = complementByRules(verb, entry, source, sentence)
        guard judge.isLearned || byRules != nil else { return }
        let options = complements(of: verb, byRules, sentence)
        guard !options.isEmpty else { return }
        let features = ComplementFeatures(reading, sentence, verb, source: source)
        let theme = theme(of: verb, sentence)
        let candidateOf = { (complement: Complement) in
            Candidate(
                rule: complement.rule, head: verb.head, cueClass: complement.cueClass ?? entry?.cueClass ?? .say,
                source: source.map { [$0] } ?? [], cue: [cueStart..<complement.cueEnd],
                content: [complement.start..<max(complement.start + 1, sentence.upperBound)], theme: theme)
        }
        let choice = judge.choose(
            .complement, count: options.count + 1, preferred: byRules == nil ? 0 : 1,
            describe: { $0 == 0 ? false : features.describe(options[$0 - 1], in: &$1) },
            candidate: { $0 == 0 ? .nothing : candidateOf(options[$0 - 1]) })
        guard choice.index > 0 else { return }
        var candidate = candidateOf(options[choice.index - 1])
        candidate.margin = choice.margin
        judgeEnd(&candidate, sentence)
        judgeSource(&candidate, sentence)
        take(candidate)
    }

    /// What the rules take, and with weights whatever else is possible.
    private func complements(of verb: Phrase, _ byRules: Complement?, _ sentence: Range<Int>) -> [Complement] {
        let options = byRules.map { [$0] } ?? []
        guard judge.isLearned else { return options }
        return ComplementOptions(reading: reading, sentence: sentence).all(of: verb, startingWith: options)
    }

    private func complementByRules(
        _ verb: Phrase, _ entry: ReportingVerb?, _ source: Range<Int>?, _ sentence: Range<Int>
    ) -> Complement? {
        guard !verb.traits.contains(.passive), !verb.traits.contains(.participle) else { return nil }
        let finder = ComplementFinder(reading: reading, sentence: sentence)
        if let found = finder.invertedLead(verb, entry?.frames ?? []) { return found }
        guard let complement = finder.complement(of: verb, entry?.frames ?? []) else { return nil }
        let needsSource = verb.traits.contains(.infinitive) || complement.rule == .colon
        return source == nil && needsSource ? nil : complement
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
        return subjects.distantSubject(before: cueStart) ?? subjects.subjectBehindAdjunct(from: verb.tokens.upperBound)
    }

    // MARK: - Where it ends

    /// Cuts the content of `candidate` where what was said ends.
    func judgeEnd(_ candidate: inout Candidate, _ sentence: Range<Int>) {
        let start = candidate.content[0].lowerBound
        let byRules = reading.trimmed(start..<endByRules(candidate, sentence)).upperBound
        candidate.content = [start..<max(start, byRules)]
        guard judge.isLearned, byRules > start, start < sentence.upperBound else { return }
        let ends = EndOptions(reading: reading, sentence: sentence).all(from: start, preferred: byRules)
        let clause = ClauseEnd(reading: reading, sentence: sentence)
        let features = EndFeatures(
            reading: reading, sentence: sentence, candidate: candidate, preferred: byRules,
            isAside: clause.isSubordinate(candidate.head))
        let judged = candidate
        let choice = judge.choose(
            .end, count: ends.count, preferred: ends.firstIndex(of: byRules) ?? 0,
            describe: { features.describe(end: ends[$0], rank: $0, count: ends.count, in: &$1) },
            candidate: { index in
                var option = judged
                option.content = [start..<ends[index]]
                return option
            })
        candidate.content = [start..<ends[choice.index]]
    }

    private func endByRules(_ candidate: Candidate, _ sentence: Range<Int>) -> Int {
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
