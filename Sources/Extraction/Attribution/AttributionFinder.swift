/// Finds who said what in a text.
///
/// Rules propose; learned labels, which the rules' proposals are among the features of, decide. With `rulesOnly` the rules
/// do.
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
    private let weights: LabelWeights?

    /// Makes a finder with the weights that the binary carries.
    package init(_ options: Options = Options()) {
        self.init(options, weights: options.rulesOnly ? nil : LabelWeights.builtIn)
    }

    /// Makes a finder that decides by `weights`; by rules alone where they are nil.
    package init(_ options: Options, weights: LabelWeights?) {
        self.options = options
        self.weights = weights
    }

    /// The attributions of `text`, ordered by where their content starts.
    package func attributions(in text: AnalyzedText) -> [FoundAttribution] { attributions(in: Reading(text)) }

    /// The attributions of the text of `reading`, ordered by where their content starts.
    func attributions(in reading: Reading) -> [FoundAttribution] {
        // Told apart first: a copy of the weights would cost a small text a good deal.
        weights == nil ? byRules(in: reading, options) : byWeights(in: reading)
    }

    private func byWeights(in reading: Reading) -> [FoundAttribution] {
        guard let weights else { return [] }
        var wide = options
        wide.includesConjunction = true
        wide.marksContinuations = true
        return LearnedAttributions(reading, rules: byRules(in: reading, wide), weights: weights).attributions(options)
    }

    /// The same with the cues that make no attribution, and why.
    func explained(in reading: Reading) -> (found: [FoundAttribution], rejected: [RejectionFinder.Rejected]) {
        var wide = options
        wide.includesConjunction = true
        wide.marksContinuations = true
        let proposals = byRules(in: reading, wide)
        guard let weights else {
            let found = byRules(in: reading, options)
            let finder = RejectionFinder(reading: reading, found: found, proposals: proposals, leads: [:])
            return (found, finder.rejected())
        }
        let verbs = reading.phrases.phrases.filter { $0.kind == .verb }.map(\.tokens.lowerBound)
        let learned = LearnedAttributions(reading, rules: proposals, weights: weights)
        let decoder = learned.decoded(probes: Set(verbs + proposals.compactMap(\.cue.first?.lowerBound)))
        let found = learned.attributions(decoder, options)
        let finder = RejectionFinder(reading: reading, found: found, proposals: proposals, leads: decoder.leads)
        return (found, finder.rejected())
    }

    private func byRules(in reading: Reading, _ options: Options) -> [FoundAttribution] {
        let text = reading.text
        var pass = AttributionPass(reading, options)
        for (index, paragraph) in text.paragraphs.enumerated() {
            pass.findSignature(index + 1)  // 0
            let end = text.sentences[paragraph.sentences.upperBound - 1].upperBound
            for place in paragraph.sentences {
                let (sentence, signs) = (text.sentences[place], text.signs[place])
                if signs.hasColon {
                    pass.findSpeakerBeforeColon(sentence, paragraph.kind, end: end)  // 1
                    pass.findSpeakerBehindColon(sentence, paragraph.kind)  // 1
                }
                if signs.hasDash { pass.findSpeakerBehindDash(sentence) }  // 2
                if signs.traits.contains(.according) { pass.findAccordingTo(sentence) }  // 3
                if signs.traits.contains(.aside) { pass.findAsClause(sentence) }  // 3
                if signs.traits.contains(.reporting) { pass.findPostposed(sentence) }  // 4
                if signs.hasQuote { pass.findInterjected(sentence) }  // 4
                pass.findComplements(sentence, signs)  // 5
                if signs.namesSpeech { pass.findNouns(sentence) }  // 6
            }
            pass.findUncuedQuotations(paragraph)  // 7
        }
        return pass.found()
    }
}
