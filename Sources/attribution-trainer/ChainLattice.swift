import Extraction
import Glibc

/// The sums over all ways to label a chain: forward, then backward with the gradient (Rabiner 1989).
struct ChainLattice {
    private let chain: Chain
    /// The scores of each token's labels and ends; of the labels the exponentials; what leaving each label costs.
    private var scores: [Row] = []
    private var potentials: [Row] = []
    private var leaving: [Row] = []
    /// For each token the share of each label in all ways up to it.
    private var alphas: [Row] = []
    /// The logarithm of the sum over all ways.
    private var total: Float = 0

    /// Sums up `chain` by `model`.
    init(_ chain: Chain, _ model: ChainModel, scale: Float) {
        self.chain = chain
        score(model, scale)
        sumForward(model)
    }

    private mutating func score(_ model: ChainModel, _ scale: Float) {
        for position in 0..<chain.count {
            var row = Row()
            for feature in chain.features(at: position) { row += model.weights[Int(feature)] }
            row = row * scale
            let top = (row + ChainShape.noLabels).top
            var leaving = Row(repeating: 1)
            for segment in ChainShape.segments { leaving[segment.label] = expf(min(30, row[segment.end])) }
            scores.append(row)
            potentials.append((row + Row(repeating: -top)).exponentials * ChainShape.labels)
            self.leaving.append(leaving)
            total += top
        }
    }

    private mutating func sumForward(_ model: ChainModel) {
        var alpha = potentials[0] * ChainShape.starts
        for position in 0..<chain.count {
            if position > 0 {
                let edge = chain.edges[position]
                let left = alpha * leaving[position]
                var next = Row()
                for label in AttributionLabel.all {
                    next += model.openings[edge * ChainShape.width + label.index] * left[label.index]
                }
                let kept = alpha * model.continuations[edge]
                for segment in ChainShape.segments { next[segment.inner] += kept[segment.label] }
                alpha = next * potentials[position]
            }
            let sum = alpha.sum
            alpha = alpha * (1 / sum)
            total += logf(sum)
            alphas.append(alpha)
        }
    }

    /// Moves `model` towards the right labels of the chain; how unlikely they were.
    func learn(_ model: inout ChainModel, rate: Float) -> Float {
        var beta = Row(repeating: 1)
        var right: Float = 0
        for position in stride(from: chain.count - 1, through: 0, by: -1) {
            let truth = chain.labels[position]
            let share = alphas[position] * beta
            var gradient = share * (-1 / share.sum)
            gradient[truth] += 1
            right += scores[position][truth]
            if position > 0 {
                let edge = chain.edges[position]
                let previous = chain.labels[position - 1]
                right += model.transitions[edge * ChainShape.width + previous][truth]
                if let segment = ChainShape.segmentAt[previous], segment.inner != truth {
                    gradient[segment.end] += 1
                    right += scores[position][segment.end]
                }
                beta = stepBack(&model, position, beta, &gradient, rate)
            }
            model.move(chain.features(at: position), along: gradient, rate: rate)
        }
        return total - right
    }

    /// The sums of what follows each label before `position`; moves the transitions there.
    private func stepBack(
        _ model: inout ChainModel, _ position: Int, _ beta: Row, _ gradient: inout Row, _ rate: Float
    ) -> Row {
        let edge = chain.edges[position]
        let outgoing = potentials[position] * beta
        let before = alphas[position - 1]
        let left = before * leaving[position]
        var opened = Row()
        for label in AttributionLabel.all {
            opened[label.index] = (model.openings[edge * ChainShape.width + label.index] * outgoing).sum
        }
        var goingOn = Row()
        for segment in ChainShape.segments { goingOn[segment.label] = outgoing[segment.inner] }
        goingOn *= model.continuations[edge]
        let next = opened * leaving[position] + goingOn
        let scale = -1 / (next * before).sum
        for segment in ChainShape.segments {
            gradient[segment.end] += opened[segment.label] * left[segment.label] * scale
        }
        for label in AttributionLabel.all {
            let from = label.index
            var row = model.openings[edge * ChainShape.width + from] * outgoing * (left[from] * scale)
            if let segment = ChainShape.segmentAt[from] { row[segment.inner] += goingOn[from] * before[from] * scale }
            if from == chain.labels[position - 1] { row[chain.labels[position]] += 1 }
            model.move(edge: edge, from: from, along: row, rate: rate)
        }
        return next * (1 / max(next.top, 1e-30))
    }
}
