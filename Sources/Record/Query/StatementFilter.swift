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
    /// The first and the last day, from 1970-01-01; nil is open.
    case days(from: Int?, to: Int?)
}
