/// How the scores of label after label weigh: e to their power.
struct LabelTransitions: Sendable {
    /// What can follow each label, by edge and label.
    private let following: [ShareLanes]
    /// What each label that opens can stand behind, by edge and label, in halves.
    private let preceding: [ShareLanes]
    /// What goes on behind the first token of a segment and behind a later one, by edge.
    private let continuations: [ShareLanes]
    /// What scores weigh.
    let powers = ScorePowers()

    /// How many labels can follow any other.
    static let openingCount = 14
    private static let half = AttributionLabel.half
    private static let width = AttributionLabel.rowWidth

    /// Takes scores by edge, label and label that follows.
    init(_ scores: [Int16]) {
        let powers = self.powers
        let weight = { (edge: Int, from: Int, to: Int) in
            let score = scores[(edge * Self.width + from) * Self.width + to]
            return score <= LabelWeights.never ? 0 : powers[score]
        }
        var following: [ShareLanes] = []
        var preceding: [ShareLanes] = []
        var continuations: [ShareLanes] = []
        for edge in ChainEdge.allCases.indices {
            for from in 0..<Self.width {
                following.append(ShareLanes { $0 < Self.openingCount ? weight(edge, from, $0) : 0 })
            }
            for to in 0..<Self.openingCount {
                for start in [0, Self.half] { preceding.append(ShareLanes { weight(edge, start + $0, to) }) }
            }
            for start in [0, Self.half] {
                continuations.append(
                    ShareLanes { $0 < AttributionLabel.roleCount ? weight(edge, start + $0, Self.half + $0) : 0 })
            }
        }
        self.following = following
        self.preceding = preceding
        self.continuations = continuations
    }

    /// The weights of what can follow the label at `from`.
    @inline(__always)
    func opening(_ edge: ChainEdge, from: Int) -> ShareLanes { following[Int(edge.rawValue) * Self.width + from] }

    /// The weights of the label at `to` behind each label of one half.
    @inline(__always)
    func opening(_ edge: ChainEdge, to: Int, inner: Bool) -> ShareLanes {
        preceding[2 * (Int(edge.rawValue) * Self.openingCount + to) + (inner ? 1 : 0)]
    }

    /// The weights of going on in a segment, behind its first token or a later one.
    @inline(__always)
    func continuation(_ edge: ChainEdge, inner: Bool) -> ShareLanes {
        continuations[2 * Int(edge.rawValue) + (inner ? 1 : 0)]
    }
}
