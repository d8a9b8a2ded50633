internal import Record

/// Chooses between the options that the rules leave: by the rules' own preference, or by learned weights.
struct Judge {
    /// The learned weights; nil for rules only.
    let model: LinearModel?
    /// How far the best option must lie over taking nothing; under 0 finds more, over 0 is right oftener.
    var reluctance: Float = -0.4
    /// Who teaches while weights are learned.
    let teacher: (any DecisionTeacher)?

    /// Whether options beyond those of the rules are worth building.
    var isLearned: Bool { model != nil || teacher != nil }

    /// The index of the option to take, `preferred` being the rules' choice, and how far it leads.
    func choose(
        _ decision: Decision, _ options: [Candidate], preferred: Int,
        features: (Int) -> Features
    ) -> (index: Int, margin: Float) {
        if let teacher { return (taught(decision, options, teacher, features) ?? preferred, 0) }
        guard let model else { return (preferred, 0) }
        var best = preferred
        var bestScore = -Float.infinity
        var second = -Float.infinity
        for index in options.indices {
            let isNothing = options[index].content.isEmpty
            let score = isNothing ? reluctance : model.score(features(index))
            if score > bestScore {
                second = bestScore
                bestScore = score
                best = index
            } else {
                second = max(second, score)
            }
        }
        return (best, bestScore - second)
    }

    private func taught(
        _ decision: Decision, _ options: [Candidate], _ teacher: any DecisionTeacher, _ features: (Int) -> Features
    ) -> Int? {
        guard let right = teacher.rightOption(decision, options.map(\.plain)) else { return nil }
        teacher.learn(decision, options.indices.map(features), right: right)
        return right
    }
}

extension Candidate {
    /// The ranges alone.
    var plain: FoundAttribution {
        FoundAttribution(
            source: source, cue: cue, content: content, kind: .indirect, rule: rule.rawValue, confidence: 0,
            cueClass: cueClass)
    }
}
