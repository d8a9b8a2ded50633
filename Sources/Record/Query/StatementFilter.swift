/// A field of statements that conditions are set on.
package enum StatementField: String, CaseIterable, Sendable {
    case speaker, topic, document, publisher, kind, stance, role, place, language, day, confidence
}

/// One condition on a field of statements.
package enum StatementFilter: Hashable, Sendable {
    /// The speaker's slug, or another name's.
    case speaker(Slug)
    /// The topic's slug, or another name's; narrower topics count.
    case topic(Slug)
    /// The document's name.
    case document(DocumentID)
    /// The publisher's name, whatever its case and accents.
    case publisher(String)
    /// How much is quoted.
    case kind(QuotationKind)
    /// What the speaker does by it.
    case stance(Stance)
    /// Words of the speaker's role, one behind another, as the document gives it.
    case role(String)
    /// Words of the place, one behind another.
    case place(String)
    /// The language of the document, or a wider one: "en" takes "en-GB" in.
    case language(String)
    /// The first and the last day, from 1970-01-01; nil is open.
    case days(from: Int?, to: Int?)
    /// The least confidence, in ten-thousandths.
    case confidence(atLeast: Int)

    /// The field that the condition is set on.
    package var field: StatementField {
        switch self {
        case .speaker: .speaker
        case .topic: .topic
        case .document: .document
        case .publisher: .publisher
        case .kind: .kind
        case .stance: .stance
        case .role: .role
        case .place: .place
        case .language: .language
        case .days: .day
        case .confidence: .confidence
        }
    }
}
