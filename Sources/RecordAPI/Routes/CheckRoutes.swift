internal import Record

/// The route that checks a quotation.
enum CheckRoutes {
    static let table = [
        Route(
            "/check", "checkQuotation",
            "Tells whether words are on the record: verbatim, altered, as a paraphrase, or not found.",
            [quote, Parameters.speaker, limit, Parameters.pretty], schema: "Check", forms: [.json, .html],
            post: PostBody(text: "quote"), answer: check)
    ]

    private static let quote = Parameter(
        "quote", .quotation,
        "The words to check. Case, punctuation and typography don't count; \"…\" and [brackets] stand for words left out.",
        example: "there are no troops", isRequired: true)
    private static let limit = Parameter(
        "limit", .integer(1...20, standard: 5), "How many matches there are at most.", example: "3")

    private static func check(_ call: Call) throws(Problem) -> Outcome {
        let index = call.index
        let quote = call.parameters["quote"] ?? ""
        guard let quotation = Quotation(quote) else {
            return .resource(.check(QuotationReport(quote: quote, verdict: .notFound, matches: [], elsewhere: [])))
        }
        let limit = call.parameters.integer(limit)
        let speakers = call.parameters[all: "speaker"].compactMap { Slug($0) }.map { StatementFilter.speaker($0) }
        let scope = index.rows(matching: StatementQuery(filters: speakers))
        let matches = index.matches(of: quotation, within: scope, limit: limit)
        let verdict = matches.first?.verdict ?? .notFound
        // Words that the speaker did not say may be another's: that is what a misattribution looks like.
        let isSure = verdict == .verbatim || verdict == .altered || speakers.isEmpty
        let others = isSure ? [] : index.matches(of: quotation, within: .range(0..<index.statementCount), limit: limit)
        let report = QuotationReport(
            quote: quote, verdict: verdict, matches: matches,
            elsewhere: others.filter { $0.verdict == .verbatim || $0.verdict == .altered },
            hints: matches.isEmpty ? call.filterHints : [])
        return .resource(.check(report))
    }
}
