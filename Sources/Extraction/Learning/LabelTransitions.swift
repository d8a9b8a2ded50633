/// The scores of label after label, laid out for both directions of the decoder.
struct LabelTransitions: Sendable {
    /// What can follow each label, by edge and label.
    private let following: [ScoreLanes]
    /// What each label that opens can stand behind, by edge and label, in halves.
    private let preceding: [ScoreLanes]
    /// What goes on behind the first token of a segment and behind a later one, by edge.
    private let continuations: [ScoreLanes]

    /// How many labels can follow any other.
    static let openingCount = 14
    private static let half = AttributionLabel.half
    private static let width = AttributionLabel.rowWidth

    /// Takes scores by edge, label and label that follows.
    init(_ scores: [Int16]) {
        let never = ScoreLanes(repeating: LabelWeights.never)
        let score = { (edge: Int, from: Int, to: Int) in scores[(edge * Self.width + from) * Self.width + to] }
        var following: [ScoreLanes] = []
        var preceding: [ScoreLanes] = []
        var continuations: [ScoreLanes] = []
        for edge in ChainEdge.allCases.indices {
            for from in 0..<Self.width {
                following.append(ScoreLanes { $0 < Self.openingCount ? score(edge, from, $0) : LabelWeights.never })
            }
            for to in 0..<Self.openingCount {
                for start in [0, Self.half] { preceding.append(ScoreLanes { score(edge, start + $0, to) }) }
            }
            for start in [0, Self.half] {
                var lanes = never
                for role in 0..<AttributionLabel.roleCount { lanes[role] = score(edge, start + role, Self.half + role) }
                continuations.append(lanes)
            }
        }
        self.following = following
        self.preceding = preceding
        self.continuations = continuations
    }

    /// The scores of what can follow the label at `from`.
    @inline(__always)
    func opening(_ edge: ChainEdge, from: Int) -> ScoreLanes { following[Int(edge.rawValue) * Self.width + from] }

    /// The scores of the label at `to` behind each label of one half.
    @inline(__always)
    func opening(_ edge: ChainEdge, to: Int, inner: Bool) -> ScoreLanes {
        preceding[2 * (Int(edge.rawValue) * Self.openingCount + to) + (inner ? 1 : 0)]
    }

    /// The scores of going on in a segment, behind its first token or a later one.
    @inline(__always)
    func continuation(_ edge: ChainEdge, inner: Bool) -> ScoreLanes {
        continuations[2 * Int(edge.rawValue) + (inner ? 1 : 0)]
    }
}
