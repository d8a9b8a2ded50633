internal import HTTPWire
internal import Record

/// The routes of documents, their statements and their text.
enum DocumentRoutes {
    static let table = [
        Route(
            "/documents", "listDocuments", "Lists the documents, newest first.", Parameters.paging,
            schema: "DocumentList", answer: list),
        Route(
            "/documents/{id}", "getDocument", "Gives a document with its statements in the order of its text.",
            path: [Parameters.documentID], [embedded, Parameters.pretty], schema: "Document", answer: one),
        Route(
            "/documents/{id}/statements", "listDocumentStatements",
            "Lists the statements of a document in the order of its text.", path: [Parameters.documentID],
            Parameters.paging, schema: "StatementList", answer: statements),
        Route(
            "/documents/{id}/text", "getDocumentText", "Gives the exact text that spans index, in Unicode code points.",
            path: [Parameters.documentID], mediaType: .text, answer: text),
    ]

    private static let embedded = Parameters.embeddedLimit(1000)

    private static func list(_ call: Call) throws(Problem) -> Answer {
        let request = try PageRequest(call.parameters) { if case .document = $0 { true } else { false } }
        let documents = call.index.documents
        var start = 0
        if case .document(let place) = request.cursor { start = call.index.documentNumber(behind: place) }
        let items = Array((start..<documents.count).prefix(request.limit))
        let isLast = start + items.count == documents.count
        let last = isLast ? nil : items.last
        let page = ListPage(
            items: items, total: documents.count, next: last.map { .document(DocumentOrder(of: documents[$0])) })
        return call.list(page) { number, json in
            json.documentSummary(documents[number], number: number, in: call.index)
        }
    }

    private static func one(_ call: Call) throws(Problem) -> Answer {
        let number = try call.documentNumber()
        let document = call.index.documents[number]
        let page = call.index.page(ofDocument: number, try call.firstPage(embedded))
        var next: String?
        var answer = call.answer { json in
            json.object { json in
                json.documentFields(document, number: number, in: call.index)
                next = call.statements(page, continuedAt: ResourceURL.document(document.id) + "/statements", &json)
            }
        }
        answer.link(next: next)
        return answer
    }

    private static func statements(_ call: Call) throws(Problem) -> Answer {
        let number = try call.documentNumber()
        let request = try PageRequest(call.parameters) { if case .text = $0 { true } else { false } }
        return call.list(call.index.page(ofDocument: number, request)) { row, json in
            json.statement(at: row, in: call.index)
        }
    }

    private static func text(_ call: Call) throws(Problem) -> Answer {
        let document = call.index.documents[try call.documentNumber()]
        return Answer(mediaType: .text, body: document.text.utf8)
    }
}

extension Call {
    /// The document that the path names.
    fileprivate func documentNumber() throws(Problem) -> Int {
        guard let number = DocumentID(path[0]).flatMap(index.documentNumber(of:)) else {
            let suggestion = NearName.suggestion(for: path[0], among: index.documents.lazy.map(\.id.description))
            throw Problem(.notOnRecord, "No document '\(path[0])' is on the record.\(suggestion) See /documents.")
        }
        return number
    }
}
