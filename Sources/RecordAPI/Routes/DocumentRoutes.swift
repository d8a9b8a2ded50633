internal import HTTPWire
internal import Record

/// The routes of documents, their statements and their text.
enum DocumentRoutes {
    static let table = [
        Route(
            "/documents", "listDocuments", "Lists the documents, newest first.", Parameters.paging,
            schema: "DocumentList", forms: AnswerForm.ofLists, answer: list),
        Route(
            "/documents/{id}", "getDocument", "Gives a document with its statements in the order of its text.",
            path: [Parameters.documentID], [embedded, Parameters.part, Parameters.pretty], schema: "Document",
            forms: AnswerForm.ofDocument, answer: one),
        Route(
            "/documents/{id}/statements", "listDocumentStatements",
            "Lists the statements of a document in the order of its text.", path: [Parameters.documentID],
            Parameters.paging, schema: "StatementList", forms: AnswerForm.ofStatements, answer: statements),
        Route(
            "/documents/{id}/text", "getDocumentText", "Gives the exact text that spans index, in Unicode code points.",
            path: [Parameters.documentID], mediaType: .text, answer: text),
    ]

    private static let embedded = Parameters.embeddedLimit(1000)

    private static func list(_ call: Call) throws(Problem) -> Outcome {
        let request = try PageRequest(call.parameters) { if case .document = $0 { true } else { false } }
        let documents = call.index.documents
        var start = 0
        if case .document(let place) = request.cursor { start = call.index.documentNumber(behind: place) }
        let items = Array((start..<documents.count).prefix(request.limit))
        let isLast = start + items.count == documents.count
        let last = isLast ? nil : items.last
        let page = ListPage(
            items: items, total: documents.count, next: last.map { .document(DocumentOrder(of: documents[$0])) })
        return .resource(.documents(NumberedList(all: OrderedNumbers(.range(documents.indices)), page: page)))
    }

    private static func one(_ call: Call) throws(Problem) -> Outcome {
        let number = try call.documentNumber()
        let page = call.index.page(ofDocument: number, try call.firstPage(embedded))
        return .resource(.document(number, statements: page))
    }

    private static func statements(_ call: Call) throws(Problem) -> Outcome {
        let number = try call.documentNumber()
        let request = try PageRequest(call.parameters) { if case .text = $0 { true } else { false } }
        let list = StatementList(
            subject: .document(number), rows: OrderedNumbers(listed: call.index.rows(ofDocument: number)),
            page: call.index.page(ofDocument: number, request), highlighted: nil, facets: nil)
        return .resource(.statements(list))
    }

    private static func text(_ call: Call) throws(Problem) -> Outcome {
        let document = call.index.documents[try call.documentNumber()]
        return .answer(Answer(mediaType: .text, body: document.text.utf8))
    }
}

extension Call {
    /// The document that the path names.
    fileprivate func documentNumber() throws(Problem) -> Int {
        let id = DocumentID(path[0])
        if let id, let time = snapshot?.withdrawals.documents[id] { throw .withdrawn("document", path[0], at: time) }
        guard let number = id.flatMap(index.documentNumber(of:)) else {
            let suggestion = NearName.suggestion(for: path[0], among: index.documents.lazy.map(\.id.description))
            throw Problem(.notOnRecord, "No document '\(path[0])' is on the record.\(suggestion) See /documents.")
        }
        return number
    }
}
