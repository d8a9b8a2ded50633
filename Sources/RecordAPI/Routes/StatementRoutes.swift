internal import HTTPWire
internal import Record

/// The routes that list statements or show one.
enum StatementRoutes {
    static let table = [
        Route(
            "/statements", "listStatements", "Lists statements, newest first, that meet all filters.",
            Parameters.statementList(), schema: "StatementList", forms: AnswerForm.allCases, answer: list),
        Route(
            "/statements/{id}", "getStatement", "Gives one statement.", path: [Parameters.statementID],
            [Parameters.pretty], schema: "Statement", answer: one),
    ]

    private static func list(_ call: Call) throws(Problem) -> Answer {
        try FacetedList(call).answer()
    }

    private static func one(_ call: Call) throws(Problem) -> Answer {
        guard let id = StatementID(call.path[0]), let statement = call.index.statement(id) else {
            throw Problem(
                .notOnRecord, "No statement '\(call.path[0])' is on the record. Find statements with /statements?q=…")
        }
        return call.answer { json in json.statement(statement, in: call.index) }
    }
}

extension Call {
    /// The address of this list's page behind `cursor`.
    func nextURL(_ cursor: Cursor) -> String {
        NextLink(path: encodedPath, parameters: parameters.given).url(cursor)
    }

    /// Writes a page of statements as a field of a resource; its next page is one of `path`, which lists them alone.
    func statements(_ page: ListPage<Int>, continuedAt path: String, _ json: inout JSONWriter) -> String? {
        let next = page.next.map { NextLink(path: path, parameters: parameters.given).url($0) }
        json.key("statements")
        json.object { json in json.list(page, next: next) { row, json in json.statement(at: row, in: index) } }
        return next
    }
}

extension JSONWriter {
    /// Writes the statement at `row`.
    mutating func statement(at row: Int, in index: RecordIndex) { statement(index.statement(at: row), in: index) }
}

extension Answer {
    /// Adds the Link to the next page (RFC 8288), where there is one.
    mutating func link(next: String?) {
        if let next, let value = FieldValue("<\(next)>; rel=\"next\"") { fields.append(.link, value) }
    }

    /// Adds a Link to another address.
    mutating func link(_ url: String, relation: String) {
        if let value = FieldValue("<\(url)>; rel=\"\(relation)\"") { fields.append(.link, value) }
    }
}
