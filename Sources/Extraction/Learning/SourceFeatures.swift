/// What tells which words name the speaker.
struct SourceFeatures {
    let reading: Reading
    let sentence: Range<Int>
    let candidate: Candidate

    /// The features of the source being `span`, the `rank`-th option.
    func describe(_ span: Range<Int>?, rank: Int, in features: inout Features) -> Bool {
        let rule = UInt64(candidate.rule.ordinal)
        let isFirst: UInt64 = rank == 0 ? 1 : 0
        let head = reading.lemma(candidate.head)
        let verbTraits = reading.verbGroup(at: candidate.head).map { UInt64($0.traits.rawValue) } ?? 999
        guard let span, let first = candidate.cue.first else {
            features.add(401, rule, verbTraits)
            features.add(402, head)
            features.add(403, verbTraits, isFirst)
            features.add(404, rule, isFirst)
            return true
        }
        let isBefore: UInt64 = span.lowerBound < first.lowerBound ? 1 : 0
        let gap = UInt64(
            min(
                12,
                isBefore == 1 ? max(0, first.lowerBound - span.upperBound) : max(0, span.lowerBound - first.upperBound))
        )
        let chosen = candidate.source.first
        let startsSame: UInt64 = chosen?.lowerBound == span.lowerBound ? 1 : 0
        let endsSame: UInt64 = chosen?.upperBound == span.upperBound ? 1 : 0
        let place = rule << 4 | isBefore << 3 | isFirst << 2 | startsSame << 1 | endsSame
        let last = span.upperBound - 1
        features.add(410, place)
        features.add(411, place, gap)
        features.add(412, UInt64(reading.kind(last).rawValue), place)
        features.add(413, UInt64(reading.tag(span.lowerBound).rawValue), place)
        features.add(414, reading.key(span.lowerBound).value, isFirst)
        features.add(415, UInt64(min(10, span.count)), place)
        features.add(
            416, UInt64(reading.tag(last).rawValue), UInt64(reading.tag(span.upperBound).rawValue) << 8 | place)
        features.add(417, reading.key(span.upperBound).value, UInt64(reading.kind(last).rawValue))
        features.add(418, UInt64(reading.tag(span.lowerBound - 1).rawValue), place)
        features.add(419, reading.key(span.lowerBound - 1).value, isFirst)
        features.add(420, verbTraits, place)
        let phrase = reading.nounPhrase(at: span.lowerBound)
        features.add(421, phrase.map { UInt64($0.traits.rawValue) } ?? 999, place)
        features.add(422, phrase.map { reading.key($0.head).value } ?? 0)
        let commas = span.filter { reading.kind($0) == .comma }.count
        features.add(423, UInt64(min(3, commas)), place)
        let verbs = span.contains { reading.verbGroup(at: $0)?.traits.contains(.finite) == true }
        features.add(424, verbs ? 1 : 0, place)
        let wh = span.first { reading.tag($0) == .whPronoun || reading.tag($0) == .whDeterminer }
        features.add(425, wh == nil ? 0 : wh == span.lowerBound ? 1 : 2, place)
        features.add(426, UInt64(reading.kind(span.upperBound).rawValue), place)
        features.add(427, head, place)
        features.add(
            428, UInt64(reading.tag(span.upperBound + 1).rawValue),
            UInt64(reading.kind(span.upperBound).rawValue) << 8 | place)
        return true
    }
}
