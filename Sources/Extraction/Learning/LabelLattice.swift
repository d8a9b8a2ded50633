/// All ways to label a chain of tokens, summed up forward and backward (Rabiner, 1989): how likely each label is at each token,
/// and each segment from one token to another.
struct LabelLattice {
    /// Numbers by label: of those that can follow any label, and of those that go on in a segment.
    private struct Halves {
        var first = ShareLanes(repeating: 0)
        var inner = ShareLanes(repeating: 0)
    }

    /// What is known of a token.
    private struct Place {
        var edge = ChainEdge.insidePhrase
        /// The weights of its labels; for each label before it the weight of its segment having ended there.
        var weights = Halves()
        var ends = ShareLanes(repeating: 0)
        /// The share of each label in all ways up to here, and what made their sum 1.
        var forward = Halves()
        var scale: Float = 1
        /// What follows each label here, by which its share in all ways is `forward` times `backward`.
        var backward = Halves()
        /// The same of each label before it, for the ways that don't go on in its segment here.
        var leaving = Halves()
    }

    private let transitions: LabelTransitions
    private var places: [Place] = []
    /// How many tokens the chain has.
    private var count = 0

    private let openingLabels = ScoreLanes { $0 < LabelTransitions.openingCount ? .max : LabelWeights.never }
    private let innerLabels = ScoreLanes { $0 < AttributionLabel.roleCount ? .max : LabelWeights.never }
    /// 1 for labels that can follow any label, and for those of them that start segments.
    private let openings = ShareLanes { $0 < LabelTransitions.openingCount ? 1 : 0 }
    private let starts = ShareLanes { $0 < AttributionLabel.roleCount ? 1 : 0 }

    /// A label with a smaller share of the ways up to a token is left out there: what follows it would have no bound.
    private static let leastShare: Float = 1e-5
    private static let half = AttributionLabel.half

    /// A lattice without a chain.
    init(_ transitions: LabelTransitions) { self.transitions = transitions }

    /// Starts on a chain of `count` tokens.
    mutating func start(count: Int) {
        self.count = count
        if places.count < count { places = Array(repeating: Place(), count: count) }
    }

    /// Takes the scores of the token at `place`, in halves, and the kind of seam before it.
    mutating func take(_ place: Int, _ first: ScoreLanes, _ second: ScoreLanes, _ edge: ChainEdge) {
        let powers = transitions.powers
        let top = first.lower(openingLabels).upper(second.lower(innerLabels)).top
        let last = second.high &- top
        var own = Place()
        own.edge = edge
        own.weights.first = ShareLanes(low: powers(first.low &- top), high: powers(first.high &- top))
        own.weights.inner = ShareLanes(
            low: powers(second.low &- top), high: SIMD8(powers[last[0]], powers[last[1]], 0, 0, 0, 0, 0, 0))
        own.ends = Self.ends(quotation: powers[first.high[6]], content: powers[first.high[7]], powers(second.high))
        places[place] = own
    }

    /// For each role the weight of its segment having ended, from those of `AttributionLabel`'s last places; 1 for other labels.
    @inline(__always)
    private static func ends(quotation: Float, content: Float, _ others: SIMD8<Float>) -> ShareLanes {
        let (source, trailing, behindCue) = (others[2], others[3], others[4])
        let (cue, trailingCue, before) = (others[5], others[6], others[7])
        return ShareLanes(
            low: SIMD8(source, trailing, behindCue, cue, trailingCue, quotation, content, quotation),
            high: SIMD8(before, before, 1, 1, 1, 1, 1, 1))
    }

    /// Sums up the chain, all of whose tokens were taken.
    mutating func sum() {
        guard count > 0 else { return }
        keep(places[0].weights.first * openings, ShareLanes(repeating: 0), at: 0)
        for place in 1..<max(1, count) { stepForward(place) }
        places[count - 1].backward = Halves(first: ShareLanes(repeating: 1), inner: ShareLanes(repeating: 1))
        for place in stride(from: count - 1, to: 0, by: -1) { stepBack(place) }
    }

