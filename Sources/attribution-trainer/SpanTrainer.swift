import Extraction
import Glibc

/// Learns what tells right spans from wrong ones: a logistic regression over the odds that the labels give, with a rate of
/// learning for each number (AdaGrad), dropout and averaged numbers.
struct SpanTrainer {
    /// A likely span of a document held out from the labels' training, and whether people marked it.
    private struct Case {
        let odds: Float
        let places: [Int32]
        let isRight: Bool
    }

    private var cases: [Case] = []
    private var numbers = [Float](repeating: 0, count: SpanWeights.count)
    private var squares = [Float](repeating: 1, count: SpanWeights.count)
    private var generator = SplitMix(seed: Recipe.seed)

    /// Adds the spans that the labels of `weights`, learned without `example`, find likely in it.
    mutating func add(_ example: Example, _ weights: LabelWeights) {
        let marked = AttributionPart.allCases.map { part in Set(example.gold.flatMap { $0[part] }) }
        for sample in SpanSample.all(in: example.text, example.rules, weights) {
            let isRight = marked[Int(sample.part.rawValue)].contains(sample.tokens)
            cases.append(Case(odds: sample.odds, places: sample.places.map(Int32.init), isRight: isRight))
        }
    }

    /// What the cases teach.
    mutating func learn() -> SpanWeights {
        var sums = [Float](repeating: 0, count: numbers.count)
        for pass in 0..<Recipe.spanPasses {
            let loss = cases.indices.shuffled(using: &generator).reduce(Float(0)) { $0 + learn(cases[$1]) }
            print("spans, pass \(pass + 1): loss \(Int(loss)), \(cases.count) spans")
            guard pass > 0 || Recipe.spanPasses == 1 else { continue }
            for place in sums.indices { sums[place] += numbers[place] }
        }
        let scale = LabelWeights.unit / Float(max(1, Recipe.spanPasses - 1))
        let bytes = sums.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) }
        return SpanWeights(bytes) ?? .none
    }

    /// Moves the numbers towards what is right of `item`; how unlikely that was.
    private mutating func learn(_ item: Case) -> Float {
        let places = kept(item.places)
        let sum = places.reduce(Float(0)) { $0 + numbers[$1] } / (1 - Recipe.spanDropout)
        let share = 1 / (1 + expf(-max(-20, min(20, item.odds + sum))))
        let error = (item.isRight ? 1 : 0) - share
        for place in places {
            squares[place] += error * error
            numbers[place] += Recipe.rate / squares[place].squareRoot() * error
        }
        return -logf(max(1e-6, item.isRight ? share : 1 - share))
    }

    /// `places` without a share of them, drawn by chance.
    private mutating func kept(_ places: [Int32]) -> [Int] {
        let threshold = UInt64(Recipe.spanDropout * 65536)
        var kept: [Int] = []
        kept.reserveCapacity(places.count)
        var bits: UInt64 = 0
        for (index, place) in places.enumerated() {
            if index % 4 == 0 { bits = generator.next() }
            if bits & 0xFFFF >= threshold { kept.append(Int(place)) }
            bits >>= 16
        }
        return kept
    }
}

extension AttributionParts {
    /// The ranges of `part`.
    subscript(part: AttributionPart) -> Fragments {
        switch part {
        case .source: source
        case .cue: cue
        case .content: content
        }
    }
}
