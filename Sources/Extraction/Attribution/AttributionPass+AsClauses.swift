/// Reports that "as" leads in: the main clause is what was said.
extension AttributionPass {
    /// The most tokens of the report: "As the entomologist Clara Voigt of Leeds has pointed out in a letter,".
    private static let longestAsClause = 24

    /// Pass 3: "As Webb has pointed out, the park will open".
    ///
    /// Reason: a comment clause with "as" and a verb of saying that lacks its object has the main clause for one (Quirk and others,
    /// A Comprehensive Grammar of the English Language, 1985, 15.55); with an object it tells a time ("As Webb said this, …").
    mutating func findAsClause(_ sentence: Range<Int>) {
        let start = reading.tag(sentence.lowerBound) == .conjunction ? sentence.lowerBound + 1 : sentence.lowerBound
        guard start + 3 < sentence.upperBound, reading.key(start) == "as", !isTaken(start), !reading.isQuoted(start),
            let verb = verbOfAsClause(start + 1, sentence), let end = endOfReport(verb),
            let subject = SubjectFinder(reading: reading, sentence: sentence).subject(before: verb.tokens.lowerBound),
            subject.lowerBound == start + 1, !reading.tag(subject.lowerBound).isRelative,
            !Self.writers.contains(reading.key(subject.lowerBound)),
            let comma = endOfAsClause(end, sentence)
        else { return }
        take(
            Candidate(
                rule: .asClause, head: verb.head, cueClass: .say, source: [subject],
                cue: [verb.tokens.lowerBound..<end],
                content: [reading.withOpenQuotation((comma + 1)..<speechEnd(comma + 1, sentence))]))
    }

    /// Who writes or is spoken to, and is no source of a text.
    private static let writers: WordSet = ["i", "we", "you"]

    private func verbOfAsClause(_ start: Int, _ sentence: Range<Int>) -> Phrase? {
        let limit = min(sentence.upperBound, start + Self.longestAsClause)
        return reading.phrases.indices(in: start..<limit).lazy.map { reading.phrases.phrases[$0] }
            .first { $0.kind == .verb }
            .flatMap { $0.traits.contains(.finite) && !$0.traits.contains(.passive) ? $0 : nil }
    }

    /// The end of the verb with its particle or "it", where it is one of saying: "said", "pointed out", "put it".
    private func endOfReport(_ verb: Phrase) -> Int? {
        let end = verb.tokens.upperBound
        if reading.key(end) == "it", Self.putting.contains(reading.key(verb.head)) { return end + 1 }
        if reading.key(end) == "out", ReportingVerbs.lookUp(reading.key(verb.head), preposition: "out") == .say {
            return end + 1
        }
        guard let entry = reading.reportingVerb(at: verb.head), entry.cueClass == .say,
            entry.frames.contains([.fronted, .that])
        else { return nil }
        return end
    }

    private static let putting: WordSet = ["put", "puts", "putting"]

    /// The comma that ends the report behind circumstances; nil where the verb has an object or no clause follows.
    private func endOfAsClause(_ start: Int, _ sentence: Range<Int>) -> Int? {
        let end = reading.skippingAdverbials(from: start, to: sentence.upperBound)
        guard end + 2 < sentence.upperBound, reading.kind(end) == .comma,
            end - sentence.lowerBound < Self.longestAsClause, hasFiniteVerb(end + 1..<sentence.upperBound)
        else { return nil }
        return end
    }
}
