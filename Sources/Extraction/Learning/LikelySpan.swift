/// A span of tokens that may be a part of an attribution: all candidates that differ in nothing but their sides.
struct LikelySpan {
    /// Its tokens, in the text.
    let tokens: Range<Int>
    /// The likeliest of its roles.
    let role: SegmentRole
    /// How likely it is by the labels, 0 to 1.
    let share: Float
    /// The same in steps.
    let step: UInt32
    /// Which candidates it stands for.
    let candidates: Range<Int>

    /// The spans of `candidates`, which are in order, in a chain that starts at the token `chainStart`.
    static func all(of candidates: [SegmentCandidate], chainStart: Int) -> [LikelySpan] {
        var spans: [LikelySpan] = []
        var first = 0
        while first < candidates.count {
            var end = first + 1
            var likeliest = candidates[first]
            while end < candidates.count, candidates[end].isAlternative(to: candidates[first]) {
                if candidates[end].share > likeliest.share { likeliest = candidates[end] }
                end += 1
            }
            spans.append(
                LikelySpan(
                    tokens: chainStart + likeliest.start..<chainStart + likeliest.end, role: likeliest.role,
                    share: likeliest.partShare, step: step(likeliest.partShare), candidates: first..<end))
            first = end
        }
        return spans
    }

    /// `share` as one of 17 steps of its odds, two thirds of a logarithm each, 0 for the least.
    ///
    /// Two vectors of eight, since the compiler turns operations on wider ones into loops over their numbers.
    @inline(__always)
    static func step(_ share: Float) -> UInt32 {
        let shares = SIMD8(repeating: share)
        let low = SIMD8<UInt32>().replacing(with: 1, where: bounds.low .<= shares)
        let high = SIMD8<UInt32>().replacing(with: 1, where: bounds.high .<= shares)
        return (low &+ high).wrappedSum()
    }

    /// Where a share reaches the next step.
    private static let bounds = ShareLanes { LogOdds.share((Float($0) - 7.5) / 1.5) }
}
