import Extraction
import Glibc

/// Floats at a fixed place, so that the inner loops run without checks; sized once, indices computed from labels.
@safe struct FloatTable: ~Copyable {
    let base: UnsafeMutablePointer<Float>
    let count: Int
    init(_ count: Int, _ value: Float = 0) {
        self.count = count
        unsafe base = UnsafeMutablePointer<Float>.allocate(capacity: count)
        unsafe base.initialize(repeating: value, count: count)
    }
    deinit { unsafe base.deallocate() }
    func row(_ index: Int) -> UnsafeMutablePointer<Float> { unsafe base + index * ChainModel.labels }
}

/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) in training.
struct ChainModel: ~Copyable {
    static let labels = AttributionLabel.count
    static let square = labels * labels
    let featureCount: Int
    var weights: FloatTable
    var sums: FloatTable
    var squares: FloatTable
    var transitions: FloatTable  // edge, from, to
    var transitionSquares: FloatTable
    var transitionSums: FloatTable
    var exponentials: FloatTable
    var averaged = 0
    var rate: Float = 0.15
    var decay: Float = 1e-5
    var dropout: Float = 0.3
    var generator = SplitMix(state: 7)
    // Buffers of one chain.
    var kept: [Int32] = []
    var keptOffsets: [Int32] = []

    init(featureCount: Int) {
        let labels = Self.labels
        self.featureCount = featureCount
        weights = FloatTable(featureCount * labels)
        sums = FloatTable(featureCount * labels)
        squares = FloatTable(featureCount, 1)
        let edges = FeatureExtractor.edgeCount
        transitions = FloatTable(edges * Self.square)
        transitionSums = FloatTable(edges * Self.square)
        transitionSquares = FloatTable(edges * Self.square, 1)
        exponentials = FloatTable(edges * Self.square)
        for edge in 0..<edges {
            for from in 0..<labels {
                for to in 0..<labels
                where !AttributionLabel(index: to).canFollow(AttributionLabel(index: from)) {
                    unsafe transitions.base[edge * Self.square + from * labels + to] = -1e4
                }
            }
        }
    }

    /// The `count` features whose weights matter most, in ascending order.
    func strongest(_ count: Int, _ frequencies: [Float]) -> [Int] {
        let power = (0..<featureCount).map { index -> Float in
            let row = unsafe weights.row(index)
            var sum: Float = 0
            for l in 0..<Self.labels { unsafe sum += row[l] * row[l] }
            return sum * frequencies[index].squareRoot()
        }
        return (0..<featureCount).sorted { (-power[$0], $0) < (-power[$1], $1) }.prefix(count).sorted()
    }

    /// Takes over the weights of the features at `kept` of `other`.
    init(_ other: borrowing ChainModel, kept: [Int]) {
        self.init(featureCount: kept.count)
        for (new, old) in kept.enumerated() {
            for l in 0..<Self.labels { unsafe weights.row(new)[l] = other.weights.row(old)[l] }
            unsafe squares.base[new] = other.squares.base[old]
        }
        for i in 0..<transitions.count {
            unsafe transitions.base[i] = other.transitions.base[i]
            unsafe transitionSquares.base[i] = other.transitionSquares.base[i]
        }
        dropout = other.dropout
        decay = other.decay
    }

    /// Adds the weights as they stand to the average.
    mutating func accumulate() {
        averaged += 1
        for i in 0..<weights.count { unsafe sums.base[i] += weights.base[i] }
        for i in 0..<transitions.count { unsafe transitionSums.base[i] += transitions.base[i] }
    }

    /// Swaps the weights and their average (first call) or back (second call).
    mutating func swapAverage(_ on: Bool) {
        let scale = on ? 1 / Float(max(1, averaged)) : Float(max(1, averaged))
        for i in 0..<weights.count {
            let w = unsafe weights.base[i]
            if on {
                unsafe weights.base[i] = sums.base[i] * scale; unsafe sums.base[i] = w
            } else {
                unsafe weights.base[i] = sums.base[i]; unsafe sums.base[i] = w * scale
            }
        }
        for i in 0..<transitions.count {
            let w = unsafe transitions.base[i]
            if on {
                unsafe transitions.base[i] = transitionSums.base[i] * scale; unsafe transitionSums.base[i] = w
            } else {
                unsafe transitions.base[i] = transitionSums.base[i]; unsafe transitionSums.base[i] = w * scale
            }
        }
    }

