import Extraction
import Glibc

/// The logistic that turns a margin into the share of right contents: `1 / (1 + exp(-(slope * margin + offset)))`.
struct Calibration {
    /// How steep it is.
    let slope: Float
    /// What a margin of 0 gives.
    let offset: Float

    /// Fits it on every tenth of `examples`, held out from training.
    static func fit(_ examples: [Example]) throws -> Calibration {
        let heldOut = examples.enumerated().filter { $0.offset % 10 == 9 }.map(\.element)
        let training = examples.enumerated().filter { $0.offset % 10 != 9 }.map(\.element)
        let draft = Calibration(slope: 1, offset: 0)
        let finder = try HeldOutEvaluation.finder(Trainer(training), draft)
        var samples: [(margin: Float, isRight: Bool)] = []
        for example in heldOut {
            for attribution in finder.attributions(in: example.text) where attribution.rule.hasPrefix("learned-") {
                let confidence = min(0.9999, max(0.0001, attribution.confidence))
                let margin = logf(confidence / (1 - confidence)) / draft.slope
                samples.append((margin, isRight(attribution, example.gold)))
            }
        }
        return fit(samples)
    }

    /// Whether people marked content of which `attribution` has more than half.
    private static func isRight(_ attribution: FoundAttribution, _ gold: [AttributionParts]) -> Bool {
        gold.lazy.flatMap(\.content).contains { marked in
            attribution.content.contains { found in
                2 * marked.clamped(to: found).count > max(marked.count, found.count)
            }
        }
    }

    private static func fit(_ samples: [(margin: Float, isRight: Bool)]) -> Calibration {
        var slope: Float = 1
        var offset: Float = 0
        for _ in 0..<3000 {
            var slopeError: Float = 0
            var offsetError: Float = 0
            for (margin, isRight) in samples {
                let error = (isRight ? 1 : 0) - 1 / (1 + expf(-(slope * margin + offset)))
                slopeError += error * margin
                offsetError += error
            }
            slope += 0.05 * slopeError / Float(max(1, samples.count))
            offset += 0.1 * offsetError / Float(max(1, samples.count))
        }
        return Calibration(slope: slope, offset: offset)
    }
}
