/// Finds the best labels of a chain of tokens (Viterbi, 1967), and how far ahead of the others they are.
struct LabelDecoder {
    private typealias Row = LabelWeights.Row

    private let weights: LabelWeights
    private let extractor: FeatureExtractor
    private var features: [UInt32] = []
    private var places: [UInt32] = []
    private var scores: [Row] = []
    private var forward: [Row] = []
    private var origins: [Row] = []
    /// The label of each token.
    private(set) var labels: [AttributionLabel]
    /// For each token that starts a cue or uncued content, how far its label is ahead of standing outside.
    private(set) var margins: [Int: Int16] = [:]

    /// How far behind the best a label may lie to be followed further.
    private static let beam: Int16 = 600

    /// The longest chain, in tokens; a longer paragraph is cut, so that memory stays bounded.
    static let longestChain = 4096

    init(_ weights: LabelWeights, _ extractor: FeatureExtractor) {
        self.weights = weights
        self.extractor = extractor
        labels = Array(repeating: .outside, count: extractor.count)
    }

    /// Labels the tokens of `chain`.
    mutating func decode(_ chain: Range<Int>) {
        var start = chain.lowerBound
        while start < chain.upperBound {
            let end = min(chain.upperBound, start + Self.longestChain)
            run(start..<end)
            start = end
        }
    }

    private mutating func run(_ chain: Range<Int>) {
        score(chain)
        let finds = walkForward(chain)
        if finds { walkBack(chain) }
    }

    private mutating func score(_ chain: Range<Int>) {
        scores.removeAll(keepingCapacity: true)
        for token in chain {
            features.removeAll(keepingCapacity: true)
            extractor.append(at: token, to: &features)
            var row = weights.scores(features, &places)
            row[AttributionLabel.first(.cueLeading).index] &+= weights.cueBonus
            row[AttributionLabel.first(.cueTrailing).index] &+= weights.cueBonus
            scores.append(row)
        }
    }

    /// The best score of each label at each token; true if the best path is not outside everywhere.
    private mutating func walkForward(_ chain: Range<Int>) -> Bool {
        forward.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        var best = scores[0]
        for label in 0..<AttributionLabel.count where AttributionLabel(index: label).isInner {
            best[label] = LabelWeights.never
        }
        forward.append(best)
        origins.append(Row(repeating: 0))
        for position in 1..<max(1, chain.count) {
            let table = weights.transitions[Int(extractor.edge[chain.lowerBound + position])]
            var next = Row(repeating: LabelWeights.never)
            var origin = Row(repeating: 0)
            for from in 0..<AttributionLabel.count {
                let score = best[from]
                guard score > -Self.beam else { continue }
                let row = table[from]
                for label in 0..<AttributionLabel.innerStart {
                    let candidate = row[label] &+ score
                    let isBetter = candidate > next[label]
                    next[label] = isBetter ? candidate : next[label]
                    origin[label] = isBetter ? Int16(truncatingIfNeeded: from) : origin[label]
                }
                let inner = Self.inner(of: from)
                guard inner > 0, row[inner] &+ score > next[inner] else { continue }
                next[inner] = row[inner] &+ score
                origin[inner] = Int16(truncatingIfNeeded: from)
            }
            best = Self.normalized(Self.sum(next, scores[position]))
            forward.append(best)
            origins.append(origin)
        }
        var label = 0
        for other in 1..<AttributionLabel.count where best[other] > best[label] { label = other }
        var finds = false
        for position in stride(from: chain.count - 1, through: 0, by: -1) {
            labels[chain.lowerBound + position] = AttributionLabel(index: label)
            finds = finds || label != 0
            label = Int(origins[position][label])
        }
        return finds
    }

    /// The best score of what follows each label, to tell the margins.
    private mutating func walkBack(_ chain: Range<Int>) {
        var rest = Row(repeating: 0)
        for position in stride(from: chain.count - 1, through: 0, by: -1) {
            let token = chain.lowerBound + position
            let label = labels[token]
            if label.isFirst, label.role?.isSource == false { margins[token] = Self.margin(Self.sum(forward[position], rest), label) }
            guard position > 0 else { break }
            let table = weights.transitions[Int(extractor.edge[token])]
            let outgoing = Self.normalized(Self.sum(rest, scores[position]))
            var before = Row(repeating: LabelWeights.never)
            let reached = forward[position - 1]
            for from in 0..<AttributionLabel.count where reached[from] > -Self.beam {
                let row = table[from]
                var best = LabelWeights.never
                for label in 0..<AttributionLabel.innerStart { best = max(best, row[label] &+ outgoing[label]) }
                let inner = Self.inner(of: from)
                if inner > 0 { best = max(best, row[inner] &+ outgoing[inner]) }
                before[from] = best
            }
            rest = Self.normalized(before)
        }
    }

    /// The label within the segment that `label` stands in; 0 outside of segments.
    @inline(__always)
    private static func inner(of label: Int) -> Int {
        label < 4 ? 0 : label < AttributionLabel.innerStart ? label + 10 : label
    }

    private static func margin(_ total: Row, _ label: AttributionLabel) -> Int16 {
        let outside = max(max(total[0], total[1]), max(total[2], total[3]))
        return Int16(clamping: Int(total[label.index]) - Int(outside))
    }

    @inline(__always)
    private static func sum(_ left: Row, _ right: Row) -> Row {
        var sum = left
        for label in 0..<AttributionLabel.count { sum[label] &+= right[label] }
        return sum
    }

    /// `row` with its best label at 0 and no score below "never".
    @inline(__always)
    private static func normalized(_ row: Row) -> Row {
        var top = Int16.min
        for label in 0..<AttributionLabel.count { top = max(top, row[label]) }
        var moved = row
        for label in 0..<AttributionLabel.count { moved[label] = max(LabelWeights.never, row[label] &- top) }
        return moved
    }
}
