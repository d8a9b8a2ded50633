/// Finds the rules' attributions that count whatever the labels think: the turns of a transcript, signed quotations, and a
/// report in one paragraph that leads in the next, whose halves the labels see apart.
struct TurnFinder {
    let reading: Reading

    /// How many lines that start with a name and a colon make a transcript.
    private static let fewestLines = 4

    /// The turns among `rules`.
    func turns(among rules: [FoundAttribution]) -> [FoundAttribution] {
        let lines = rules.filter(isSpeakerOfLine)
        let isTranscript = lines.count >= Self.fewestLines
        return rules.filter { rule in
            rule.rule == AttributionRule.dashSpeaker.rawValue || isShouted(rule) || leadsInParagraph(rule)
                || isTranscript && isSpeakerOfLine(rule)
        }
    }

    /// Whether `rule` is a turn of a transcript, as in "DUARTE: It was late".
    private func isShouted(_ rule: FoundAttribution) -> Bool {
        rule.rule == AttributionRule.speakerColon.rawValue
            && rule.source.joined().allSatisfy { reading.token($0).shape.contains(.allCapitals) }
    }

    /// "Rita Duarte: It was late." at the start of a paragraph.
    private func isSpeakerOfLine(_ rule: FoundAttribution) -> Bool {
        guard rule.rule == AttributionRule.speakerColon.rawValue, let start = rule.source.first?.lowerBound,
            let paragraph = paragraph(ofToken: start)
        else { return false }
        return reading.text.tokens(of: reading.text.paragraphs[paragraph]).lowerBound == start
    }

    /// "Duarte added:" before a paragraph that is a quotation.
    private func leadsInParagraph(_ rule: FoundAttribution) -> Bool {
        guard rule.rule == AttributionRule.colon.rawValue, let cue = rule.cue.last, let content = rule.content.first,
            cue.upperBound == content.lowerBound
        else { return false }
        return paragraph(ofToken: cue.lowerBound) != paragraph(ofToken: content.lowerBound)
    }

    private func paragraph(ofToken token: Int) -> Int? {
        reading.text.sentenceIndex(ofToken: token).map(reading.text.paragraphIndex(ofSentence:))
    }
}
