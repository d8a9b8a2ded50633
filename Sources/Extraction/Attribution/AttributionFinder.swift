/// Finds who said what in a text.
///
/// Rules propose; learned weights choose among what the rules propose, or with `rulesOnly` the rules' own order does.
package struct AttributionFinder: Sendable {
    /// How attributions are found and marked.
    package struct Options: Sendable {
        /// Decide by rules alone, without the learned weights.
        package var rulesOnly = false
        /// Give quotations that carry on a report without one of their own, with `continues` set and low confidence.
        package var marksContinuations = true
        /// Let content start with the conjunction "that", as annotated corpora (PARC, PolNeAR) have it.
        package var includesConjunction = false

        /// Makes the options of the service: with weights, with continuations, with the conjunction.
        package init() {}
    }

    private let options: Options
    private let model: LinearModel?
    private let labels: LabelWeights?

    /// Makes a finder with the weights that the binary carries.
    package init(_ options: Options = Options()) {
        self.init(options, model: nil, labels: options.rulesOnly ? nil : LabelWeights.builtIn)
    }

    /// Makes a finder that decides by `model`; by rules alone where it is nil.
    package init(_ options: Options, model: LinearModel?, labels: LabelWeights? = nil) {
        self.options = options
        self.model = model
        self.labels = labels
    }

    /// The attributions of `text`, ordered by where their content starts.
    package func attributions(in text: AnalyzedText) -> [FoundAttribution] {
        let reading = Reading(text)
        let judge = Judge(model: model, teacher: nil)
        guard let labels else { return attributions(in: reading, judge, options) }
        var wide = options
        wide.includesConjunction = true
        wide.marksContinuations = true
        let rules = attributions(in: reading, judge, wide)
        return LearnedAttributions(reading, rules: rules, weights: labels).attributions(options)
    }

    /// The same with every decision made and noted by `teacher`.
    package func attributions(in text: AnalyzedText, teacher: any DecisionTeacher) -> [FoundAttribution] {
        attributions(in: Reading(text), Judge(model: nil, teacher: teacher), options)
    }

    private func attributions(in reading: Reading, _ judge: Judge, _ options: Options) -> [FoundAttribution] {
        let text = reading.text
        var pass = AttributionPass(reading, judge, options)
        for paragraph in text.paragraphs {
            let end = text.sentences[paragraph.sentences.upperBound - 1].upperBound
            for sentence in text.sentences[paragraph.sentences] {
                pass.findSpeakerBeforeColon(sentence, paragraph.kind, end: end)  // 1
                pass.findSpeakerBehindDash(sentence)  // 2
                pass.findAccordingTo(sentence)  // 3
                pass.findPostposed(sentence)  // 4
                pass.findComplements(sentence)  // 5
                pass.findNouns(sentence)  // 6
            }
            pass.findUncuedQuotations(paragraph)  // 7
        }
        return pass.found()
    }
}
