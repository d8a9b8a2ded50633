import Extraction
import Glibc

/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) in training, with a rate of learning for
/// each feature (AdaGrad: Duchi, Hazan, Singer 2011) and averaged weights.
struct ChainModel {
    /// A row a feature.
    private(set) var weights: [Row]
    /// The scores of label after label: a row for each edge and label, 32 an edge.
    private(set) var transitions: [Row]
    private var squares: [Float]
    private var transitionSquares: [Row]
    private var weightSums: [Row]
    private var transitionSums: [Row]
    private var summed: Float = 0
    /// The exponentials of the transitions that open a label, and of those that go on in a segment, by edge.
    private(set) var openings: [Row] = []
    private(set) var continuations: [Row] = []

    /// A model without knowledge of `featureCount` features.
    init(featureCount: Int) {
        let edges = ChainEdge.allCases.count * ChainShape.width
        weights = Array(repeating: Row(), count: featureCount)
        transitions = Array(repeating: Row(), count: edges)
        squares = Array(repeating: 1, count: featureCount)
        transitionSquares = Array(repeating: Row(repeating: 1), count: edges)
        weightSums = weights
        transitionSums = transitions
        exponentiate()
    }

    /// The knowledge of `other` about the features `kept` alone.
    init(_ other: ChainModel, kept: [Int]) {
        self.init(featureCount: kept.count)
        weights = kept.map { other.weights[$0] }
        squares = kept.map { other.squares[$0] }
        transitions = other.transitions
        transitionSquares = other.transitionSquares
    }

    /// The mean of `models`, which know the same features; never empty.
    init(meanOf models: [ChainModel]) {
        self = models[0]
        for model in models.dropFirst() {
            for index in weights.indices { weights[index] += model.weights[index] }
            for index in transitions.indices { transitions[index] += model.transitions[index] }
        }
        let scale = 1 / Float(models.count)
        weights = weights.map { $0 * scale }
        transitions = transitions.map { $0 * scale }
    }

    /// The `count` features whose weights matter most, in ascending order.
    func strongest(_ count: Int, _ frequencies: [Float]) -> [Int] {
        let power = weights.indices.map { (weights[$0] * weights[$0]).sum * frequencies[$0].squareRoot() }
        return weights.indices.sorted { (-power[$0], $0) < (-power[$1], $1) }.prefix(count).sorted()
    }

    /// Adds the weights as they stand to the average.
    mutating func accumulate() {
        summed += 1
        for index in weights.indices { weightSums[index] += weights[index] }
        for index in transitions.indices { transitionSums[index] += transitions[index] }
    }

    /// The model with the average of its weights.
    var averaged: ChainModel {
        var model = self
        let scale = 1 / max(1, summed)
        model.weights = weightSums.map { $0 * scale }
        model.transitions = transitionSums.map { $0 * scale }
        return model
    }

    /// Renews the exponentials of the transitions.
    mutating func exponentiate() {
        openings = transitions.indices.map {
            transitions[$0].exponentials * ChainShape.openings[$0 % ChainShape.width]
        }
        continuations = ChainEdge.allCases.indices.map { edge in
            var row = Row()
            for label in AttributionLabel.all {
                guard let next = label.continuation else { continue }
                row[label.index] = expf(transitions[edge * ChainShape.width + label.index][next.index])
            }
            return row
        }
    }

    /// Moves the weights of `features` along `gradient`.
    mutating func move(_ features: ArraySlice<Int32>, along gradient: Row, rate: Float) {
        let norm = (gradient * gradient).sum
        guard norm >= 1e-5 else { return }
        for feature in features.lazy.map(Int.init) {
            squares[feature] += norm
            let step = rate / squares[feature].squareRoot()
            weights[feature] = weights[feature] * (1 - step * Recipe.decay) + gradient * step
        }
    }

    /// Moves the transitions out of the label at `from` along `gradient`.
    mutating func move(edge: Int, from: Int, along gradient: Row, rate: Float) {
        let square = gradient * gradient
        guard square.top > 1e-8 else { return }
        let index = edge * ChainShape.width + from
        transitionSquares[index] += square
        transitions[index] += gradient * rate / transitionSquares[index].roots
    }
}

/// Which places of a row are labels, and which label can follow which.
enum ChainShape {
    static let width = AttributionLabel.rowWidth
    /// 1 for labels, 0 for other places.
    static let labels = row { AttributionLabel.all.contains(AttributionLabel(index: $0)) ? 1 : 0 }
    /// 0 for labels, far less for other places.
    static let noLabels = row { labels[$0] == 1 ? 0 : -1e9 }
    /// 1 for labels with which a chain can start.
    static let starts = row { labels[$0] == 1 && !AttributionLabel(index: $0).isInner ? 1 : 0 }
    /// For each label 1 for those that can follow it without going on in its segment.
    static let openings = (0..<width).map { from in labels[from] == 1 ? starts : Row() }
    /// For each place of a label within segments the place of what goes on in it, and of the score of its end.
    static let segments = AttributionLabel.all.compactMap { label in
        label.role.map { (label: label.index, inner: AttributionLabel.inner($0).index, end: $0.endIndex) }
    }
    /// For each place the segment of the label there; nil outside of segments.
    static let segmentAt = (0..<width).map { place in segments.first { $0.label == place } }

    private static func row(_ value: (Int) -> Float) -> Row {
        var row = Row()
        for place in 0..<width { row[place] = value(place) }
        return row
    }
}
