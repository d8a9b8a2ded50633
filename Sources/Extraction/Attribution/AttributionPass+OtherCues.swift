extension AttributionPass {
    /// Pass 1: "'The park will open.' — Mary Webb", "… – Mary Webb, speaking in Leeds".
    mutating func findSpeakerBehindDash(_ sentence: Range<Int>) {
        for index in sentence where reading.kind(index) == .dash && reading.kind(index - 1) == .closingQuote {
            guard let quotation = reading.quotation(at: index - 1), quotation.isClosed, quotation.close == index - 1,
                !isTaken(quotation.open), let name = reading.nounPhrase(at: index + 1), name.traits.contains(.name),
                name.tokens.lowerBound == index + 1
            else { continue }
            let subjects = SubjectFinder(reading: reading, sentence: sentence)
            let end = subjects.endOfApposition(behind: name.tokens.upperBound, sentence.upperBound)
            guard
                end >= sentence.upperBound - 1 || reading.kind(end) == .openingQuote
                    || tellsOccasion(end..<sentence.upperBound)
            else { continue }
            take(
                Candidate(
                    rule: .dashSpeaker, head: index, cueClass: .say, source: [name.tokens.lowerBound..<end],
                    cue: [index..<(index + 1)], content: [quotation.tokens]))
        }
    }

    /// The most tokens of the occasion behind a signature.
    private static let longestOccasion = 12

    /// Whether all that stands behind a signature is where it was said: ", in a letter", "speaking to Radio East".
    private func tellsOccasion(_ range: Range<Int>) -> Bool {
        let first = reading.kind(range.lowerBound) == .comma ? range.lowerBound + 1 : range.lowerBound
        guard first < range.upperBound, range.count <= Self.longestOccasion, !hasFiniteVerb(range) else { return false }
        return reading.has(.venue, at: first) || reading.tag(first) == .verbGerund
    }

    /// Pass 2: "according to Webb" at the start, at the end or within a sentence.
    mutating func findAccordingTo(_ sentence: Range<Int>) {
        for index in sentence where reading.has(.according, at: index) && reading.tag(index + 1) == .to {
            guard !isTaken(index), !reading.isQuoted(index) else { continue }
            let start = index + 2
            guard start < sentence.upperBound else { continue }
            let subjects = SubjectFinder(reading: reading, sentence: sentence)
            let phraseEnd = reading.endOfNounPhrase(at: start, sentence.upperBound) ?? start
            let end = subjects.endOfApposition(
                behind: index == sentence.lowerBound ? endOfAdjunct(phraseEnd, sentence) : phraseEnd,
                sentence.upperBound)
            guard end > start else { continue }
            take(
                Candidate(
                    rule: .accordingTo, head: index, cueClass: .say, source: [start..<end], cue: [index..<(index + 2)],
                    content: contentAround(index, end, sentence)))
        }
    }

    /// The most words between the noun of an adjunct that opens a sentence and the comma that closes it.
    private static let longestAdjunct = 12

    /// "According to people [familiar with the talks], …": what stands before the comma tells which people.
    private func endOfAdjunct(_ end: Int, _ sentence: Range<Int>) -> Int {
        let limit = min(sentence.upperBound, end + Self.longestAdjunct)
        guard let close = (end..<limit).first(where: { reading.token($0).kind == .comma || reading.token($0).isQuote }),
            reading.token(close).kind == .comma,
            !(end..<close).contains(where: { reading.verbGroup(at: $0)?.traits.contains(.finite) == true })
        else { return end }
        return close
    }

    private func contentAround(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Fragments {
        var content: Fragments = []
        if start > sentence.lowerBound + 1 {
            let quotation = reading.quotation(at: start - 1) ?? reading.quotation(at: start - 2)
            content.append(min(sentence.lowerBound, quotation?.open ?? start)..<start)
        }
        let goesOn =
            end < sentence.upperBound
            && (content.isEmpty || reading.kind(end - 1) == .comma || reading.kind(end) == .comma)
        if goesOn, content.isEmpty || !startsAside(reading.kind(end) == .comma ? end + 1 : end) {
            content.append(end..<sentence.upperBound)
        }
        return content
    }

    private func startsAside(_ index: Int) -> Bool {
        switch reading.tag(index) {
        case .verbGerund, .whDeterminer, .whPronoun, .whAdverb: true
        case .mark: true
        default: false
        }
    }

    /// Pass 5: "her claim that …" and "one rumor is that …".
    mutating func findNouns(_ sentence: Range<Int>) {
        for index in reading.phrases.indices(in: sentence) {
            let phrase = reading.phrases.phrases[index]
            guard phrase.kind == .noun, reading.has(.attributionNoun, at: phrase.head), reading.tag(phrase.head).isNoun,
                let cueClass = AttributionNouns.lookUp(reading.key(phrase.head)), !isTaken(phrase.head),
                !reading.isQuoted(phrase.head)
            else { continue }
            guard var candidate = nounCandidate(phrase, cueClass, sentence) else { continue }
            let mainVerb = candidate.content[0].upperBound
            cutEnd(&candidate, sentence)
            if mainVerb < sentence.upperBound {
                candidate.content = candidate.content.mapped {
                    reading.trimmed($0.clamped(to: $0.lowerBound..<mainVerb))
                }
            }
            take(candidate)
        }
    }

    private func nounCandidate(_ noun: Phrase, _ cueClass: CueClass, _ sentence: Range<Int>) -> Candidate? {
        let maker = maker(behind: noun.head + 1, sentence)
        var index = maker?.upperBound ?? noun.head + 1
        var rule = AttributionRule.nounThat
        if maker == nil, let verb = reading.verbGroup(at: index), reading.has(.be, at: verb.head) {
            index = verb.tokens.upperBound
            rule = .nounIsThat
        }
        guard index < sentence.upperBound, reading.has(.that, at: index),
            reading.tag(index) == .preposition || rule == .nounIsThat,
            ComplementFinder(reading: reading, sentence: sentence).startsClause(index + 1),
            !isRelativeClause(index)
        else { return nil }
        let owner = maker ?? owner(of: noun)
        // What the sentence says of the claim is no part of it: "The claim that it was late [angered many]".
        let isSubject = rule == .nounThat && noun.tokens.lowerBound == sentence.lowerBound
        let clause = ClauseEnd(reading: reading, sentence: sentence)
        let mainVerb = isSubject ? clause.mainVerb(behindClauseAt: index + 1) : nil
        let cueStart = owner.map { $0.lowerBound > noun.head ? noun.head : max($0.upperBound, noun.head) } ?? noun.head
        return Candidate(
            rule: rule, head: noun.head, cueClass: cueClass, source: owner.map { [$0] } ?? [],
            cue: [cueStart..<(noun.head + 1)], content: [index..<(mainVerb ?? sentence.upperBound)])
    }

    /// Whose claim it is behind it: "a claim by [the firm] that", "a warning from [its lawyers] that".
    private func maker(behind index: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard Self.makings.contains(reading.key(index)), let name = reading.nounPhrase(at: index + 1),
            name.tokens.lowerBound == index + 1, !name.traits.contains(.time),
            let end = reading.endOfNounPhrase(at: index + 1, sentence.upperBound), reading.has(.that, at: end),
            !(index..<end).contains(where: { reading.tag($0) == .to })
        else { return nil }
        return index + 1..<end
    }

    private static let makings: WordSet = ["by", "from"]

    /// "A charge that Ruiz denies", beside "a charge that Ruiz lied": a verb that needs an object and has it in the noun.
    private func isRelativeClause(_ that: Int) -> Bool {
        guard let subject = reading.nounPhrase(at: that + 1),
            let verb = reading.verbGroup(at: subject.tokens.upperBound),
            Self.transitives.contains(reading.key(verb.head))
                || Self.transitives.contains(reading.key(verb.tokens.upperBound - 1))
        else { return false }
        let end = verb.tokens.upperBound
        return reading.kind(end) != .word || reading.tag(end) == .conjunction || reading.tag(end).isFiniteVerb
    }

    /// Verbs of which a claim is the object.
    private static let transitives: WordSet = [
        "deny", "denies", "denied", "reject", "rejects", "rejected", "dispute", "disputes", "disputed", "make", "makes",
        "made", "repeat", "repeats", "repeated", "contest", "contests", "contested", "refute", "refutes", "refuted",
        "dismiss", "dismisses", "dismissed",
    ]

    /// Whose claim it is: a possessor ("his", "Webb's"), or the words before the noun ("Russian propaganda").
    private func owner(of noun: Phrase) -> Range<Int>? {
        let start = noun.tokens.lowerBound
        if reading.tag(start) == .possessivePronoun { return start..<(start + 1) }
        if let mark = noun.tokens.last(where: { reading.tag($0) == .possessiveEnding }) { return start..<mark }
        let modifiers = noun.tokens.filter { reading.tag($0).isNoun || reading.tag($0).isProperNoun }
        guard let first = modifiers.first, first < noun.head else { return nil }
        return first..<noun.head
    }

    /// Pass 6: quotations of `paragraph` that no report covers and that carry on the one before them.
    mutating func findUncuedQuotations(_ paragraph: Paragraph) {
        let sentences = reading.text.sentences
        let range =
            sentences[paragraph.sentences.lowerBound]
            .lowerBound..<sentences[paragraph.sentences.upperBound - 1].upperBound
        let quotations = reading.text.quotations
        let first = quotations.partitioningIndex { $0.open >= range.lowerBound }
        for quotation in quotations[first...].prefix(while: { $0.open < range.upperBound })
        where quotation.depth == 0 && !isTaken(quotation.open) {
            carryOn(quotation, range)
        }
    }

    /// The last report before `quotation`: one with a quotation in the sentence before it, else the last of all.
    private func reportBefore(_ quotation: Quotation) -> Int? {
        guard let last = candidates.indices.last else { return nil }
        let sentence = reading.text.sentenceIndex(ofToken: quotation.open) ?? 0
        for index in candidates.indices.suffix(4).reversed() {
            guard let cue = candidates[index].cue.first,
                let place = reading.text.sentenceIndex(ofToken: cue.lowerBound), sentence - place <= 1
            else { break }
            if candidates[index].content.contains(where: { reading.quotation(at: $0.upperBound - 1) != nil }) {
                return index
            }
        }
        return last
    }

    private mutating func carryOn(_ quotation: Quotation, _ paragraph: Range<Int>) {
        let startsSentence =
            quotation.open == paragraph.lowerBound || reading.kind(quotation.open - 1) == .terminator
            || reading.kind(quotation.open - 1) == .closingQuote || reading.kind(quotation.open - 1) == .colon
        let end = quotation.tokens.upperBound
        let endsSentence =
            end >= paragraph.upperBound || !quotation.isClosed || reading.kind(end - 2) == .terminator
            || reading.kind(end) == .terminator
        guard startsSentence, endsSentence || quotation.tokens.count > 10,
            quotation.tokens.count > 4 || reading.isTurn(quotation, paragraph), let last = reportBefore(quotation)
        else { return }
        let lastQuoted =
            candidates[last].content.last.map {
                reading.quotation(at: $0.upperBound - 1) != nil || reading.quotation(at: $0.lowerBound) != nil
            } ?? false
        // The parts stand in order.
        let lastEnd = max(
            candidates[last].content.last?.upperBound ?? 0, candidates[last].cue.last?.upperBound ?? 0,
            candidates[last].source.last?.upperBound ?? 0)
        let sentences = reading.text.sentenceIndex(ofToken: quotation.open).map {
            $0 - (reading.text.sentenceIndex(ofToken: lastEnd - 1) ?? 0)
        }
        let isNear = (sentences ?? 9) <= 1 && lastEnd > paragraph.lowerBound
        if lastQuoted && isNear || quotation.continuesPrevious
            || reading.kind(quotation.open - 1) == .colon && quotation.open - lastEnd < 3
        {
            extend(last, with: quotation.tokens)
        } else if options.marksContinuations,
            quotation.open == paragraph.lowerBound && end >= paragraph.upperBound - 1
                || reading.isTurn(quotation, paragraph)
        {
            take(
                Candidate(
                    rule: .uncuedQuotation, head: quotation.open, cueClass: .say, source: [], cue: [],
                    content: [quotation.tokens], continues: last))
        }
    }
}
