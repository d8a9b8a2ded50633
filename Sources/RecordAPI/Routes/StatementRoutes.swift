internal import HTTPWire
internal import Record

/// The routes that list statements or show one.
enum StatementRoutes {
    static let table = [
        Route(
            "/statements", "listStatements", "Lists statements, newest first, that meet all filters.",
            Parameters.statementList() + [Parameters.wall], schema: "StatementList", forms: AnswerForm.ofStatements,
            answer: list),
        Route(
            "/statements/{id}", "getStatement", "Gives one statement.", path: [Parameters.statementID],
            [Parameters.pretty], schema: "Statement", forms: AnswerForm.ofStatement, answer: one),
    ]

    private static func list(_ call: Call) throws(Problem) -> Outcome {
        .resource(try FacetedList(call).resource(.everything))
    }

    private static func one(_ call: Call) throws(Problem) -> Outcome {
        switch try call.statement() {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let row): return .resource(.statement(row))
        }
    }
}

extension Call {
    /// The address of this list's page behind `cursor`.
    func nextURL(_ cursor: Cursor) -> String {
        NextLink(path: encodedPath, parameters: parameters.given).url(cursor)
    }
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