    private mutating func keep(_ first: ShareLanes, _ inner: ShareLanes, at place: Int) {
        let scale = 1 / (first.sum + inner.sum)
        places[place].scale = scale
        let (first, inner) = (first * scale, inner * scale)
        places[place].forward.first = first.kept(where: first, reaches: Self.leastShare)
        places[place].forward.inner = inner.kept(where: inner, reaches: Self.leastShare)
    }

    private mutating func stepForward(_ place: Int) {
        let before = places[place - 1].forward
        let (edge, ends, weights) = (places[place].edge, places[place].ends, places[place].weights)
        let (left, leftInner) = (before.first * ends, before.inner * ends)
        var opened = ShareLanes(repeating: 0)
        for from in 0..<LabelTransitions.openingCount {
            opened += transitions.opening(edge, from: from) * left[from]
        }
        for lane in 0..<AttributionLabel.roleCount {
            opened += transitions.opening(edge, from: Self.half + lane) * leftInner[lane]
        }
        let goingOn =
            before.first * transitions.continuation(edge, inner: false) + before.inner
            * transitions.continuation(edge, inner: true)
        keep(opened * weights.first, goingOn * weights.inner, at: place)
    }

    private mutating func stepBack(_ place: Int) {
        let before = places[place - 1].forward
        let (edge, ends, backward) = (places[place].edge, places[place].ends, places[place].backward)
        let following = places[place].weights.first * backward.first * places[place].scale
        let goingOn = places[place].weights.inner * backward.inner * places[place].scale
        var leaving = Halves()
        for to in 0..<LabelTransitions.openingCount {
            leaving.first += transitions.opening(edge, to: to, inner: false) * following[to]
            leaving.inner += transitions.opening(edge, to: to, inner: true) * following[to]
        }
        leaving.first = leaving.first * ends
        leaving.inner = leaving.inner * ends
        places[place].leaving = leaving
        places[place - 1].backward.first = (leaving.first + goingOn * transitions.continuation(edge, inner: false))
            .kept(where: before.first, reaches: Self.leastShare)
        places[place - 1].backward.inner = (leaving.inner + goingOn * transitions.continuation(edge, inner: true))
            .kept(where: before.inner, reaches: Self.leastShare)
    }

    /// How likely a segment of each role starts at `place`, 0 to 1; 0 in other places.
    @inline(__always)
    func starts(at place: Int) -> ShareLanes { places[place].forward.first * places[place].backward.first * starts }

    /// The segments that are as likely as `least`, from 0 to 1, or more, in order of their starts.
    ///
    /// At most `1 / least` segments run on over each seam, so this takes time linear in the length of the chain.
    func segments(least: Float) -> [SegmentCandidate] {
        var segments: [SegmentCandidate] = []
        for place in 0..<count {
            let starts = starts(at: place)
            guard starts.reaches(least) else { continue }
            for role in SegmentRole.allCases where starts[Int(role.rawValue)] >= least {
                collect(role, from: place, least, &segments)
            }
        }
        return segments
    }

    private func collect(
        _ role: SegmentRole, from start: Int, _ least: Float, _ segments: inout [SegmentCandidate]
    ) {
        let lane = Int(role.rawValue)
        var running = places[start].forward.first[lane]
        var isFirst = true
        for end in start + 1..<count {
            let place = places[end]
            let share = running * (isFirst ? place.leaving.first[lane] : place.leaving.inner[lane])
            if share >= least { segments.append(SegmentCandidate(start: start, end: end, role: role, share: share)) }
            running *= transitions.continuation(place.edge, inner: !isFirst)[lane] * place.weights.inner[lane]
            running *= place.scale
            isFirst = false
            guard running * place.backward.inner[lane] >= least else { return }
        }
        segments.append(SegmentCandidate(start: start, end: count, role: role, share: running))
    }
}
