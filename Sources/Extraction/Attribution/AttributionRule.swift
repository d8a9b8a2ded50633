/// The constructions of English news by which a text says who said what.
package enum AttributionRule: String, Sendable, CaseIterable {
    /// "Webb: Park will open" — a headline or transcript names the speaker before a colon.
    case speakerColon = "speaker-colon"
    /// "Park to open in May: Webb" — a headline names the speaker behind a colon.
    case colonSpeaker = "colon-speaker"
    /// "'The park will open.' — Mary Webb": a dash and a name behind a quotation.
    case dashSpeaker = "dash-speaker"
    /// "According to Webb, the park will open" — at either end of a sentence or within it.
    case accordingTo = "according-to"
    /// "The park will open, Webb said" — the report stands behind what was said, or within it.
    case postposed = "postposed"
    /// "'The park will open,' said Webb" — the same with verb and subject turned round.
    case inverted = "inverted"
    /// "Webb said that the park will open".
    case thatClause = "that-clause"
    /// "Webb said the park will open" — the conjunction is left out.
    case bareClause = "bare-clause"
    /// "Webb said, 'The park will open'".
    case quotation = "quotation"
    /// "Webb said: The park will open".
    case colon = "colon"
    /// "Webb asked whether the park will open".
    case question = "question"
    /// "Webb promised to open the park".
    case infinitive = "infinitive"
    /// "Webb denied having closed the park".
    case gerund = "gerund"
    /// "Webb criticized the cuts".
    case object = "object"
    /// "Webb called for talks" — the verb takes a preposition.
    case prepositional = "prepositional"
    /// "her claim that the park will open" — a noun carries the attribution, its owner is the source.
    case nounThat = "noun-that"
    /// "One rumor is that the park will close".
    case nounIsThat = "noun-is-that"
    /// "'…,' Webb said. '…'" — a quotation goes on behind the report.
    case quotationGoesOn = "quotation-goes-on"
    /// A paragraph that is one quotation and stands behind a report of the same speaker.
    case uncuedQuotation = "uncued-quotation"
    /// "As Webb has pointed out, the park will open".
    case asClause = "as-clause"

    /// How often the rule is right, 0 to 1, as counted on annotated news.
    var confidence: Float {
        switch self {
        case .postposed, .inverted, .quotation, .accordingTo, .dashSpeaker: 0.95
        case .thatClause, .colon, .asClause: 0.92
        case .bareClause, .question, .quotationGoesOn: 0.88
        case .speakerColon, .colonSpeaker, .infinitive, .nounThat, .nounIsThat: 0.8
        case .gerund, .object, .prepositional: 0.7
        case .uncuedQuotation: 0.5
        }
    }
}
