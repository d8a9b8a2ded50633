/// What tells whether a noun and something behind it make an attribution.
struct NounFeatures {
    let reading: Reading
    let sentence: Range<Int>
    let noun: Phrase

    /// The features of `candidate`; none for taking nothing.
    func describe(of candidate: Candidate, in features: inout Features) -> Bool {
        guard let content = candidate.content.first else { return false }
        let rule = UInt64(candidate.rule.ordinal)
        let head = reading.key(noun.head).value
        let owner = candidate.source.first
        let ownerKind = owner.map { UInt64(reading.tag($0.lowerBound).rawValue) } ?? 0
        let before = noun.tokens.lowerBound - 1
        let link = reading.key(noun.head + 1).value
        features.add(501, rule)
        features.add(502, head, rule)
        features.add(503, head, link)
        features.add(504, head)
        features.add(505, ownerKind, rule)
        features.add(506, ownerKind, head)
        features.add(507, link, rule)
        features.add(508, UInt64(reading.tag(noun.tokens.lowerBound).rawValue), rule)
        features.add(509, reading.key(noun.tokens.lowerBound).value, rule)
        features.add(510, UInt64(reading.tag(before).rawValue), rule)
        features.add(511, reading.key(before).value, rule)
        features.add(512, reading.verbGroup(at: before).map { reading.key($0.head).value } ?? 0, head)
        features.add(513, UInt64(reading.tag(content.lowerBound).rawValue), rule)
        features.add(514, reading.key(content.lowerBound + 1).value, rule)
        features.add(515, UInt64(reading.tag(noun.head).rawValue), rule)
        features.add(516, candidate.cue[0].lowerBound == noun.head ? 1 : 0, rule)
        features.add(517, candidate.cue[0].lowerBound == noun.head ? 1 : 0, ownerKind)
        return true
    }
}
