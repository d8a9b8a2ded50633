/// A likely span as the verifier learns from it.
package struct SpanSample: Sendable {
    /// Its tokens.
    package let tokens: Range<Int>
    /// What part of an attribution it may be.
    package let part: AttributionPart
    /// How likely it is by the labels, as the logarithm of the odds.
    package let odds: Float
    /// The places of its features' numbers in `SpanWeights`.
    package let places: [Int]

    /// The likely spans of `text`, in which the rules have `found` attributions, by the labels of `weights`.
    package static func all(
        in text: AnalyzedText, _ found: [FoundAttribution], _ weights: LabelWeights
    ) -> [SpanSample] {
        let extractor = FeatureExtractor(text, found) { weights.lexicon.level(of: $0) }
        var decoder = LabelDecoder(weights, extractor)
        return text.paragraphs.map(text.tokens(of:)).filter(extractor.mayReport).flatMap { decoder.samples(of: $0) }
    }
}
