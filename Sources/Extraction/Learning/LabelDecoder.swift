/// Finds the best labels of a chain of tokens (Viterbi, 1967), and how far ahead of the others they are.
struct LabelDecoder {
    private let weights: LabelWeights
    private let extractor: FeatureExtractor
    private var sink = FeatureSink()
    private var places = [UInt32](repeating: 0, count: FeatureSink.capacity)
    /// For each token of the chain the scores of its labels, in halves.
    private var scores: [ScoreLanes] = []
    /// For each token of the chain the score of the best path to each label, in halves.
    private var forward: [ScoreLanes] = []
    /// The label of each token.
    private(set) var labels: [AttributionLabel]
    /// For each token that starts a cue or content, how far its label is ahead of standing outside.
    private(set) var margins: [Int: Int16] = [:]
    /// For each probed token how far standing outside is ahead of starting a cue.
    private(set) var leads: [Int: Int16] = [:]
    private let probes: Set<Int>

    /// The greatest number where there is a label, "never" in other places.
    private let openingLabels = ScoreLanes { AttributionLabel.all.contains(AttributionLabel(index: $0)) ? .max : never }
    private let innerLabels = ScoreLanes {
        AttributionLabel.all.contains(AttributionLabel(index: half + $0)) ? .max : never
    }

    /// The longest chain, in tokens; a longer paragraph is cut, so that memory stays bounded.
    private static let longestChain = 4096
    private static var never: Int16 { LabelWeights.never }
    private static var half: Int { AttributionLabel.half }

    /// Prepares to label the tokens of `extractor`, and to tell the leads at `probes`.
    init(_ weights: LabelWeights, _ extractor: FeatureExtractor, probes: Set<Int> = []) {
        self.probes = probes
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
        if scores.count < 2 * chain.count {
            scores = Array(repeating: ScoreLanes(repeating: Self.never), count: 2 * chain.count)
            forward = scores
        }
        score(chain)
        walkForward(chain)
        if choose(chain) || !probes.isEmpty { walkBack(chain) }
    }

    private mutating func score(_ chain: Range<Int>) {
        var bonus = ScoreLanes(repeating: 0)
        for label in AttributionLabel.all where label.isFirst && label.role?.isCue == true {
            bonus[label.index] = weights.cueBonus
        }
        var row = 0
        for token in chain {
            extractor.collect(at: token, into: &sink)
            let (first, second) = weights.scores(of: &sink, &places)
            scores[row] = first &+ bonus
            scores[row + 1] = second
            row += 2
        }
    }

    /// The best score of each label at each token; the labels before it are looked for on the best path alone.
    private mutating func walkForward(_ chain: Range<Int>) {
        let transitions = weights.transitions
        var (opened, continued) = normalized(scores[0], ScoreLanes(repeating: Self.never))
        forward[0] = opened
        forward[1] = continued
        for position in 1..<max(1, chain.count) {
            let edge = extractor.edge(at: chain.lowerBound + position)
            let (first, second) = (scores[2 * position], scores[2 * position + 1])
            let ends = Self.ends(first, second)
            var best = ScoreLanes(repeating: Self.never)
            let left = opened &+ ends
            for from in 0..<LabelTransitions.openingCount {
                best = best.upper(transitions.opening(edge, from: from) &+ ScoreLanes(repeating: left[from]))
            }
            let leftInner = continued &+ ends
            for lane in 0..<AttributionLabel.roleCount {
                let score = ScoreLanes(repeating: leftInner[lane])
                best = best.upper(transitions.opening(edge, from: Self.half + lane) &+ score)
            }
            let goingOn = (transitions.continuation(edge, inner: false) &+ opened).upper(
                transitions.continuation(edge, inner: true) &+ continued)
            (opened, continued) = normalized(best &+ first, goingOn &+ second)
            forward[2 * position] = opened
            forward[2 * position + 1] = continued
        }
    }

    /// For each role the score of its segment having ended before a token with these scores; 0 in other places.
    @inline(__always)
    private static func ends(_ first: ScoreLanes, _ second: ScoreLanes) -> ScoreLanes {
        let (quotation, content) = (first.high[6], first.high[7])
        let (source, trailing, behindCue) = (second.high[2], second.high[3], second.high[4])
        let (cue, trailingCue, before) = (second.high[5], second.high[6], second.high[7])
        return ScoreLanes(
            low: SIMD8(source, trailing, behindCue, cue, trailingCue, quotation, content, quotation),
            high: SIMD8(before, before, 0, 0, 0, 0, 0, 0))
    }

    /// The halves moved so that the best of them is 0 and none lies below "never"; places of no label are "never".
    @inline(__always)
    private func normalized(_ first: ScoreLanes, _ second: ScoreLanes) -> (ScoreLanes, ScoreLanes) {
        let opened = first.lower(openingLabels)
        let continued = second.lower(innerLabels)
        let top = ScoreLanes(repeating: opened.upper(continued).top)
        let never = ScoreLanes(repeating: Self.never)
        return ((opened &- top).upper(never), (continued &- top).upper(never))
    }

