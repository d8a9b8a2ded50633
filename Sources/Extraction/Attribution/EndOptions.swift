/// The places where something said can end: the sentence's end, and before each mark or word that can start something else.
struct EndOptions {
    let reading: Reading
    let sentence: Range<Int>

    /// The most places that are weighed.
    private static let most = 48

    /// The ends of what starts at `start`, in order; `preferred` among them.
    func all(from start: Int, preferred: Int) -> [Int] {
        let last = reading.trimmed(start..<max(sentence.upperBound, start)).upperBound
        var ends: [Int] = []
        var index = start + 1
        while index < last, ends.count < Self.most {
            if isBoundary(index) {
                let end = reading.trimmed(start..<index).upperBound
                if end > start, ends.last != end { ends.append(end) }
            }
            index += 1
        }
        for end in [last, preferred] where end > start && !ends.contains(end) { ends.append(end) }
        return ends.sorted()
    }

    private func isBoundary(_ index: Int) -> Bool {
        switch reading.kind(index) {
        case .comma, .semicolon, .dash, .colon, .openingBracket, .closingBracket, .openingQuote, .terminator:
            return true
        case .number: return false
        default: break
        }
        if reading.kind(index - 1) == .closingQuote { return true }
        switch reading.tag(index) {
        case .conjunction, .preposition, .to, .whAdverb, .whDeterminer, .whPronoun, .whPossessive, .verbGerund, .adverb,
            .verbParticiple:
            return true
        default: break
        }
        if let phrase = reading.nounPhrase(at: index), phrase.tokens.lowerBound == index {
            return phrase.traits.contains(.time) || phrase.traits.contains(.pronoun)
        }
        return reading.verbGroup(at: index)?.tokens.lowerBound == index
    }
}
