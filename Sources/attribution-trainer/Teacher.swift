import Extraction

/// Knows the attributions that people marked in one text, and notes every decision for the trainer.
final class Teacher: DecisionTeacher {
    /// A decision with the features of its options and the right one.
    struct Lesson {
        let decision: Decision
        let options: [[UInt32]]
        let right: Int
    }

    /// An attribution as marked, in tokens.
    struct Gold {
        let source: [Range<Int>]
        let cue: [Range<Int>]
        let content: [Range<Int>]
    }

    private(set) var lessons: [Lesson] = []
    private var gold: [Gold] = []
    private var goldByCueToken: [Int: Int] = [:]

    /// Starts on a text.
    func start(_ gold: [Gold]) {
        self.gold = gold
        goldByCueToken = [:]
        for (index, attribution) in gold.enumerated() {
            for range in attribution.cue { for token in range { goldByCueToken[token] = index } }
        }
    }

    func learn(_ decision: Decision, _ options: [Features], right: Int) {
        guard options.count > 1 else { return }
        lessons.append(Lesson(decision: decision, options: options.map(\.slots), right: right))
    }

    func rightOption(_ decision: Decision, _ options: [FoundAttribution]) -> Int? {
        switch decision {
        case .complement, .noun, .postposed: rightReport(options, decision)
        case .end: rightEnd(options)
        case .start: rightStart(options)
        case .source: rightSource(options)
        }
    }

    private func match(_ option: FoundAttribution) -> Gold? {
        for token in option.cue.joined() { if let index = goldByCueToken[token] { return gold[index] } }
        return nil
    }

    private func rightReport(_ options: [FoundAttribution], _ decision: Decision) -> Int? {
        var best = 0
        var bestScore = 0
        for (index, option) in options.enumerated() where index > 0 {
            guard let gold = match(option), let start = option.content.first?.lowerBound else { continue }
            let starts = gold.content.map(\.lowerBound)
            var score = 0
            if decision == .postposed {
                let overlaps = gold.content.contains { $0.overlaps(option.content[0]) }
                score = overlaps ? 10 : 0
            } else if starts.contains(start) {
                score = 20
            } else if let near = starts.map({ abs($0 - start) }).min(), near <= 2 {
                score = 10 - near
            }
            if score > 0, gold.cue == option.cue { score += 5 }
            if score > 0, let a = gold.cue.last?.upperBound, let b = option.cue.last?.upperBound, a == b { score += 2 }
            if score > bestScore {
                best = index
                bestScore = score
            }
        }
        return best
    }

    private func rightEnd(_ options: [FoundAttribution]) -> Int? {
        guard let gold = match(options[0]), let start = options[0].content.first?.lowerBound,
            let fragment = gold.content.first(where: { $0.contains(start) }) ?? gold.content.first(where: { abs($0.lowerBound - start) <= 2 })
        else { return nil }
        let distances = options.map { abs(($0.content.first?.upperBound ?? 0) - fragment.upperBound) }
        guard let least = distances.min(), least <= 1 else { return nil }
        return distances.firstIndex(of: least)
    }

    private func rightStart(_ options: [FoundAttribution]) -> Int? {
        guard let gold = match(options[0]), let end = options[0].content.first?.upperBound,
            let fragment = gold.content.first(where: { $0.contains(end - 1) || $0.contains(end - 2) })
        else { return nil }
        return options.firstIndex { $0.content.first?.lowerBound == fragment.lowerBound }
    }

    private func rightSource(_ options: [FoundAttribution]) -> Int? {
        guard let gold = match(options[0]) else { return nil }
        return options.firstIndex { $0.source == gold.source }
    }
}
