/// Chooses segments for the measure by which extractions are judged: spans that are exactly right, weighed against spans that
/// are wrong (minimum Bayes risk: Goel and Byrne, 2000).
///
/// The best labels as a whole are not those with the most segments right. F1 is highest where every span is taken
/// whose likelihood exceeds half the F1 that is reached (Lipton, Elkan, Naryanaswamy, 2014); so each segment pays a price, and
/// those are chosen that gain most together, as whole attributions: no source or cue without content.
struct SegmentChooser {
    /// What a segment of each part has to be worth.
    let prices: SpanPrices

    /// What the side of the other parts is worth, so that the likelier one is chosen.
    private static let sideShare: Float = 0.05

    /// What an attribution costs beside its segments, and one without a cue: little shows whose it is.
    private static let attributionPrice: Float = 0.1
    private static let cuelessPrice: Float = 0.1

    /// How the best choice up to a place was reached: by a candidate from a state, or without one.
    private struct Step {
        var gain: Float = -.infinity
        var candidate: Int32 = -1
        var origin: AttributionState = []
    }

    /// The chosen ones of `candidates`, which are in order, in a chain of `count` tokens, from last to first.
    func chosen(among candidates: [SegmentCandidate], count: Int) -> [SegmentCandidate] {
        guard !candidates.isEmpty else { return [] }
        let width = AttributionState.count
        var steps = [Step](repeating: Step(), count: width * (count + 1))
        steps[0].gain = 0
        var next = 0
        for end in 1...count {
            for state in 0..<width {
                steps[width * end + state].gain = steps[width * (end - 1) + state].gain
            }
            while next < candidates.count, candidates[next].end == end {
                take(next, candidates[next], &steps)
                next += 1
            }
        }
        return walkBack(steps, candidates, count)
    }

    private func take(_ index: Int, _ candidate: SegmentCandidate, _ steps: inout [Step]) {
        let gain = candidate.partShare - prices[candidate.role] + Self.sideShare * candidate.share
        for number in 0..<AttributionState.count {
            let origin = AttributionState(rawValue: UInt8(number))
            let before = steps[AttributionState.count * candidate.start + number].gain
            guard before > -.infinity, let state = origin.adding(candidate.role) else { continue }
            let place = AttributionState.count * candidate.end + Int(state.rawValue)
            let sum = before + gain - Self.price(of: state, behind: origin)
            if sum > steps[place].gain { steps[place] = Step(gain: sum, candidate: Int32(index), origin: origin) }
        }
    }

    /// What an attribution costs that comes to `state` from `origin`: one that gets its cue later has its price back.
    private static func price(of state: AttributionState, behind origin: AttributionState) -> Float {
        guard state.isAnother(than: origin) else {
            return state.contains(.cue) && !origin.contains(.cue) ? -cuelessPrice : 0
        }
        return attributionPrice + (state.contains(.cue) ? 0 : cuelessPrice)
    }

    private func walkBack(_ steps: [Step], _ candidates: [SegmentCandidate], _ count: Int) -> [SegmentCandidate] {
        var place = count
        var state: AttributionState = []
        for number in 1..<AttributionState.count {
            let other = AttributionState(rawValue: UInt8(number))
            if other.isComplete, gain(steps, count, other) > gain(steps, count, state) { state = other }
        }
        var chosen: [SegmentCandidate] = []
        while place > 0 {
            let step = steps[AttributionState.count * place + Int(state.rawValue)]
            if step.candidate < 0 {
                place -= 1
            } else {
                let candidate = candidates[Int(step.candidate)]
                chosen.append(candidate)
                (place, state) = (candidate.start, step.origin)
            }
        }
        return chosen
    }

    /// What the best choice gains that ends in `state`.
    private func gain(_ steps: [Step], _ count: Int, _ state: AttributionState) -> Float {
        steps[AttributionState.count * count + Int(state.rawValue)].gain
    }
}
