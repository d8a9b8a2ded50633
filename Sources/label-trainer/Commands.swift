import Extraction
import FoundationEssentials
import Glibc
import Record

/// What decides about the training; chosen on every tenth training document, held out.
enum Recipe {
    /// How often a feature has to occur.
    static let minimum: UInt16 = 3
    /// The share of features left out at each step.
    static let dropout: Float = 0.5
    /// The first rate of learning.
    static let rate: Float = 0.05
    /// The passes over the documents with all features.
    static let epochs = 3
    /// The passes with the features that are kept.
    static let tuningEpochs = 1
    /// What starting a cue is worth beyond its score: recall for precision.
    static let cueBonus: Float = 1.25
}

/// Learns from nine documents of ten to measure and to fit the confidence, then from all of them for the file.
func train(_ input: URL, _ output: URL) throws {
    let measured = try TrainingSession(input, usesAll: false)
    let model = measured.learn()
    let (slope, offset) = measured.calibrate(
        WeightFile(model, slots: measured.table.slots, bonus: Recipe.cueBonus, slope: 0.05, offset: 0))
    let session = try TrainingSession(input, usesAll: true)
    let final = session.learn()
    let file = WeightFile(final, slots: session.table.slots, bonus: Recipe.cueBonus, slope: slope, offset: offset)
    try Data(file.bytes).write(to: output)
    print("wrote \(file.bytes.count) bytes")
}

final class TrainingSession {
    let clock = ContinuousClock()
    let begun = ContinuousClock.now
    var heldOut: [Example] = []
    var heldOutChains: [[Chain]] = []
    var chains: [Chain] = []
    var table: FeatureTable
    var generator = SplitMix(state: 1)

    init(_ input: URL, usesAll: Bool) throws {
        let examples = try Corpus.examples(input)
        heldOut = examples.enumerated().filter { $0.offset % 10 == 9 }.map(\.element)
        let training = usesAll ? examples : examples.enumerated().filter { $0.offset % 10 != 9 }.map(\.element)
        var counts = [UInt16](repeating: 0, count: 1 << FeatureTable.bits)
        var hashes = [UInt32](repeating: 0, count: 1 << FeatureTable.bits)
        var raws: [RawChain] = []
        for example in training {
            for chain in Training.rawChains(example) {
                for feature in chain.values {
                    let slot = FeatureTable.slot(feature)
                    if counts[slot] < .max { counts[slot] += 1 }
                    hashes[slot] = feature
                }
                raws.append(chain)
            }
        }
        let table = FeatureTable(counts, minimum: Recipe.minimum, hashes: hashes)
        chains = raws.map { Training.chain($0, table) }
        heldOutChains = heldOut.map { Training.rawChains($0).map { Training.chain($0, table) } }
        self.table = table
        print(
            "features", table.count, "chains", chains.count, "tokens", chains.reduce(0) { $0 + $1.count },
            clock.now - begun)
    }

    func learn() -> ChainModel {
        var model = ChainModel(featureCount: table.count)
        model.dropout = Recipe.dropout
        run(&model, epochs: Recipe.epochs, from: 0)
        let kept = model.strongest(LabelWeights.maximumFeatureCount - 535, table.frequencies)
        reduce(to: kept)
        var small = ChainModel(model, kept: kept)
        run(&small, epochs: Recipe.tuningEpochs, from: Recipe.epochs)
        return small
    }

    func reduce(to kept: [Int]) {
        var numbers = [Int32](repeating: -1, count: table.count)
        for (new, old) in kept.enumerated() { numbers[old] = Int32(new) }
        chains = chains.map { $0.renumbered(numbers) }
        heldOutChains = heldOutChains.map { $0.map { $0.renumbered(numbers) } }
        table = table.reduced(to: kept)
    }

    func run(_ model: inout ChainModel, epochs: Int, from first: Int) {
        for epoch in 0..<epochs {
            var loss: Double = 0
            let order = Array(chains.indices).shuffled(using: &generator)
            for (step, index) in order.enumerated() {
                if step % 20 == 0 { model.exponentiate() }
                model.rate = Recipe.rate / (1 + (Float(first + epoch) + Float(step) / Float(order.count)) / 4)
                loss += Double(model.learn(chains[index]))
                if first + epoch > 0, step % (order.count / 4) == 0 { model.accumulate() }
            }
            print("epoch", first + epoch, "loss", Int(loss), clock.now - begun)
        }
        model.accumulate()
        model.swapAverage(true)
    }

    /// The logistic that gives the share of right contents by margin, fitted on the documents held out.
    func calibrate(_ draft: WeightFile) -> (Float, Float) {
        guard let weights = LabelWeights(draft.bytes) else { fatalError("the weights don't read back") }
        var options = AttributionFinder.Options()
        options.includesConjunction = true
        let finder = AttributionFinder(options, model: nil, labels: weights)
        var samples: [(Float, Bool)] = []
        var score = SpanScore()
        for example in heldOut {
            let found = finder.attributions(in: example.text)
            score.add(found.map { AttributionParts(source: $0.source, cue: $0.cue, content: $0.content) }, example.gold)
            for attribution in found {
                let confidence = min(0.99999, max(0.00001, attribution.confidence))
                let margin = (log(confidence / (1 - confidence))) / 0.05
                samples.append(
                    (
                        margin,
                        example.gold.contains {
                            $0.content.contains { g in
                                attribution.content.contains { c in
                                    g.overlaps(c)
                                        && Double(g.clamped(to: c).count) > 0.5 * Double(max(g.count, c.count))
                                }
                            }
                        }
                    ))
            }
        }
        print("quantized", score.line)
        var slope: Float = 0.01, offset: Float = 0
        for _ in 0..<3000 {
            var ds: Float = 0, d: Float = 0
            for (margin, isRight) in samples {
                let error = (isRight ? 1 : 0) - 1 / (1 + exp(-(slope * margin + offset)))
                ds += error * margin
                d += error
            }
            slope += 1e-5 * ds / Float(samples.count)
            offset += 0.1 * d / Float(samples.count)
        }
        for low in stride(from: Float(-100), to: 500, by: 50) {
            let bin = samples.filter { $0.0 >= low && $0.0 < low + 50 }
            if !bin.isEmpty {
                print(
                    "margin", low, "n", bin.count, "right", Float(bin.filter(\.1).count) / Float(bin.count),
                    "confidence", 1 / (1 + exp(-(slope * (low + 25) + offset))))
            }
        }
        return (slope, offset)
    }
}

struct PredictedDocument: Codable { var id: String; var statements: [GoldStatement] }

struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