    private func emissions(_ chain: Chain) -> FloatTable {
        let table = FloatTable(max(1, chain.count) * Self.labels)
        for t in 0..<chain.count {
            let row = unsafe table.row(t)
            for feature in chain.features(t) {
                let w = unsafe weights.row(Int(feature))
                for l in 0..<Self.labels { unsafe row[l] += w[l] }
            }
        }
        return table
    }

    func viterbi(_ chain: Chain, cueBonus: Float = 0) -> [Int] {
        let n = chain.count
        guard n > 0 else { return [] }
        let labels = Self.labels
        let scores = emissions(chain)
        var best = [Float](repeating: 0, count: labels)
        for l in 0..<labels { best[l] = AttributionLabel(index: l).isInner ? -1e6 : unsafe scores.base[l] }
        let bonus = [AttributionLabel.first(.cueLeading).index, AttributionLabel.first(.cueTrailing).index]
        for l in bonus { best[l] += cueBonus }
        var back = [UInt8](repeating: 0, count: n * labels)
        for t in 1..<n {
            var next = [Float](repeating: -.infinity, count: labels)
            let table = unsafe transitions.base + Int(chain.edges[t]) * Self.square
            for i in 0..<labels {
                let b = best[i]
                for j in 0..<labels {
                    let candidate = unsafe table[i * labels + j] + b
                    if candidate > next[j] { next[j] = candidate; back[t * labels + j] = UInt8(i) }
                }
            }
            for j in 0..<labels { best[j] = unsafe next[j] + scores.base[t * labels + j] }
            for l in bonus { best[l] += cueBonus }
        }
        var label = 0
        for candidate in 1..<labels where best[candidate] > best[label] { label = candidate }
        var path = [Int](repeating: 0, count: n)
        for t in stride(from: n - 1, through: 0, by: -1) {
            path[t] = label
            if t > 0 { label = Int(back[t * labels + label]) }
        }
        return path
    }

    private mutating func drop(_ chain: Chain) {
        kept.removeAll(keepingCapacity: true)
        keptOffsets.removeAll(keepingCapacity: true)
        keptOffsets.append(0)
        let threshold = UInt32(Double(dropout) * 65536)
        for t in 0..<chain.count {
            var bits: UInt64 = 0, left = 0
            for feature in chain.features(t) {
                if left == 0 { bits = generator.next(); left = 4 }
                if UInt32(bits & 0xFFFF) >= threshold { kept.append(feature) }
                bits >>= 16
                left -= 1
            }
            keptOffsets.append(Int32(kept.count))
        }
    }

