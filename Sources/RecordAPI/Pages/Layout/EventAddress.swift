internal import Record

/// The events that change a page: where they are told, and which of them count.
struct EventAddress {
    /// The path and query of the stream.
    let url: String
    /// The one statement whose events count; nil for all.
    var statement: StatementID?

    /// The events of statements that meet `filters`.
    init(filters: [(name: String, value: String)]) {
        url = QueryText.url("/events", filters)
    }

    /// The events of a document's statements, or of one of them.
    init(of document: Document, concerning statement: StatementID? = nil) {
        self.init(filters: [("document", document.id.description)])
        self.statement = statement
    }

    /// How the page tells its script.
    var attributes: [HTMLWriter.Attribute] {
        [("data-events", url)] + HTMLWriter.attribute("data-statement", statement?.description)
    }
}
