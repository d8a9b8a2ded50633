/// Finds who said what in a text: by rules, and by what was learned over them.
package struct AttributionFinder: Sendable {
    private let weights: LabelWeights?

    /// Makes a finder; with `rulesOnly` nothing learned is asked.
    package init(rulesOnly: Bool = false) { weights = rulesOnly ? nil : LabelWeights.builtIn }

    /// Makes a finder with the learned weights given.
    package init(weights: LabelWeights) { self.weights = weights }

    /// The attributions of `text`, ordered by where their content starts.
    package func attributions(in text: AnalyzedText) -> [FoundAttribution] {
        let reading = Reading(text)
        let rules = byRules(reading)
        guard let weights else { return rules }
        return LearnedAttributions(reading, rules: rules, weights: weights).attributions()
    }

    private func byRules(_ reading: Reading) -> [FoundAttribution] {
        let text = reading.text
        var pass = AttributionPass(reading)
        for (index, paragraph) in text.paragraphs.enumerated() {
            for sentence in paragraph.sentences {
                let tokens = text.sentences[sentence]
                pass.findSpeakerBeforeColon(tokens, paragraph.kind)  // 1
                pass.findAccordingTo(tokens)  // 2
                pass.findPostposed(tokens)  // 3
                pass.findComplements(tokens)  // 4
                pass.findNouns(tokens)  // 5
            }
            pass.findUncuedQuotations(text.paragraphs[index])  // 6
        }
        return pass.found()
    }
}
