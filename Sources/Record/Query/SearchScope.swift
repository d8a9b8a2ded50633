/// Where the words of a search are looked for.
package enum SearchScope: String, CaseIterable, Sendable {
    /// In what was said.
    case content
    /// In the sentences that the statement lies in, with who said it, when and where.
    case sentence
    /// In the whole text of the statement's document, and its title.
    case document
    /// In the title of the statement's document.
    case title
}

/// The statements that answer a query.
package struct QueryMatches: Sendable {
    /// The statements, newest first: all before `end`, and those behind it that need no text to be read.
    package let rows: RowSet
    /// Whether these are all: there may be others where reading took more than it may.
    package let isComplete: Bool
    /// The first statement behind those that were looked at; nil where none is left.
    package let end: Int?

    /// All statements that answer.
    init(all rows: RowSet) {
        self.init(rows: rows, isComplete: true, end: nil)
    }

    init(rows: RowSet, isComplete: Bool, end: Int?) {
        self.rows = rows
        self.isComplete = isComplete
        self.end = end
    }
}
