/// What tells where something said before its report starts.
struct StartFeatures {
    let reading: Reading
    let candidate: Candidate

    /// The features of starting at `start`, the `rank`-th of `count` options.
    func describe(start: Int, rank: Int, count: Int, in features: inout Features) -> Bool {
        let end = candidate.content[0].upperBound
        let endsInQuote: UInt64 = reading.kind(end - 1) == .closingQuote ? 1 : 0
        let isQuote: UInt64 = reading.kind(start) == .openingQuote ? 1 : 0
        let reachesEnd: UInt64 = reading.quotation(at: start).map { $0.close >= end - 2 } == true ? 1 : 0
        let place: UInt64 = rank == 0 ? 0 : rank == count - 1 ? 2 : 1
        let state = endsInQuote << 3 | isQuote << 2 | reachesEnd << 1
        features.add(301, place, state)
        features.add(316, start == candidate.content[0].lowerBound ? 1 : 0, state)
        features.add(302, UInt64(reading.tag(start).rawValue), state << 2 | place)
        features.add(303, reading.key(start).value, place)
        features.add(304, UInt64(reading.kind(start - 1).rawValue), state << 2 | place)
        features.add(305, reading.key(start - 1).value, state << 2 | place)
        features.add(306, UInt64(reading.tag(start - 2).rawValue), place)
        features.add(307, UInt64(min(8, (end - start) / 2)), state << 2 | place)
        let first = candidate.content[0].lowerBound
        features.add(308, reading.key(first).value, state << 2 | place)
        features.add(309, UInt64(reading.tag(first).rawValue), state << 2 | place)
        let before = (min(first, start)..<start).contains {
            reading.verbGroup(at: $0)?.traits.contains(.finite) == true
        }
        let inside = (start..<end).contains { reading.verbGroup(at: $0)?.traits.contains(.finite) == true }
        features.add(310, (before ? 1 : 0) | (inside ? 2 : 0), state << 2 | place)
        let verb = reading.verbGroup(at: start)
        features.add(311, verb.map { UInt64($0.traits.rawValue) } ?? 999, place)
        features.add(312, reading.nounPhrase(at: start).map { UInt64($0.traits.rawValue) } ?? 999, state << 2 | place)
        features.add(313, UInt64(candidate.rule.ordinal), state << 2 | place)
        features.add(314, UInt64(candidate.content.count), state << 2 | place)
        features.add(315, UInt64(reading.tag(start + 1).rawValue), UInt64(reading.tag(start).rawValue) << 2 | place)
        return true
    }
}
