/// Finds the labels of chains of tokens that promise most right spans, and how likely they are.
struct LabelDecoder {
    private let weights: LabelWeights
    private let extractor: FeatureExtractor
    private let chooser: SegmentChooser
    private var sink = FeatureSink()
    private var places = [UInt32](repeating: 0, count: FeatureSink.capacity)
    private var lattice: LabelLattice
    /// The label of each token.
    private(set) var labels: [AttributionLabel]
    /// For each token that starts a cue or content, by how much it is likelier than not, as the logarithm of the odds.
    private(set) var margins: [Int: Float] = [:]
    /// For each probed token by how much it is likelier that it starts no cue.
    private(set) var leads: [Int: Float] = [:]
    private let probes: Set<Int>

    /// The longest chain, in tokens; a longer paragraph is cut, so that memory stays bounded.
    private static let longestChain = 4096
    /// How likely a segment has to be to be considered.
    private static let leastShare: Float = 0.05

    /// Prepares to label the tokens of `extractor`, and to tell the leads at `probes`.
    init(_ weights: LabelWeights, _ extractor: FeatureExtractor, probes: Set<Int> = []) {
        self.probes = probes
        self.weights = weights
        self.extractor = extractor
        chooser = SegmentChooser(prices: weights.prices)
        lattice = LabelLattice(weights.transitions)
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
        lattice.start(count: chain.count)
        var count = 0
        for (place, token) in chain.enumerated() {
            extractor.collect(at: token, into: &sink)
            // The rows of the token before were fetched meanwhile.
            if place > 0 { take(place - 1, of: chain, rowCount: count) }
            count = weights.findRows(of: &sink, &places)
        }
        take(chain.count - 1, of: chain, rowCount: count)
        lattice.sum()
        for segment in chooser.chosen(among: lattice.segments(least: Self.leastShare), count: chain.count) {
            label(segment, chain.lowerBound)
        }
        guard !probes.isEmpty else { return }
        for token in chain where probes.contains(token) {
            leads[token] = -odds(at: token - chain.lowerBound) { $0.isCue }
        }
    }

    /// Scores the token at `place` of `chain` by the rows that were found.
    private mutating func take(_ place: Int, of chain: Range<Int>, rowCount: Int) {
        let (first, second) = weights.scores(at: places.span.extracting(first: rowCount))
        lattice.take(place, first, second, extractor.edge(at: chain.lowerBound + place))
    }

    private mutating func label(_ segment: SegmentCandidate, _ chainStart: Int) {
        let role = segment.role
        let start = chainStart + segment.start
        labels[start] = .first(role)
        for token in start + 1..<chainStart + segment.end { labels[token] = .inner(role) }
        guard !role.isSource else { return }
        margins[start] = odds(at: segment.start) { $0.isCue == role.isCue && !$0.isSource }
    }

    /// The logarithm of the odds that a segment of the roles `isMeant` starts at `place`.
    private func odds(at place: Int, _ isMeant: (SegmentRole) -> Bool) -> Float {
        let starts = lattice.starts(at: place)
        let share = SegmentRole.allCases.reduce(Float(0)) { isMeant($1) ? $0 + starts[Int($1.rawValue)] : $0 }
        return LogOdds.of(share)
    }
}
