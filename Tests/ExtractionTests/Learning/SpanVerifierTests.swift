import Record
import Testing

@testable import Extraction

@Suite struct SpanVerifierTests {
    private static let text = "Webb, the mayor, said the park will open on Monday, and nobody asked him."

    private static func extractor(_ text: String = text) -> FeatureExtractor {
        FeatureExtractor(AnalyzedText(DocumentText(text)), []) { _ in CueLexicon.unseen }
    }

    private static func candidate(_ role: SegmentRole, _ tokens: Range<Int>, _ share: Float) -> SegmentCandidate {
        SegmentCandidate(start: tokens.lowerBound, end: tokens.upperBound, role: role, share: share)
    }

    /// "Webb" and "Webb, the mayor,", "said", and two ends of what he said, the first on two sides.
    private static let candidates = SegmentCandidate.ordered([
        candidate(.sourceLeading, 0..<1, 0.4), candidate(.sourceLeading, 0..<5, 0.5),
        candidate(.cueLeading, 5..<6, 0.9),
        candidate(.contentBehindCue, 6..<12, 0.3), candidate(.quotationBehindCue, 6..<12, 0.1),
        candidate(.contentBehindCue, 6..<17, 0.4),
    ])

    @Test("A verifier that knows nothing leaves each span as likely as it was")
    func knowsNothing() {
        let verified = SpanVerifier(.none, Self.extractor()).verified(Self.candidates, chainStart: 0)
        for (before, after) in zip(Self.candidates, verified) {
            #expect(abs(before.partShare - after.partShare) < 0.005)
        }
    }

    @Test("What is known of a span makes it likelier on each of its sides, and no other likelier than it")
    func knowsOneSpan() throws {
        let nothing = SpanVerifier(.none, Self.extractor())
        let samples = nothing.samples(Self.candidates, chainStart: 0)
        let known = try #require(samples.first { $0.tokens == 6..<12 })
        let others = Set(samples.filter { $0.tokens != known.tokens }.flatMap(\.places))
        var numbers = SpanWeights.none.numbers
        for place in known.places where !others.contains(place) { numbers[place] = 10 }
        let weights = try #require(SpanWeights(numbers))
        let verified = SpanVerifier(weights, Self.extractor()).verified(Self.candidates, chainStart: 0)
        let shares = verified.filter { $0.end == 12 }.map(\.partShare)
        #expect(shares.count == 2 && shares.allSatisfy { $0 > 0.9 })
        for (before, after) in zip(Self.candidates, verified) where after.end != 12 {
            #expect(abs(before.partShare - after.partShare) < 0.005)
        }
    }

    @Test(
        "Odds are told in steps, evenly around one half",
        arguments: [(0, 0), (0.5, 8), (1, 16), (0.3, 7), (0.7, 9), (0.05, 4), (0.95, 12)] as [(Float, UInt32)])
    func steps(_ share: Float, _ step: UInt32) {
        #expect(LikelySpan.step(share) == step)
    }

    @Test("Samples have the tokens of the text, the part and the odds of the spans")
    func samples() {
        let samples = SpanVerifier(.none, Self.extractor()).samples(
            [Self.candidate(.cueLeading, 0..<1, 0.5)].map {
                var certain = $0
                certain.partShare = 0.5
                return certain
            }, chainStart: 5)
        #expect(samples.map(\.tokens) == [5..<6])
        #expect(samples.map(\.part) == [.cue])
        #expect(samples.allSatisfy { abs($0.odds) < 0.01 && !$0.places.isEmpty })
    }

    @Test(
        "A span knows how it lies to its strongest rival",
        arguments: [
            (2..<4, nil, .alone), (2..<4, 2..<6, .shorter), (2..<6, 2..<4, .longer), (4..<6, 2..<6, .startsLater),
            (2..<6, 4..<6, .startsEarlier), (3..<4, 2..<6, .within), (2..<6, 3..<4, .around), (2..<4, 3..<6, .across),
            (3..<6, 2..<4, .across), (2..<4, 4..<6, .alone),
        ] as [(Range<Int>, Range<Int>?, SpanSurroundings.Relation)])
    func relations(_ own: Range<Int>, _ rival: Range<Int>?, _ relation: SpanSurroundings.Relation) {
        let spans = ([own] + [rival].compactMap(\.self)).map {
            LikelySpan(tokens: $0, role: .contentBehindCue, share: 0.4, step: 7, candidates: 0..<1)
        }
        let around = SpanSurroundings(0, among: spans, Self.extractor())
        #expect(around.relation == relation)
        #expect(around.rival.isEmpty == (relation == .alone))
    }

    @Test("Marks, verbs, nouns and clauses within a span are counted")
    func interior() {
        let inner = SpanInterior(0..<17, Self.extractor())
        #expect(inner.commas == 3)
        #expect(inner.finiteVerbs == 3)
        #expect(inner.hasPronoun)
        #expect(!inner.hasRelative)
        #expect(inner.quotes == 0 && !inner.closesFirst)
    }

    @Test("A quotation that a span cuts is told from a whole one")
    func quotations() {
        let extractor = Self.extractor("\"It is late,\" Webb said. \"Nobody came.\"")
        let whole = SpanInterior(0..<6, extractor)
        #expect(whole.quotes == 2 && whole.openQuotes == 0 && !whole.closesFirst)
        let cut = SpanInterior(1..<6, extractor)
        #expect(cut.openQuotes == -1 && cut.closesFirst)
    }
}
