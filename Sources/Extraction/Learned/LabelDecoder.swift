/// Finds the best labels of a chain of tokens (Viterbi, 1967), and how far ahead of the others they are.
struct LabelDecoder {
    private let weights: LabelWeights
    private let extractor: FeatureExtractor
    private var features: [UInt32] = []
    private var places = [UInt32](repeating: 0, count: Self.mostFeatures)
    /// For each token of the chain a row of scores, of the best path to each label, and of the label before.
    private var scores: [Int16] = []
    private var forward: [Int16] = []
    private var origins: [UInt8] = []
    /// The label of each token.
    private(set) var labels: [AttributionLabel]
    /// For each token that starts a cue or content, how far its label is ahead of standing outside.
    private(set) var margins: [Int: Int16] = [:]

    /// The most features of a token.
    private static let mostFeatures = 128
    /// How far behind the best a label may lie to be followed further.
    private static let beam: Int16 = 600
    /// The longest chain, in tokens; a longer paragraph is cut, so that memory stays bounded.
    private static let longestChain = 4096
    private static var width: Int { AttributionLabel.count }
    private static var innerStart: Int { AttributionLabel.innerStart }

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
        walkForward(chain)
        if choose(chain) { walkBack(chain) }
    }

    private mutating func score(_ chain: Range<Int>) {
        let count = chain.count * Self.width
        if scores.count < count { scores = Array(repeating: 0, count: count) }
        var row = 0
        for token in chain {
            features.removeAll(keepingCapacity: true)
            extractor.append(at: token, to: &features)
            weights.add(features, &places, to: &scores, at: row)
            scores[row + AttributionLabel.first(.cueLeading).index] &+= weights.cueBonus
            scores[row + AttributionLabel.first(.cueTrailing).index] &+= weights.cueBonus
            row += Self.width
        }
    }

    /// The best score of each label at each token, and the label before it on the path there.
    private mutating func walkForward(_ chain: Range<Int>) {
        let count = chain.count * Self.width
        var bestScores = [Int16](repeating: LabelWeights.never, count: count)
        var bestOrigins = [UInt8](repeating: 0, count: count)
        fill(&bestScores, &bestOrigins, chain)
        forward = bestScores
        origins = bestOrigins
    }

    private func fill(_ bestScores: inout [Int16], _ bestOrigins: inout [UInt8], _ chain: Range<Int>) {
        let scores = self.scores.span
        let transitions = weights.transitions.span
        var forward = bestScores.mutableSpan
        var origins = bestOrigins.mutableSpan
        for label in 0..<Self.innerStart { forward[label] = scores[label] }
        for position in 1..<max(1, chain.count) {
            let row = position * Self.width
            let table = Int(extractor.edge[chain.lowerBound + position]) * Self.width * Self.width
            for from in 0..<Self.width {
                let score = forward[row - Self.width + from]
                guard score > -Self.beam else { continue }
                let line = table + from * Self.width
                for label in 0..<Self.innerStart {
                    // `row` and `line` start rows of `width` labels.
                    let candidate = unsafe transitions[unchecked: line + label] &+ score
                    if unsafe candidate > forward[unchecked: row + label] {
                        unsafe forward[unchecked: row + label] = candidate
                        unsafe origins[unchecked: row + label] = UInt8(truncatingIfNeeded: from)
                    }
                }
                let inner = Self.inner(of: from)
                guard inner > 0, transitions[line + inner] &+ score > forward[row + inner] else { continue }
                forward[row + inner] = transitions[line + inner] &+ score
                origins[row + inner] = UInt8(truncatingIfNeeded: from)
            }
            Self.add(scores, to: &forward, at: row)
        }
    }

    /// Adds the row of `scores` at `row` to that of `sums`, and moves the best of it to 0, none below "never".
    @inline(__always)
    private static func add(_ scores: borrowing Span<Int16>, to sums: inout MutableSpan<Int16>, at row: Int) {
        var top = Int16.min
        for label in row..<(row + width) {
            let sum = sums[label] &+ scores[label]
            sums[label] = sum
            top = max(top, sum)
        }
        for label in row..<(row + width) { sums[label] = max(LabelWeights.never, sums[label] &- top) }
    }

    /// Takes the labels of the best path; true unless all of it is outside.
    private mutating func choose(_ chain: Range<Int>) -> Bool {
        var label = 0
        let last = (chain.count - 1) * Self.width
        for other in 1..<Self.width where forward[last + other] > forward[last + label] { label = other }
        var finds = false
        for position in stride(from: chain.count - 1, through: 0, by: -1) {
            labels[chain.lowerBound + position] = AttributionLabel(index: label)
            finds = finds || label != 0
            label = Int(origins[position * Self.width + label])
        }
        return finds
    }

    /// The best score of what follows each label, to tell the margins.
    private mutating func walkBack(_ chain: Range<Int>) {
        var rest = [Int16](repeating: 0, count: Self.width)
        var outgoing = rest
        let weights = weights
        let transitions = weights.transitions.span
        for position in stride(from: chain.count - 1, through: 0, by: -1) {
            let token = chain.lowerBound + position
            let row = position * Self.width
            let label = labels[token]
            if label.isFirst, label.role?.isSource == false {
                let margin = margin(of: label, row, rest)
                margins[token] = margin
            }
            guard position > 0 else { break }
            for label in 0..<Self.width { outgoing[label] = rest[label] &+ scores[row + label] }
            Self.normalize(&outgoing)
            let following = outgoing.span
            let table = Int(extractor.edge[token]) * Self.width * Self.width
            for from in 0..<Self.width {
                guard forward[row - Self.width + from] > -Self.beam else {
                    rest[from] = LabelWeights.never
                    continue
                }
                let line = table + from * Self.width
                var best = LabelWeights.never
                for label in 0..<Self.innerStart {
                    // `line` starts a row of `width` labels, as many as `following` has.
                    unsafe best = max(best, transitions[unchecked: line + label] &+ following[unchecked: label])
                }
                let inner = Self.inner(of: from)
                if inner > 0 { best = max(best, transitions[line + inner] &+ following[inner]) }
                rest[from] = best
            }
            Self.normalize(&rest)
        }
    }

    private static func normalize(_ row: inout [Int16]) {
        let top = row.max() ?? 0
        for label in row.indices { row[label] = max(LabelWeights.never, row[label] &- top) }
    }

    /// The label within the segment that `label` stands in; 0 outside of segments.
    @inline(__always)
    private static func inner(of label: Int) -> Int {
        label < 4 ? 0 : label < innerStart ? label + 10 : label
    }

    private func margin(of label: AttributionLabel, _ row: Int, _ rest: [Int16]) -> Int16 {
        let outside = (0..<4).map { Int(forward[row + $0]) + Int(rest[$0]) }.max() ?? 0
        return Int16(clamping: Int(forward[row + label.index]) + Int(rest[label.index]) - outside)
    }
}
