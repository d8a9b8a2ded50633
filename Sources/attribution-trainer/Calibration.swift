import Extraction
import Glibc

/// The logistic that turns a margin into the share of right contents: `1 / (1 + exp(-(slope * margin + offset)))`.
struct Calibration {
    /// How steep it is.
    let slope: Float
    /// What a margin of 0 gives.
    let offset: Float

    /// The logistic that leaves margins as they are: what confidence says before it is fitted.
    static let draft = Calibration(slope: 1, offset: 0)

    /// Fits it on what is found in each group of `stacking` by labels that the others teach, and by `spans`.
    static func fit(_ stacking: Stacking, _ spans: SpanWeights) throws -> Calibration {
        var samples: [(margin: Float, isRight: Bool)] = []
        for (index, group) in stacking.groups.enumerated() {
            let finder = HeldOutEvaluation.finder(try stacking.weights(without: index, spans))
            for example in group.examples {
                for attribution in finder.attributions(in: example.text) where attribution.rule.hasPrefix("learned-") {
                    let confidence = min(0.9999, max(0.0001, attribution.confidence))
                    samples.append((logf(confidence / (1 - confidence)), isRight(attribution, example.gold)))
                }
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