    /// Takes the labels of the best path; true unless all of it is outside.
    private mutating func choose(_ chain: Range<Int>) -> Bool {
        let last = chain.count - 1
        var label = AttributionLabel.outside
        for other in AttributionLabel.all where forwardScore(of: other, at: last) > forwardScore(of: label, at: last) {
            label = other
        }
        var finds = false
        for position in stride(from: last, through: 0, by: -1) {
            labels[chain.lowerBound + position] = label
            finds = finds || label != .outside
            if position > 0 { label = origin(of: label, at: position, chain) }
        }
        return finds
    }

    private func forwardScore(of label: AttributionLabel, at position: Int) -> Int16 {
        label.isInner ? forward[2 * position + 1][label.index - Self.half] : forward[2 * position][label.index]
    }

    /// The label before `label` on the best path to it: of equally good ones the first.
    private func origin(of label: AttributionLabel, at position: Int, _ chain: Range<Int>) -> AttributionLabel {
        let edge = extractor.edge(at: chain.lowerBound + position)
        let (opened, continued) = (forward[2 * position - 2], forward[2 * position - 1])
        let transitions = weights.transitions
        if label.isInner {
            let lane = label.index - Self.half
            let first = transitions.continuation(edge, inner: false)[lane] &+ opened[lane]
            let later = transitions.continuation(edge, inner: true)[lane] &+ continued[lane]
            return AttributionLabel(index: later > first ? label.index : lane)
        }
        let ends = Self.ends(scores[2 * position], scores[2 * position + 1])
        let (left, leftInner) = (opened &+ ends, continued &+ ends)
        let before = transitions.opening(edge, to: label.index, inner: false) &+ left
        let beforeInner = transitions.opening(edge, to: label.index, inner: true) &+ leftInner
        var best = Self.never
        var origin = 0
        for from in 0..<LabelTransitions.openingCount where before[from] > best {
            (best, origin) = (before[from], from)
        }
        for lane in 0..<AttributionLabel.roleCount where beforeInner[lane] > best {
            (best, origin) = (beforeInner[lane], Self.half + lane)
        }
        return AttributionLabel(index: origin)
    }

    /// The best score of what follows each label, to tell the margins.
    private mutating func walkBack(_ chain: Range<Int>) {
        let transitions = weights.transitions
        var rest = ScoreLanes(repeating: 0)
        var restInner = ScoreLanes(repeating: 0)
        let first = probes.isEmpty ? firstReport(in: chain) : 0
        for position in stride(from: chain.count - 1, through: first, by: -1) {
            let label = labels[chain.lowerBound + position]
            if label.isFirst, label.role?.isSource == false {
                margins[chain.lowerBound + position] = margin(of: label, at: position, rest)
            }
            if probes.contains(chain.lowerBound + position) {
                let leading = margin(of: .first(.cueLeading), at: position, rest)
                leads[chain.lowerBound + position] = -max(leading, margin(of: .first(.cueTrailing), at: position, rest))
            }
            guard position > first else { break }
            let (first, second) = (scores[2 * position], scores[2 * position + 1])
            let (following, followingInner) = normalized(rest &+ first, restInner &+ second)
            let edge = extractor.edge(at: chain.lowerBound + position)
            var before = ScoreLanes(repeating: Self.never)
            var beforeInner = before
            for to in 0..<LabelTransitions.openingCount {
                let score = ScoreLanes(repeating: following[to])
                before = before.upper(transitions.opening(edge, to: to, inner: false) &+ score)
                beforeInner = beforeInner.upper(transitions.opening(edge, to: to, inner: true) &+ score)
            }
            let ends = Self.ends(first, second)
            let goingOn = transitions.continuation(edge, inner: false) &+ followingInner
            let goingOnInner = transitions.continuation(edge, inner: true) &+ followingInner
            (rest, restInner) = normalized((before &+ ends).upper(goingOn), (beforeInner &+ ends).upper(goingOnInner))
        }
    }

    /// The place of the first token of `chain` that starts a cue or content.
    private func firstReport(in chain: Range<Int>) -> Int {
        (0..<chain.count).first { position in
            let label = labels[chain.lowerBound + position]
            return label.isFirst && label.role?.isSource == false
        } ?? chain.count
    }

    private func margin(of label: AttributionLabel, at position: Int, _ rest: ScoreLanes) -> Int16 {
        let score = { (index: Int) in Int(forward[2 * position][index]) + Int(rest[index]) }
        let outside = (AttributionLabel.outside.index...AttributionLabel.awaitingReport.index).map(score).max() ?? 0
        return Int16(clamping: score(label.index) - outside)
    }
}
