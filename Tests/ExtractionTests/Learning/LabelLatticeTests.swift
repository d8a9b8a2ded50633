import Testing

@testable import Extraction

@Suite struct LabelLatticeTests {
    /// Scores drawn by chance, the same in every run.
    private struct Draw {
        var state: UInt64

        mutating func score() -> Int16 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int16(truncatingIfNeeded: (state >> 40) % 121) - 60
        }
    }

    private static let width = AttributionLabel.rowWidth

    /// A chain of three tokens, and how scores weigh in it.
    private struct Chain {
        var rows: [[Int16]]
        var transitions: [Int16]
        let edges: [ChainEdge] = [.sentence, .comma, .nounPhrase]

        init(seed: UInt64) {
            var draw = Draw(state: seed)
            rows = (0..<3).map { _ in (0..<width).map { _ in draw.score() } }
            let labels = Set(AttributionLabel.all)
            transitions = (0..<ChainEdge.allCases.count * width * width).map { index in
                let from = AttributionLabel(index: index / width % width)
                let to = AttributionLabel(index: index % width)
                let score = draw.score()
                return labels.contains(from) && labels.contains(to) && to.canFollow(from) ? score : LabelWeights.never
            }
        }

        /// The score of labelling all tokens so.
        func score(_ labels: [AttributionLabel]) -> Double {
            var sum = 0
            for (place, label) in labels.enumerated() {
                sum += Int(rows[place][label.index])
                guard place > 0 else { continue }
                let before = labels[place - 1]
                sum += Int(transitions[(Int(edges[place].rawValue) * width + before.index) * width + label.index])
                if let role = before.role, !label.isInner { sum += Int(rows[place][role.endIndex]) }
            }
            return Double(sum) / Double(LabelWeights.unit)
        }

        /// Every way to label the chain.
        var ways: [[AttributionLabel]] {
            let all = AttributionLabel.all
            return all.filter { $0.canFollow(nil) }.flatMap { first in
                all.filter { $0.canFollow(first) }.flatMap { second in
                    all.filter { $0.canFollow(second) }.map { [first, second, $0] }
                }
            }
        }
    }

    /// The segments of a labelled chain: role, start, end.
    private static func segments(_ labels: [AttributionLabel]) -> [[Int]] {
        labels.indices.filter { labels[$0].isFirst }.map { start in
            let end = labels[(start + 1)...].firstIndex { !$0.isInner } ?? labels.count
            return [labels[start].index, start, end]
        }
    }

    @Test("A segment is as likely as the ways to label the chain that have it", arguments: [1, 2, 3, 4] as [UInt64])
    func sums(_ seed: UInt64) {
        let chain = Chain(seed: seed)
        var total = 0.0
        var shares: [[Int]: Double] = [:]
        for way in chain.ways {
            let weight = exponential(chain.score(way))
            total += weight
            for segment in Self.segments(way) { shares[segment, default: 0] += weight }
        }
        var lattice = LabelLattice(LabelTransitions(chain.transitions))
        lattice.start(count: 3)
        for place in 0..<3 {
            lattice.take(
                place, ScoreLanes { chain.rows[place][$0] }, ScoreLanes { chain.rows[place][16 + $0] },
                chain.edges[place])
        }
        lattice.sum()
        let found = lattice.segments(least: 0.01)
        for segment in found {
            let share = (shares[[Int(segment.role.rawValue), segment.start, segment.end]] ?? 0) / total
            #expect(abs(Double(segment.share) - share) < 0.001)
        }
        #expect(found.count >= shares.count { $0.value / total > 0.011 })
    }

    private func exponential(_ x: Double) -> Double {
        var power = 1 + x / 1_048_576
        for _ in 0..<20 { power *= power }
        return power
    }
}
