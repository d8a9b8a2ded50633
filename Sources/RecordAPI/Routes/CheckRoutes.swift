internal import Record

/// The route that checks a quotation.
enum CheckRoutes {
    static let table = [
        Route(
            "/check", "checkQuotation",
            "Tells whether words are on the record: verbatim, altered, as a paraphrase, or not found.",
            [quote, Parameters.speaker, limit, Parameters.pretty], schema: "Check", answer: check)
    ]

    private static let quote = Parameter(
        "quote", .quotation,
        "The words to check. Case, punctuation and typography don't count; \"…\" and [brackets] stand for words left out.",
        example: "there are no troops", isRequired: true)
    private static let limit = Parameter(
        "limit", .integer(1...20, standard: 5), "How many matches there are at most.", example: "3")

    private static func check(_ call: Call) throws(Problem) -> Answer {
        let index = call.index
        guard let quotation = call.parameters["quote"].flatMap({ Quotation($0) }) else {
            throw Problem(.invalidParameter, "Give words in 'quote'.", parameter: "quote")
        }
        let limit = call.parameters.integer(limit)
        let speakers = call.parameters[all: "speaker"].compactMap { Slug($0) }.map { StatementFilter.speaker($0) }
        let scope = index.rows(matching: StatementQuery(filters: speakers))
        let matches = index.matches(of: quotation, within: scope, limit: limit)
        let verdict = matches.first?.verdict ?? .notFound
        // Words that the speaker did not say may be another's: that is what a misattribution looks like.
        let isSure = verdict == .verbatim || verdict == .altered || speakers.isEmpty
        let others = isSure ? [] : index.matches(of: quotation, within: .range(0..<index.statementCount), limit: limit)
        return call.answer { json in
            json.object { json in
                json.field("quote", call.parameters["quote"])
                json.field("verdict", verdict.rawValue)
                json.matches("matches", matches, in: index)
                let elsewhere = others.filter { $0.verdict == .verbatim || $0.verdict == .altered }
                if !elsewhere.isEmpty { json.matches("elsewhere", elsewhere, in: index) }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func matches(_ name: StaticString, _ matches: [QuotationMatch], in index: RecordIndex) {
        key(name)
        array { json in for match in matches { json.match(match, in: index) } }
    }

    private mutating func match(_ match: QuotationMatch, in index: RecordIndex) {
        let statement = index.statement(at: match.row)
        object { json in
            json.field("verdict", match.verdict.rawValue)
            json.key("score")
            json.number(tenThousandths: match.score)
            json.field("start", match.span.start)
            json.field("end", match.span.end)
            json.field("text", statement.document.text.bytes(of: match.span))
            if !match.differences.isEmpty {
                json.key("differences")
                json.array { json in for difference in match.differences { json.difference(difference) } }
            }
            json.key("statement")
            json.statement(statement, in: index)
        }
    }

    private mutating func difference(_ difference: QuotationMatch.Difference) {
        object { json in
            json.field("edit", difference.edit.rawValue)
            if !difference.quoted.isEmpty { json.field("quoted", difference.quoted) }
            if !difference.recorded.isEmpty { json.field("recorded", difference.recorded) }
        }
    }
}
