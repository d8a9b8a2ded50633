/// What stands in a span.
struct SpanInterior {
    private(set) var commas: UInt32 = 0
    private(set) var quotes: UInt32 = 0
    /// How many quotation marks open in the span and don't close there; below 0 where more close.
    private(set) var openQuotes = 0
    /// Whether a quotation closes that has not opened in the span.
    private(set) var closesFirst = false
    private(set) var verbs: UInt32 = 0
    private(set) var finiteVerbs: UInt32 = 0
    private(set) var nouns: UInt32 = 0
    private(set) var names: UInt32 = 0
    private(set) var hasPronoun = false
    /// Whether "who", "which" or "that" leads in a clause.
    private(set) var hasRelative = false
    /// The stems of heads; 0 for none.
    private(set) var firstNoun: UInt32 = 0
    private(set) var lastNoun: UInt32 = 0
    private(set) var firstVerb: UInt32 = 0
    /// All stems as a number.
    private(set) var stems: UInt32 = 17
    /// Where the rules' part that its first token is in has its end, if that is within.
    private(set) var rulesEnd: Int?

    /// Looks at the tokens of `span`.
    init(_ span: Range<Int>, _ extractor: FeatureExtractor) {
        for token in span {
            let facts = extractor.tokens[token]
            stems = (stems ^ facts.stem) &* 0x9E37_79B1
            if rulesEnd == nil, token > span.lowerBound, !AttributionLabel(index: Int(facts.rule)).isInner {
                rulesEnd = token
            }
            count(extractor.reading.token(token))
            if facts.phrase >= 0 { count(Int(facts.phrase), at: token, extractor) }
        }
    }

    private mutating func count(_ token: Token) {
        switch token.kind {
        case .comma: commas += 1
        case .openingQuote:
            quotes += 1
            openQuotes += 1
        case .closingQuote:
            quotes += 1
            openQuotes -= 1
            if openQuotes < 0 { closesFirst = true }
        default: if token.tag == .whPronoun || token.tag == .whDeterminer { hasRelative = true }
        }
    }

    private mutating func count(_ index: Int, at token: Int, _ extractor: FeatureExtractor) {
        let phrase = extractor.reading.phrases.phrases[index]
        guard phrase.tokens.lowerBound == token else { return }
        let stem = extractor.phrases[index].stem
        if phrase.kind == .verb {
            verbs += 1
            if phrase.traits.contains(.finite) { finiteVerbs += 1 }
            if firstVerb == 0 { firstVerb = stem }
        } else {
            nouns += 1
            if phrase.traits.contains(.name) { names += 1 }
            if phrase.traits.contains(.pronoun) { hasPronoun = true }
            if firstNoun == 0 { firstNoun = stem }
            lastNoun = stem
        }
    }
}
