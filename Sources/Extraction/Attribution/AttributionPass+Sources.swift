extension AttributionPass {
    /// Settles which words name the speaker of `candidate`: with or without asides and what hangs on them.
    func judgeSource(_ candidate: inout Candidate, _ sentence: Range<Int>) {
        guard judge.isLearned, candidate.source.count <= 1 else { return }
        let spans = SourceOptions(reading: reading, sentence: sentence).all(candidate)
        guard spans.count > 1 else { return }
        let judged = candidate
        let features = SourceFeatures(reading: reading, sentence: sentence, candidate: candidate)
        let choice = judge.choose(
            .source, count: spans.count, preferred: 0,
            describe: { features.describe(spans[$0], rank: $0, in: &$1) },
            candidate: { index in
                var option = judged
                option.source = spans[index].map { [$0] } ?? []
                return option
            })
        candidate.source = spans[choice.index].map { [$0] } ?? []
    }
}
