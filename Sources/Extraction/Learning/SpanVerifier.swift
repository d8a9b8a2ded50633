/// Judges likely spans anew, by what no single token shows: a logistic regression stacked on the labels (Wolpert, "Stacked
/// Generalization", 1992).
struct SpanVerifier {
    private let weights: SpanWeights
    private let features: SpanFeatures

    /// From how likely on a span is left as it is: nothing would change.
    private static let certain: Float = 0.97

    /// Prepares to judge the spans of the text of `extractor`.
    init(_ weights: SpanWeights, _ extractor: FeatureExtractor) {
        self.weights = weights
        features = SpanFeatures(extractor)
    }

    /// `candidates`, which are in order, in a chain that starts at `chainStart`, each as likely as it is judged to be.
    func verified(_ candidates: [SegmentCandidate], chainStart: Int) -> [SegmentCandidate] {
        var verified = candidates
        var sink = SpanSink()
        let spans = LikelySpan.all(of: candidates, chainStart: chainStart)
        for (index, span) in spans.enumerated() where span.share < Self.certain {
            features.collect(index, among: spans, into: &sink)
            let share = LogOdds.share(LogOdds.of(span.share) + sink.score(weights))
            for candidate in span.candidates { verified[candidate].partShare = share }
        }
        return verified
    }

    /// What can be learned from `candidates`.
    func samples(_ candidates: [SegmentCandidate], chainStart: Int) -> [SpanSample] {
        var sink = SpanSink()
        let spans = LikelySpan.all(of: candidates, chainStart: chainStart)
        return spans.enumerated().filter { $0.element.share < Self.certain }.map { index, span in
            features.collect(index, among: spans, into: &sink)
            return SpanSample(
                tokens: span.tokens, part: span.role.part, odds: LogOdds.of(span.share),
                places: sink.all.map(SpanWeights.place))
        }
    }
}
