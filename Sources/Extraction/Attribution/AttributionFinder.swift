/// Finds who said what in a text.
package struct AttributionFinder: Sendable {
    private let model: LinearModel?
    private let reluctance: Float

    /// Makes a finder that decides by rules, or where `model` is given by its weights among what the rules propose.
    package init(model: LinearModel? = nil, reluctance: Float = 0) {
        self.model = model
        self.reluctance = reluctance
    }

    /// The attributions of `text`, ordered by where their content starts.
    package func attributions(in text: AnalyzedText) -> [FoundAttribution] {
        attributions(in: text, Judge(model: model, reluctance: reluctance, teacher: nil))
    }

    /// The same with every decision made and noted by `teacher`.
    package func attributions(in text: AnalyzedText, teacher: any DecisionTeacher) -> [FoundAttribution] {
        attributions(in: text, Judge(model: nil, teacher: teacher))
    }

    private func attributions(in text: AnalyzedText, _ judge: Judge) -> [FoundAttribution] {
        var pass = AttributionPass(Reading(text), judge)
        for paragraph in text.paragraphs {
            for sentence in paragraph.sentences {
                let tokens = text.sentences[sentence]
                let end = text.sentences[paragraph.sentences.upperBound - 1].upperBound
                pass.findSpeakerBeforeColon(tokens, paragraph.kind, end: end)  // 1
                pass.findAccordingTo(tokens)  // 2
                pass.findPostposed(tokens)  // 3
                pass.findComplements(tokens)  // 4
                pass.findNouns(tokens)  // 5
            }
            pass.findUncuedQuotations(paragraph)  // 6
        }
        return pass.found()
    }
}
