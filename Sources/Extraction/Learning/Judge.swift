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
    ///
    /// `describe` gives the features of an option; one without any is the option to take nothing. `candidate` gives the
    /// option itself, for the teacher alone.
    func choose(
        _ decision: Decision, count: Int, preferred: Int, describe: (Int, inout Features) -> Bool,
        candidate: (Int) -> Candidate
    ) -> Choice {
        var features = Features(model)
        if let teacher {
            guard let right = teacher.rightOption(decision, (0..<count).map { candidate($0).plain }) else {
                return Choice(index: preferred, margin: 0)
            }
            var options: [Features] = []
            for index in 0..<count {
                _ = describe(index, &features)
                options.append(features)
                features.reset()
            }
            teacher.learn(decision, options, right: right)
            return Choice(index: right, margin: 0)
        }
        guard model != nil else { return Choice(index: preferred, margin: 0) }
        var best = Choice(index: preferred, margin: 0)
        var bestScore = -Float.infinity
        var second = -Float.infinity
        for index in 0..<count {
            let isSomething = describe(index, &features)
            let score = isSomething ? Float(features.sum) / LinearModel.scale : reluctance
            features.reset()
            if score > bestScore {
                second = bestScore
                bestScore = score
                best.index = index
            } else {
                second = max(second, score)
            }
        }
        best.margin = bestScore - second
        return best
    }
}

/// What was chosen.
struct Choice {
    /// The index of the option.
    var index: Int
    /// How far it lies before the next best; 0 by rules.
    var margin: Float
}

extension Candidate {
    /// The ranges alone.
    var plain: FoundAttribution {
        FoundAttribution(
            source: source, cue: cue, content: content, kind: .indirect, rule: rule.rawValue, confidence: 0,
            cueClass: cueClass)
    }
}
