internal import Record

/// Statements as an aligned table for a terminal: speaker, kind, statement, topics.
struct StatementTable {
    private let style: TerminalStyle
    private let statementColumns: Int

    private static let speakerColumns = 24
    private static let kindColumns = 8
    private static let topicColumns = 22
    private static let gap = "  "
    /// The narrowest that the statement's own column gets, however narrow the terminal is.
    private static let minimumStatementColumns = 24

    /// Lays out for `columns` columns.
    init(columns: Int, style: TerminalStyle) {
        self.style = style
        let fixed = Self.speakerColumns + Self.kindColumns + Self.topicColumns + 3 * Self.gap.count
        statementColumns = max(Self.minimumStatementColumns, columns - fixed)
    }

    /// The line above the statements of a document: its title, publisher and date.
    func heading(_ document: Document) -> String {
        let details = [document.publisher, document.published?.date.description, document.id.description]
        let title = TerminalText.printable(document.title ?? document.id.description)
        return
            "\n\(style.bold(title))\n\(style.dim(TerminalText.printable(details.compactMap { $0 }.joined(separator: " · "))))\n"
    }

    /// The lines of `statement` in `document`.
    func rows(_ statement: Statement, in document: Document) -> String {
        let text = TerminalText.printable(statement.readableText(in: document.text))
        let lines = TerminalText.wrapped(text, columns: statementColumns)
        let topics = statement.topics.map(\.topic.description)
        return (0..<max(lines.count, topics.count, 1)).map { row in
            let cells = [
                speakerCell(statement, row),
                style.dim(TerminalText.fitted(row == 0 ? statement.kind.rawValue : "", columns: Self.kindColumns)),
                TerminalText.fitted(row < lines.count ? lines[row] : "", columns: statementColumns),
                style.cyan(row < topics.count ? TerminalText.fitted(topics[row], columns: Self.topicColumns) : ""),
            ]
            return cells.joined(separator: Self.gap) + "\n"
        }.joined()
    }

    /// Statements of any documents, each run of one document under its heading, and how many there are in all.
    func listing(_ found: [(statement: Statement, document: Document)], total: Int) -> String {
        var text = ""
        var current: DocumentID?
        for (statement, document) in found {
            if document.id != current { text += heading(document) }
            current = document.id
            text += rows(statement, in: document)
        }
        let count =
            found.count < total ? "\(found.count) of \(total) statements" : "\(total) statement\(total == 1 ? "" : "s")"
        return text + "\n\(style.dim(count))\n"
    }

    private func speakerCell(_ statement: Statement, _ row: Int) -> String {
        switch row {
        case 0:
            let name = statement.speaker.map { TerminalText.printable($0.name) }
            return style.bold(TerminalText.fitted(name ?? "unknown", columns: Self.speakerColumns))
        case 1:
            return style.dim(
                TerminalText.fitted(TerminalText.printable(statement.speaker?.role ?? ""), columns: Self.speakerColumns)
            )
        default:
            return String(repeating: " ", count: Self.speakerColumns)
        }
    }
}
