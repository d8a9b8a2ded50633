/// The other likely spans around one: its rivals for the same words, and its neighbors.
struct SpanSurroundings {
    /// How a span lies to its strongest rival for the same part.
    enum Relation: UInt32 {
        case alone, shorter, longer, startsLater, startsEarlier, within, around, across
    }

    /// The nearest likely span on one side.
    struct Neighbor {
        var part: UInt32 = 9
        var distance: UInt32 = 9
        /// How likely it is, in steps.
        var step: UInt32 = 0
        /// The stem of the likeliest word of a cue.
        var stem: UInt32 = 0
    }

    private(set) var relation = Relation.alone
    /// The tokens and the likelihood of the strongest rival for the same part.
    private(set) var rival = 0..<0
    private(set) var rivalShare: Float = 0
    /// How likely all rivals for the same part are together with the span itself.
    private(set) var sum: Float = 0
    /// The same of all spans of the part that start, or end, with it.
    private(set) var startSum: Float = 0
    private(set) var endSum: Float = 0
    /// The strongest rival that is another part.
    private(set) var otherPart: UInt32 = 9
    private(set) var otherStep: UInt32 = 99
    private var otherShare: Float = 0
    private(set) var left = Neighbor()
    private(set) var right = Neighbor()
    private(set) var leftCue = Neighbor()
    private(set) var rightCue = Neighbor()

    private var leftEnd = Int.min
    private var rightStart = Int.max
    private var leftCueEnd = Int.min
    private var rightCueStart = Int.max

    /// How many spans before it and behind it one is compared with, at most: time stays linear in the length of a text.
    private static let reach = 64
    /// The most tokens between neighbors.
    private static let gap = 60
    /// How likely a neighbor is at least.
    private static let likelyNeighbor: Float = 0.2

    /// Looks around `spans[index]`.
    init(_ index: Int, among spans: [LikelySpan], _ extractor: FeatureExtractor) {
        let own = spans[index]
        for place in max(0, index - Self.reach)..<min(spans.count, index + Self.reach) {
            let other = spans[place]
            if other.role.part == own.role.part { addUp(other, own) }
            guard place != index else { continue }
            if other.tokens.overlaps(own.tokens) {
                compare(other, own)
            } else if other.share >= Self.likelyNeighbor {
                take(other, beside: own.tokens, extractor)
            }
        }
    }

    private mutating func addUp(_ other: LikelySpan, _ own: LikelySpan) {
        if other.tokens.lowerBound == own.tokens.lowerBound { startSum += other.share }
        if other.tokens.upperBound == own.tokens.upperBound { endSum += other.share }
        if other.tokens.overlaps(own.tokens) { sum += other.share }
    }

    private mutating func compare(_ other: LikelySpan, _ own: LikelySpan) {
        if other.role.part != own.role.part {
            guard other.share > otherShare else { return }
            (otherShare, otherStep) = (other.share, other.step)
            otherPart = UInt32(other.role.part.rawValue)
        } else if other.share > rivalShare {
            rivalShare = other.share
            rival = other.tokens
            relation = Self.relation(of: own.tokens, to: other.tokens)
        }
    }

    private static func relation(of own: Range<Int>, to rival: Range<Int>) -> Relation {
        if own.lowerBound == rival.lowerBound { return own.upperBound < rival.upperBound ? .shorter : .longer }
        if own.upperBound == rival.upperBound {
            return own.lowerBound > rival.lowerBound ? .startsLater : .startsEarlier
        }
        let startsLater = own.lowerBound > rival.lowerBound
        guard startsLater == (own.upperBound < rival.upperBound) else { return .across }
        return startsLater ? .within : .around
    }

    private mutating func take(_ other: LikelySpan, beside own: Range<Int>, _ extractor: FeatureExtractor) {
        let (start, end) = (other.tokens.lowerBound, other.tokens.upperBound)
        let gap = end <= own.lowerBound ? own.lowerBound - end : start - own.upperBound
        guard gap < Self.gap else { return }
        var neighbor = Neighbor(
            part: UInt32(other.role.part.rawValue), distance: FeatureExtractor.bucket(gap),
            step: other.step / 3)
        if other.role.isCue { neighbor.stem = Self.stem(of: other.tokens, extractor) }
        if end <= own.lowerBound {
            if end > leftEnd { (leftEnd, left) = (end, neighbor) }
            if other.role.isCue, end > leftCueEnd { (leftCueEnd, leftCue) = (end, neighbor) }
        } else {
            if start < rightStart { (rightStart, right) = (start, neighbor) }
            if other.role.isCue, start < rightCueStart { (rightCueStart, rightCue) = (start, neighbor) }
        }
    }

    /// The stem of the word of `cue` that is the likeliest part of one.
    private static func stem(of cue: Range<Int>, _ extractor: FeatureExtractor) -> UInt32 {
        var likeliest = cue.lowerBound
        for token in cue where extractor.tokens[token].level > extractor.tokens[likeliest].level { likeliest = token }
        return extractor.tokens[likeliest].stem
    }
}
