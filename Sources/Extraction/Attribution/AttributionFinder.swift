/// Finds who said what in a text.
package struct AttributionFinder: Sendable {
    private let model: LinearModel?
    private let marksContinuations: Bool

    /// Makes a finder that decides by rules, or where `model` is given by its weights among what the rules propose.
    ///
    /// With `marksContinuations` quotations that nobody is named for, but that carry on a report, come out as well, with
    /// `continues` set and a low confidence.
    package init(model: LinearModel? = nil, marksContinuations: Bool = true) {
        self.model = model
        self.marksContinuations = marksContinuations
    }

    /// The attributions of `text`, ordered by where their content starts.
    package func attributions(in text: AnalyzedText) -> [FoundAttribution] {
        attributions(in: text, Judge(model: model, teacher: nil))
    }

    /// The same with every decision made and noted by `teacher`.
    package func attributions(in text: AnalyzedText, teacher: any DecisionTeacher) -> [FoundAttribution] {
        attributions(in: text, Judge(model: nil, teacher: teacher))
    }

    private func attributions(in text: AnalyzedText, _ judge: Judge) -> [FoundAttribution] {
        var pass = AttributionPass(Reading(text), judge, marksContinuations: marksContinuations)
        for paragraph in text.paragraphs {
            for sentence in paragraph.sentences {
                let tokens = text.sentences[sentence]
                let end = text.sentences[paragraph.sentences.upperBound - 1].upperBound
                pass.findSpeakerBeforeColon(tokens, paragraph.kind, end: end)  // 1
                pass.findSpeakerBehindDash(tokens)  // 1
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
