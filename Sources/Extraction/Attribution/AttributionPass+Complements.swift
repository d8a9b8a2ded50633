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
        let options = complementOptions(verb, cueStart..<verb.tokens.upperBound, source, sentence)
        guard options.candidates.count > 1 else { return }
        let features = ComplementFeatures(reading, sentence, verb, source: source)
        let choice = judge.choose(.complement, options.candidates, preferred: options.preferred) {
            features.features(of: options.candidates[$0])
        }
        guard choice.index > 0 else { return }
        var candidate = options.candidates[choice.index]
        candidate.margin = choice.margin
        judgeEnd(&candidate, sentence)
        judgeSource(&candidate, sentence)
        take(candidate)
    }

    /// Nothing, what the rules take, and with weights whatever else is possible.
    private func complementOptions(
        _ verb: Phrase, _ cue: Range<Int>, _ source: Range<Int>?, _ sentence: Range<Int>
    ) -> (candidates: [Candidate], preferred: Int) {
        let entry = ReportingVerbs.lookUp(reading.key(verb.head))
        var complements: [Complement] = []
        if let found = complementByRules(verb, entry, source, sentence) { complements.append(found) }
        let preferred = complements.count
        if judge.isLearned {
            complements += ComplementOptions(reading: reading, sentence: sentence).all(of: verb).filter { option in
                !complements.contains { $0.start == option.start && $0.cueEnd == option.cueEnd }
            }
        }
        let theme = theme(of: verb, sentence)
        let candidates = complements.map { complement in
            Candidate(
                rule: complement.rule, head: verb.head, cueClass: complement.cueClass ?? entry?.cueClass ?? .say,
                source: source.map { [$0] } ?? [], cue: [cue.lowerBound..<complement.cueEnd],
                content: [complement.start..<max(complement.start + 1, sentence.upperBound)], theme: theme)
        }
        return ([.nothing] + candidates, preferred)
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
        return SubjectFinder(reading: reading, sentence: sentence).subject(before: verb.tokens.lowerBound).map(reading.trimmed)
    }

    private func hasTheme(_ verb: Phrase) -> Bool {
        verb.traits.contains(.passive) || ReportingVerbs.takesTheme(reading.key(verb.head))
    }

    /// The verb group's start, or that of the one right before it that it completes: "went on to say".
    private func startOfCue(_ verb: Phrase) -> Int {
        let start = verb.tokens.lowerBound
        guard verb.traits.contains(.infinitive) else { return start }
        let isOn = reading.key(start - 1) == "on"
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
        let options = ends.map { end in
            var option = candidate
            option.content = [start..<end]
            return option
        }
        let clause = ClauseEnd(reading: reading, sentence: sentence)
        let features = EndFeatures(
            reading: reading, sentence: sentence, candidate: candidate, preferred: byRules,
            isAside: clause.isSubordinate(candidate.head))
        let choice = judge.choose(.end, options, preferred: ends.firstIndex(of: byRules) ?? 0) {
            features.features(end: ends[$0], rank: $0, count: ends.count)
        }
        candidate.content = options[choice.index].content
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
