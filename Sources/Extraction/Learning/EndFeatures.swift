/// What tells where something said ends.
struct EndFeatures {
    let reading: Reading
    let sentence: Range<Int>
    let candidate: Candidate
    /// The end that the rules choose.
    let preferred: Int
    /// Whether the reporting clause is an aside or adjunct, as `ClauseEnd` sees it.
    let isAside: Bool

    /// The features of ending before the token at `end`, the `rank`-th of `count` options.
    func describe(end: Int, rank: Int, count: Int, in features: inout Features) -> Bool {
        let start = candidate.content[0].lowerBound
        let rule = UInt64(candidate.rule.ordinal)
        let head = reading.lemma(candidate.head)
        let isLast = end >= lastEnd
        let kind = isLast ? 99 : UInt64(reading.kind(end).rawValue)
        let tag = isLast ? 99 : UInt64(reading.tag(end).rawValue) << 8 | kind
        let key = isLast ? 99 : reading.key(end).value
        let nextTag = isLast ? 99 : UInt64(reading.tag(end + 1).rawValue)
        let hasVerb = hasFiniteVerb(start..<end) ? UInt64(1) : 0
        let length = UInt64(min(9, (end - start) / 3))
        features.add(101, rule, tag)
        features.add(102, rule, key)
        features.add(103, end == preferred ? 1 : 0, rule)
        features.add(104, end == preferred ? 1 : 0, tag)
        features.add(105, head, tag)
        features.add(106, tag, nextTag)
        features.add(107, rule << 8 | kind, nextTag)
        features.add(108, key, isLast ? 99 : reading.key(end + 1).value)
        features.add(109, hasVerb << 8 | rule, tag)
        features.add(110, length << 8 | rule, tag)
        features.add(111, UInt64(min(rank, 12)), rule)
        features.add(112, UInt64(min(count - rank, 12)), rule << 16 | tag)
        features.add(113, UInt64(reading.tag(end - 1).rawValue), tag)
        features.add(114, reading.key(end - 1).value, tag)
        features.add(115, isAside ? 1 : 0, rule << 16 | tag)
        features.add(116, reading.key(start).value, key)
        features.add(117, kind, isLast ? 99 : reading.key(end + 1).value)
        addContext(&features, end, tag, rule, isLast)
        return true
    }

    private func addContext(_ features: inout Features, _ end: Int, _ tag: UInt64, _ rule: UInt64, _ isLast: Bool) {
        let start = candidate.content[0].lowerBound
        var commas: UInt64 = 0
        var quoteEnds: UInt64 = 0
        for index in start..<end {
            if reading.kind(index) == .comma, !reading.isQuoted(index) { commas += 1 }
            if reading.kind(index) == .closingQuote { quoteEnds = 1 }
        }
        features.add(120, min(commas, 4), rule << 16 | tag)
        features.add(121, quoteEnds << 1 | (reading.kind(end - 1) == .closingQuote ? 1 : 0), rule << 16 | tag)
        features.add(122, reading.isQuoted(end) ? 1 : 0, rule)
        let cueTag = UInt64(reading.tag(candidate.head).rawValue)
        let verb = isLast ? nil : verbBehind(end)
        features.add(123, verb.map { UInt64(reading.tag($0.head).rawValue) } ?? 98, cueTag << 16 | tag)
        features.add(124, verb.map { reading.key($0.head).value } ?? 98, tag)
        features.add(125, verb.map { UInt64($0.traits.rawValue) } ?? 9998, rule << 16 | tag)
        let phrase = isLast ? nil : reading.nounPhrase(at: reading.kind(end) == .word ? end : end + 1)
        features.add(126, phrase.map { UInt64($0.traits.rawValue) } ?? 998, tag << 8 | rule)
        let subjectVerb = phrase.flatMap { reading.verbGroup(at: $0.tokens.upperBound) }
        features.add(127, subjectVerb.map { UInt64($0.traits.rawValue) } ?? 998, tag << 8 | rule)
        features.add(128, reading.nounPhrase(at: end - 1).map { reading.key($0.head).value } ?? 98, tag)
        let isReport = verb.map { reading.has(.reporting, at: $0.head) } ?? false
        let isSubjectReport = subjectVerb.map { reading.has(.reporting, at: $0.head) } ?? false
        features.add(129, (isReport ? 1 : 0) | (isSubjectReport ? 2 : 0), tag << 8 | rule)
        features.add(130, phrase.map { $0.traits.contains(.time) ? 1 : 0 } ?? 2, reading.key(end).value)
        features.add(131, reading.key(candidate.head).value, isLast ? 99 : reading.key(end).value)
    }

    private var lastEnd: Int { reading.trimmed(candidate.content[0].lowerBound..<sentence.upperBound).upperBound }

    private func verbBehind(_ end: Int) -> Phrase? {
        var index = end
        if reading.kind(index) == .comma { index += 1 }
        if reading.tag(index) == .conjunction { index += 1 }
        return reading.verbGroup(at: index)
    }

    private func hasFiniteVerb(_ range: Range<Int>) -> Bool {
        range.contains { reading.verbGroup(at: $0)?.traits.contains(.finite) == true }
    }
}
