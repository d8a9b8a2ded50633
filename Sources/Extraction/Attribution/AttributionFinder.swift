/// Finds who said what in a text, by rules.
package struct AttributionFinder: Sendable {
    /// Makes a finder.
    package init() {}

    /// The attributions of `text`, ordered by where their content starts.
    package func attributions(in text: AnalyzedText) -> [FoundAttribution] {
        var pass = AttributionPass(Reading(text))
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
