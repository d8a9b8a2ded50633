/// A likely span as the templates of `SpanFeatures` look at it.
struct SpanView {
    let span: LikelySpan
    let interior: SpanInterior
    let around: SpanSurroundings
    /// Its first and last token, and those before and behind it; the edge outside of its paragraph.
    let first: TokenFacts
    let last: TokenFacts
    let before: TokenFacts
    let after: TokenFacts
    let after2: TokenFacts
    /// How likely it is, in steps; how long, together with others and apart.
    let step: UInt32
    let length: UInt32
    let size: UInt32

    var start: Int { span.tokens.lowerBound }
    var end: Int { span.tokens.upperBound }
    var role: UInt32 { UInt32(span.role.rawValue) }

    /// Looks at `spans[index]`.
    init(_ index: Int, among spans: [LikelySpan], _ extractor: FeatureExtractor) {
        let span = spans[index]
        let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
        self.span = span
        interior = SpanInterior(span.tokens, extractor)
        around = SpanSurroundings(index, among: spans, extractor)
        first = extractor.tokens[start]
        last = extractor.tokens[end - 1]
        before = extractor.facts(at: start - 1, beside: start)
        after = extractor.facts(at: end, beside: start)
        after2 = extractor.facts(at: end + 1, beside: start)
        step = span.step
        length = FeatureExtractor.bucket(span.tokens.count)
        size = UInt32(min(20, span.tokens.count))
    }
}
