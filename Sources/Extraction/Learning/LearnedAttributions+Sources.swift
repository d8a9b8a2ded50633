/// What can be a source, where the labels are mistaken about it.
extension LearnedAttributions {
    /// Whether `parts` has lost whom the frame of `rule` names, so that the rule is to be believed.
    func isSourceless(_ parts: AttributionParts, beside rule: FoundAttribution?) -> Bool {
        guard let rule, parts.source.isEmpty else { return false }
        return !rule.source.isEmpty && Self.sourced.contains(rule.rule)
    }

    /// The rules whose frame always names the speaker.
    private static let sourced = Set(
        [AttributionRule.accordingTo, .postposed, .inverted, .quotation].map(\.rawValue))

    /// The source of `parts` where it can be one: no time ("Velden [today] announced"), no bare article ("[the] claim").
    func sources(of parts: AttributionParts, _ likeness: FoundAttribution?) -> Fragments {
        let sources = parts.source.mapped { withOpener(withOwner(withReflexive(withoutAdverb(withoutAddressee($0))))) }
            .filter {
                !isArticle($0)
            }
        if let cue = cueBehindSentence(of: parts) { return subjectSharing(cue).map { [$0] } ?? [] }
        if sources.isEmpty, parts.source.isEmpty, let heard = subjectHeard(in: parts.cue) { return [heard] }
        if sources.isEmpty, parts.source.isEmpty, let likeness { return likeness.source }
        if parts.source.isEmpty, let subject = subjectReporting(parts) { return [subject] }
        guard let first = sources.first, isTime(first), likeness?.rule != AttributionRule.accordingTo.rawValue else {
            return sources
        }
        if let known = likeness?.source, known.contains(where: { !isTime($0) }) { return known }
        return subject(of: first).map { [$0] } ?? []
    }

    /// The cue where the source stands in a sentence before it and nothing reported between: "[Webb] left" before "[asked] why".
    ///
    /// Reason: of no sentence the subject is found in another.
    private func cueBehindSentence(of parts: AttributionParts) -> Range<Int>? {
        guard let source = parts.source.last, let cue = parts.cue.first, source.upperBound <= cue.lowerBound,
            parts.content.allSatisfy({ $0.lowerBound >= cue.lowerBound }),
            let sentence = reading.text.sentenceIndex(ofToken: cue.lowerBound)
        else { return nil }
        return source.upperBound <= reading.text.sentences[sentence].lowerBound ? cue : nil
    }

    /// The subject of a finite `verb` in its sentence, also where it stands with an earlier verb: "[Webb] left and asked why".
    private func subjectSharing(_ verb: Range<Int>) -> Range<Int>? {
        guard reading.verbGroup(at: verb.lowerBound)?.traits.contains(.finite) == true else { return nil }
        return subject(of: verb) ?? subjects(around: verb)?.distantSubject(before: verb.lowerBound)
    }

    /// The subject of a verb that reports, where the labels left it out: what "seems" to be is nobody's report.
    private func subjectReporting(_ parts: AttributionParts) -> Range<Int>? {
        guard let cue = parts.cue.first, let verb = reading.verbGroup(at: cue.lowerBound),
            verb.traits.contains(.finite), !verb.traits.contains(.passive), reading.has(.reporting, at: verb.head),
            let subject = subject(of: cue), !parts.content.contains(where: { $0.overlaps(subject) }),
            !reading.tag(subject.lowerBound).isRelative
        else { return nil }
        return subject
    }

    /// The subject right before `verb` in its sentence.
    private func subject(of verb: Range<Int>) -> Range<Int>? {
        subjects(around: verb)?.subject(before: verb.lowerBound)
    }

    private func subjects(around words: Range<Int>) -> SubjectFinder? {
        reading.text.sentenceIndex(ofToken: words.lowerBound).map {
            SubjectFinder(reading: reading, sentence: reading.text.sentences[$0])
        }
    }

