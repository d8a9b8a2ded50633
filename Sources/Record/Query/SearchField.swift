/// A field that a search may name before a colon.
package enum SearchField: String, CaseIterable, Sendable {
    case speaker, topic, document, publisher, kind, stance, role, place, language, after, before, on

    /// The condition that `value` makes; nil where the field has no such value.
    package func filter(_ value: String) -> StatementFilter? {
        switch self {
        case .speaker: Slug(slugging: value).map { .speaker($0) }
        case .topic: Slug(slugging: value).map { .topic($0) }
        case .document: DocumentID(value).map { .document($0) }
        case .publisher: Slug(slugging: value) == nil ? nil : .publisher(value)
        case .kind: QuotationKind(rawValue: value).map { .kind($0) }
        case .stance: Stance(rawValue: value).map { .stance($0) }
        case .role: Slug(slugging: value) == nil ? nil : .role(value)
        case .place: Slug(slugging: value) == nil ? nil : .place(value)
        case .language: Slug(slugging: value) == nil ? nil : .language(value)
        case .after: CalendarDate(asked: value).map { .days(from: $0.firstDayNumber, to: nil) }
        case .before: CalendarDate(asked: value).map { .days(from: nil, to: $0.lastDayNumber) }
        case .on: CalendarDate(asked: value).map { .days(from: $0.firstDayNumber, to: $0.lastDayNumber) }
        }
    }

    /// What the field takes, as the object of "expected".
    package var expectation: String {
        switch self {
        case .speaker, .topic: "a slug such as 'air-defense'"
        case .document: "the id of a document"
        case .publisher: "the name of a publisher"
        case .role, .place: "words"
        case .language: "a language such as en or en-GB"
        case .kind: QuotationKind.allCases.map(\.rawValue).joined(separator: ", ")
        case .stance: Stance.allCases.map(\.rawValue).joined(separator: ", ")
        case .after, .before, .on: "a date such as 2023, 2023-02 or 2023-02-10"
        }
    }
}