    /// One step on one chain; the negative log-likelihood before it.
    mutating func learn(_ whole: Chain) -> Float {
        let n = whole.count
        guard n > 0 else { return 0 }
        drop(whole)
        var chain = whole
        swap(&chain.values, &kept)
        swap(&chain.offsets, &keptOffsets)
        defer { swap(&chain.values, &kept); swap(&chain.offsets, &keptOffsets) }
        let labels = Self.labels
        let scaling = 1 / (1 - dropout)
        let raw = emissions(chain)
        for i in 0..<(n * labels) { unsafe raw.base[i] *= scaling }
        let potentials = FloatTable(n * labels)
        let alphas = FloatTable(n * labels)
        var logZ: Float = 0
        for t in 0..<n {
            let r = unsafe raw.row(t), p = unsafe potentials.row(t), a = unsafe alphas.row(t)
            var top = unsafe r[0]
            for l in 1..<labels { top = unsafe max(top, r[l]) }
            for l in 0..<labels { unsafe p[l] = expf(r[l] - top) }
            if t == 0 {
                for l in 0..<labels { unsafe a[l] = AttributionLabel(index: l).isInner ? 0 : p[l] }
            } else {
                let before = unsafe alphas.row(t - 1)
                let table = unsafe exponentials.base + Int(chain.edges[t]) * Self.square
                for i in 0..<labels {
                    let x = unsafe before[i]
                    for j in 0..<labels { unsafe a[j] += table[i * labels + j] * x }
                }
                for l in 0..<labels { unsafe a[l] *= p[l] }
            }
            var scale: Float = 0
            for l in 0..<labels { unsafe scale += a[l] }
            for l in 0..<labels { unsafe a[l] /= scale }
            logZ += logf(scale) + top
        }
        let betas = FloatTable(2 * labels, 1)
        let scratch = FloatTable(labels * labels + 2 * labels)
        let g = unsafe scratch.base + labels * labels, outgoing = unsafe scratch.base + labels * labels + labels
        var gold: Float = 0
        let beta = unsafe betas.row(0), next = unsafe betas.row(1)
        for t in stride(from: n - 1, through: 0, by: -1) {
            let a = unsafe alphas.row(t), p = unsafe potentials.row(t)
            var total: Float = 0
            for l in 0..<labels { unsafe g[l] = a[l] * beta[l]; unsafe total += g[l] }
            for l in 0..<labels { unsafe g[l] /= -total }
            let truth = Int(chain.labels[t])
            unsafe g[truth] += 1
            unsafe gold += raw.row(t)[truth]
            if t > 0 {
                let edge = Int(chain.edges[t]) * Self.square
                let previous = Int(chain.labels[t - 1])
                unsafe gold += transitions.base[edge + previous * labels + truth]
                let before = unsafe alphas.row(t - 1)
                for l in 0..<labels { unsafe outgoing[l] = p[l] * beta[l] }
                var sum: Float = 0
                for i in 0..<labels {
                    let x = unsafe before[i]
                    var inner: Float = 0
                    for j in 0..<labels {
                        let e = unsafe exponentials.base[edge + i * labels + j] * outgoing[j]
                        unsafe scratch.base[i * labels + j] = e * x
                        inner += e
                    }
                    unsafe next[i] = inner
                    sum += inner * x
                }
                var top: Float = 1e-30
                for l in 0..<labels { unsafe top = max(top, next[l]) }
                for l in 0..<labels { unsafe beta[l] = next[l] / top }
                unsafe scratch.base[previous * labels + truth] -= sum
                let scale = -1 / sum
                for i in 0..<Self.square {
                    let gradient = unsafe scratch.base[i] * scale
                    if gradient * gradient > 1e-8 {
                        unsafe transitionSquares.base[edge + i] += gradient * gradient
                        unsafe transitions.base[edge + i] +=
                            rate * gradient / transitionSquares.base[edge + i].squareRoot()
                    }
                }
            }
            var norm: Float = 0
            for l in 0..<labels { unsafe norm += g[l] * g[l] }
            if norm < 1e-5 { continue }
            for feature in chain.features(t) {
                let index = Int(feature)
                unsafe squares.base[index] += norm
                let step = unsafe rate / squares.base[index].squareRoot()
                let w = unsafe weights.row(index)
                let shrink = 1 - step * decay
                for l in 0..<labels { unsafe w[l] = w[l] * shrink + step * g[l] }
            }
        }
        return logZ - gold
    }

    /// Renews the exponentials of the transitions.
    mutating func exponentiate() {
        for i in 0..<transitions.count {
            unsafe exponentials.base[i] = transitions.base[i] < -60 ? 0 : expf(transitions.base[i])
        }
    }
}

/// A paragraph with its features and labels.
struct Chain {
    var start: Int
    var offsets: [Int32]
    var values: [Int32]
    var edges: [UInt8]
    var labels: [UInt8]
    var count: Int { offsets.count - 1 }
    @inline(__always)
    func features(_ position: Int) -> ArraySlice<Int32> { values[Int(offsets[position])..<Int(offsets[position + 1])] }

    func renumbered(_ numbers: [Int32]) -> Chain {
        var chain = self
        chain.values = []
        chain.offsets = [0]
        for position in 0..<count {
            for feature in features(position) where numbers[Int(feature)] >= 0 {
                chain.values.append(numbers[Int(feature)])
            }
            chain.offsets.append(Int32(chain.values.count))
        }
        return chain
    }
}