    /// "[Webb] could be heard asking": of this passive the subject speaks; nil for other cues.
    private func subjectHeard(in cue: Fragments) -> Range<Int>? {
        guard let first = cue.first?.lowerBound, let verb = reading.verbGroup(at: first),
            verb.traits.contains(.passive),
            Self.hearings.contains(reading.key(verb.head)),
            cue.joined().contains(where: { reading.tag($0) == .verbGerund && reading.has(.reporting, at: $0) })
        else { return nil }
        return subject(of: verb.tokens)
    }

    private static let hearings: WordSet = ["heard", "overheard", "recorded", "filmed", "caught", "seen", "quoted"]

    /// "Said his wife [to him one day]": whom somebody speaks to, and all behind, is no part of who speaks.
    private func withoutAddressee(_ source: Range<Int>) -> Range<Int> {
        for index in source.dropFirst(2) {
            if reading.verbGroup(at: index) != nil { break }
            if let phrase = reading.nounPhrase(at: index), reading.isAddressee(phrase) {
                return source.lowerBound..<index - 1
            }
        }
        return source
    }

    /// "She [never] said", "Velden, a builder, [today] said", "said Velden [quietly]": an adverb or time beside the verb is no
    /// part of the subject.
    private func withoutAdverb(_ source: Range<Int>) -> Range<Int> {
        var end = source.upperBound
        while end - 1 > source.lowerBound, reading.tag(end - 1).isAdverb,
            reading.verbGroup(at: end - 1) != nil || reading.has(.negation, at: end - 1)
                || tellsManner(end - 1, of: source)
        {
            end -= 1
        }
        guard let phrase = reading.nounPhrase(at: end - 1), phrase.tokens.upperBound == end,
            phrase.traits.contains(.time), phrase.tokens.lowerBound > source.lowerBound,
            phrase.tokens.count == 1 && reading.tag(phrase.tokens.lowerBound - 1).isNoun
                || reading.kind(phrase.tokens.lowerBound - 1) == .comma
        else { return source.lowerBound..<end }
        return source.lowerBound..<phrase.tokens.lowerBound
    }

    /// "Said Webb [quietly]": of adverbs those of place alone follow a noun ("people here"), and these end in -ly.
    private func tellsManner(_ adverb: Int, of source: Range<Int>) -> Bool {
        !source.contains { reading.verbGroup(at: $0) != nil }
            && reading.text.string(of: adverb..<adverb + 1).hasSuffix("ly")
    }

    /// "North [Yorkshire Police] said": the first word of a place's name belongs to it.
    private func withOpener(_ source: Range<Int>) -> Range<Int> {
        let before = source.lowerBound - 1
        guard before >= 0, reading.token(source.lowerBound).isCapitalized, reading.kind(before) == .word,
            reading.token(before).isCapitalized, Places.opens(reading.key(before))
        else { return source }
        return before..<source.upperBound
    }

    /// "[Webb himself] denied": who does it and the pronoun behind are one.
    private func withReflexive(_ source: Range<Int>) -> Range<Int> {
        if Self.reflexives.contains(reading.key(source.upperBound)) {
            return source.lowerBound..<source.upperBound + 1
        }
        guard source.count == 1, Self.reflexives.contains(reading.key(source.lowerBound)),
            let phrase = reading.nounPhrase(at: source.lowerBound - 1), phrase.tokens.upperBound == source.lowerBound
        else { return source }
        return phrase.tokens.lowerBound..<source.upperBound
    }

    /// "A source close to [the bishop] said": who knows somebody speaks, not whom they know.
    private func withOwner(_ source: Range<Int>) -> Range<Int> {
        let owner = subjects(around: source)?.ownerOfAdjective(before: source.lowerBound - 1)
        return (owner ?? source.lowerBound)..<source.upperBound
    }

    private static let reflexives: WordSet = ["himself", "herself", "itself", "themselves"]

    private func isArticle(_ source: Range<Int>) -> Bool {
        source.count == 1 && Self.articles.contains(reading.key(source.lowerBound))
    }

    /// Words that are no source alone; "what" opens a question: "asked what she meant".
    private static let articles: WordSet = ["the", "a", "an", "what"]

    private func isTime(_ source: Range<Int>) -> Bool {
        source.allSatisfy { index in
            reading.nounPhrase(at: index).map { $0.traits.contains(.time) && source.contains($0.tokens.lowerBound) }
                ?? false
        }
    }
}
