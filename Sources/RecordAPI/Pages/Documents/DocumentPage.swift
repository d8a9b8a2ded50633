internal import HTTPWire
internal import Record

/// A document: its text with every attribution marked, and beside it what the marks mean.
enum DocumentPage {
    /// The most statements that one part explains.
    private static let maximumStatementCount = 1500

    /// The page of the document with this number.
    static func answer(_ number: Int, _ call: Call) throws(Problem) -> Answer {
        let index = call.index
        let document = index.documents[number]
        let wanted = call.parameters[Parameters.part.name].flatMap { Int($0) } ?? 1
        guard let part = DocumentPart(wanted, of: document.text) else {
            throw Problem(.invalidParameter, "The text has no part \(wanted).", parameter: Parameters.part.name)
        }
        let statements = Self.statements(of: number, in: part, index)
        var head = PageHead(
            title: document.title ?? document.id.description,
            description: "\(index.statementCount(ofDocument: number).counted("statement")), each marked in the text.")
        head.section = .documents
        head.events = EventAddress(of: document)
        return PageLayout.answer(head, call) { html in
            html.element("div", [("class", "reading")]) { html in
                html.element(
                    "article",
                    [("class", "document"), ("data-document", "")] + HTMLWriter.attribute("lang", document.language)
                ) { html in html.document(document, number, part, statements, call) }
                html.element("aside", [("class", "attributions"), ("aria-label", "Attributions")]) { html in
                    html.element("h2", text: "Who said it")
                    let path = ResourceURL.document(document.id) + "/statements"
                    html.otherForms(AnswerForm.ofStatements, of: "the statements", at: path)
                    html.element("ol") { html in
                        for statement in statements { html.explanation(statement, index) }
                    }
                }
            }
        }
    }

    private static func statements(of number: Int, in part: DocumentPart, _ index: RecordIndex) -> [StatementView] {
        let text = index.documents[number].text
        let found = index.rows(ofDocument: number).lazy.map { index.statement(at: $0) }.filter { statement in
            (Array(statement.content) + Array(statement.source) + Array(statement.cue)).contains { span in
                let start = text.byteOffset(ofScalar: span.start)
                let end = text.byteOffset(ofScalar: span.end)
                return start < part.range.upperBound && end > part.range.lowerBound
            }
        }
        return Array(found.prefix(maximumStatementCount))
    }
}

extension HTMLWriter {
    fileprivate mutating func document(
        _ document: Document, _ number: Int, _ part: DocumentPart, _ statements: [StatementView], _ call: Call
    ) {
        let marks = statements.enumerated().flatMap { TextMark.marks(of: $1, number: $0) }
        element("header") { html in
            html.headline(document, part, marks)
            html.element("p", [("class", "dateline")]) { html in
                html.dateline(document)
                if let url = document.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
                    html.text(" ")
                    html.element("a", [("href", url), ("rel", "external")], text: "The original")
                }
            }
            html.element("div", [("class", "tally")]) { html in
                html.element(
                    "p", [("class", "total")],
                    text: call.index.statementCount(ofDocument: number).counted("statement"))
                html.otherForms(AnswerForm.ofDocument, of: "this document", call)
                html.element("a", [("href", ResourceURL.document(document.id) + "/text")], text: "Plain text")
            }
            html.legend()
        }
        news()
        let body = part.headline(of: document).map { $0.upperBound..<part.range.upperBound } ?? part.range
        element("div", [("class", "text")]) { html in html.paragraphs(document.text.utf8, body, marks, statements) }
        parts(part, document, call)
    }

    /// Writes the title: the text's own first line, where it is that, with its marks.
    private mutating func headline(_ document: Document, _ part: DocumentPart, _ marks: [TextMark]) {
        element("h1", [("dir", "auto")]) { html in
            if let line = part.headline(of: document) {
                html.marked(document.text.utf8, line, marks)
            } else {
                html.text(document.title ?? document.id.description)
            }
        }
    }

    private mutating func paragraphs(
        _ text: [UInt8], _ range: Range<Int>, _ marks: [TextMark], _ statements: [StatementView]
    ) {
        let sorted = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var explained: Set<Int> = []
        for line in text[range].split(separator: UInt8(ascii: "\n")) {
            let bounds = line.startIndex..<line.endIndex
            let here = sorted.filter { $0.range.overlaps(bounds) }
            element("p", [("dir", "auto")]) { html in
                html.marked(text, bounds, here) { mark in
                    // The cue leads to the explanation; where there is none, what was said does.
                    let statement = statements[mark.number]
                    guard mark.role == (statement.cue.isEmpty ? .content : .cue),
                        explained.insert(mark.number).inserted
                    else { return nil }
                    return "#a-\(statement.id)"
                }
            }
        }
    }

    private mutating func parts(_ part: DocumentPart, _ document: Document, _ call: Call) {
        guard part.count > 1 else { return }
        let path = ResourceURL.document(document.id)
        element("nav", [("class", "pager"), ("aria-label", "Parts of the text")]) { html in
            if part.number > 1 {
                html.element(
                    "a", [("href", QueryText.url(path, [("part", "\(part.number - 1)")])), ("rel", "prev")],
                    text: "Part before")
            }
            html.element("span", text: "Part \(part.number.grouped) of \(part.count.grouped)")
            if part.number < part.count {
                html.element(
                    "a", [("href", QueryText.url(path, [("part", "\(part.number + 1)")])), ("rel", "next")],
                    text: "Next part")
            }
        }
    }

    /// Writes whose words a mark stands for, and how that was found.
    fileprivate mutating func explanation(_ statement: StatementView, _ index: RecordIndex) {
        let words = StatementWords(statement, in: index)
        element("li", [("id", "a-\(statement.id)"), ("tabindex", "-1")]) { html in
            html.byline(words)
            html.element("p", [("class", "provenance")]) { html in
                html.element("a", [("href", words.path)], text: words.kind)
                if statement.stance != .asserts {
                    html.element("span", [("class", "kind")], text: statement.stance.rawValue)
                }
                html.element("span", text: "\((statement.confidence + 50) / 100) %")
            }
            html.element("details") { html in
                html.element("summary", text: "How it was found")
                html.element("dl", [("class", "facts")]) { html in html.attributionFacts(statement) }
            }
        }
    }
}
