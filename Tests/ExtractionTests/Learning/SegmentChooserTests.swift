import Testing

@testable import Extraction

@Suite struct SegmentChooserTests {
    /// A segment of one token at a place.
    private static func segment(_ role: SegmentRole, _ start: Int, _ share: Float, end: Int? = nil) -> SegmentCandidate
    {
        SegmentCandidate(start: start, end: end ?? start + 1, role: role, share: share)
    }

    @Test(
        "The segments are chosen that gain most together, as whole attributions",
        arguments: [
            (  // A whole attribution.
                [segment(.sourceLeading, 0, 0.9), segment(.cueLeading, 1, 0.9), segment(.contentBehindCue, 2, 0.8)],
                [0, 1, 2]
            ),
            (  // A cue that is likely is worth content that is not.
                [segment(.sourceLeading, 0, 0.9), segment(.cueLeading, 1, 0.9), segment(.contentBehindCue, 2, 0.1)],
                [0, 1, 2]
            ),
            (  // Nothing is said: no attribution.
                [segment(.sourceLeading, 0, 0.9), segment(.cueLeading, 1, 0.9)], []
            ),
            (  // Too unlikely, all together.
                [segment(.sourceLeading, 0, 0.3), segment(.cueLeading, 1, 0.3), segment(.contentBehindCue, 2, 0.2)], []
            ),
            (  // Of two ends the likelier one.
                [
                    segment(.cueLeading, 1, 0.9), segment(.contentBehindCue, 2, 0.3),
                    segment(.contentBehindCue, 2, 0.5, end: 4),
                ],
                [1, 2]
            ),
            (  // One span in two roles counts as often as either: together they outweigh another.
                [
                    segment(.cueTrailing, 3, 0.9), segment(.contentBeforeCue, 0, 0.3, end: 3),
                    segment(.quotationBeforeCue, 0, 0.3, end: 3), segment(.contentBeforeCue, 1, 0.4, end: 3),
                ],
                [0, 3]
            ),
            (  // A source behind content that nobody reports would be another's.
                [segment(.contentBehindCue, 0, 0.3), segment(.sourceTrailing, 1, 0.2)], []
            ),
        ])
    func chooses(_ candidates: [SegmentCandidate], _ starts: [Int]) {
        let chooser = SegmentChooser(prices: SpanPrices(source: 0.2, cue: 0.3, content: 0.3))
        #expect(chooser.chosen(among: SegmentCandidate.ordered(candidates), count: 5).map(\.start).reversed() == starts)
    }

    @Test("Shares and log odds turn into each other", arguments: [0.001, 0.05, 0.3, 0.5, 0.9, 0.999] as [Float])
    func turnsBack(_ share: Float) {
        #expect(abs(LogOdds.share(LogOdds.of(share)) - share) < 0.003)
    }

    @Test("Certainty has odds too", arguments: [(0, -13.8), (1, 13.8), (0.5, 0)] as [(Float, Float)])
    func hasBounds(_ share: Float, _ odds: Float) {
        #expect(abs(LogOdds.of(share) - odds) < 0.1)
    }
}
