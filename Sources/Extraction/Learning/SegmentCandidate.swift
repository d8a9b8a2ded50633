/// A segment that a chain of tokens may have, and how likely.
struct SegmentCandidate {
    /// The place of its first token in the chain.
    let start: Int
    /// The place behind its last token.
    let end: Int
    /// What part of an attribution it would be, and on which side of the others.
    let role: SegmentRole
    /// How likely it is, 0 to 1.
    let share: Float
    /// How likely its tokens are a segment of the same part, whatever the side; by the labels, then by the verifier.
    var partShare: Float = 0

    /// `candidates` in order of their ends, with their parts' shares.
    static func ordered(_ candidates: [SegmentCandidate]) -> [SegmentCandidate] {
        var ordered = candidates.sorted { $0.rank < $1.rank }
        var first = 0
        while first < ordered.count {
            var sum: Float = 0
            var end = first
            while end < ordered.count, ordered[end].isAlternative(to: ordered[first]) {
                sum += ordered[end].share
                end += 1
            }
            for index in first..<end { ordered[index].partShare = sum }
            first = end
        }
        return ordered
    }

    private var rank: (Int, Int, UInt8) { (end, start, role.rawValue) }

    /// Whether it has the same tokens and part as `other`.
    func isAlternative(to other: SegmentCandidate) -> Bool {
        start == other.start && end == other.end && role.part == other.role.part
    }
}
