/// What tells whether a verb behind or within a sentence reports it.
struct PostposedFeatures {
    let reading: Reading
    let sentence: Range<Int>
    let verb: Phrase

    /// The features of `candidate`; none for taking nothing.
    func describe(of candidate: Candidate, in features: inout Features) -> Bool {
        guard let content = candidate.content.first, let source = candidate.source.first else { return false }
        let rule = UInt64(candidate.rule.ordinal)
        let head = reading.lemma(verb.head)
        let endsInQuote: UInt64 = reading.kind(content.upperBound - 1) == .closingQuote ? 1 : 0
        let phrase = reading.nounPhrase(at: source.lowerBound)
        let subject = UInt64(phrase?.traits.rawValue ?? 999)
        let frames = reading.reportingVerb(at: verb.head).map { UInt64($0.frames.rawValue) } ?? 0
        let behind = candidate.rule == .inverted ? source.upperBound : verb.tokens.upperBound
        let parts = UInt64(candidate.content.count)
        features.add(201, rule, endsInQuote)
        features.add(202, rule, head)
        features.add(203, head, endsInQuote)
        features.add(204, frames, rule << 1 | endsInQuote)
        features.add(205, subject, rule << 1 | endsInQuote)
        features.add(206, UInt64(verb.traits.rawValue), rule << 1 | endsInQuote)
        features.add(207, UInt64(reading.kind(behind).rawValue), rule << 1 | endsInQuote)
        features.add(208, UInt64(reading.tag(behind).rawValue), rule << 1 | endsInQuote)
        features.add(209, reading.key(behind).value, rule)
        features.add(210, parts, rule << 1 | endsInQuote)
        features.add(211, UInt64(reading.tag(content.lowerBound).rawValue), rule << 1 | endsInQuote)
        features.add(212, reading.key(content.lowerBound).value, endsInQuote)
        features.add(213, UInt64(min(8, content.count / 3)), rule << 1 | endsInQuote)
        features.add(214, UInt64(reading.tag(verb.head).rawValue), rule << 1 | endsInQuote)
        features.add(215, phrase.map { reading.key($0.head).value } ?? 0, rule)
        let hasVerb = content.contains { reading.verbGroup(at: $0)?.traits.contains(.finite) == true }
        features.add(216, hasVerb ? 1 : 0, rule << 1 | endsInQuote)
        features.add(217, hasVerb ? 1 : 0, head)
        return true
    }
}
