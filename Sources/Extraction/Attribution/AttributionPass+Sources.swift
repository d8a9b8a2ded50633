extension AttributionPass {
    /// Settles which words name the speaker of `candidate`: with or without asides and what hangs on them.
    func judgeSource(_ candidate: inout Candidate, _ sentence: Range<Int>) {
        guard judge.isLearned, candidate.source.count <= 1 else { return }
        let spans = SourceOptions(reading: reading, sentence: sentence).all(candidate)
        guard spans.count > 1 else { return }
        let options = spans.map { span in
            var option = candidate
            option.source = span.map { [$0] } ?? []
            return option
        }
        let features = SourceFeatures(reading: reading, sentence: sentence, candidate: candidate)
        let choice = judge.choose(.source, options, preferred: 0) { features.features(spans[$0], rank: $0) }
        candidate.source = options[choice.index].source
    }
}
