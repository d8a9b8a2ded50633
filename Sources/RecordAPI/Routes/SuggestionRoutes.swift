internal import Record

/// The route that completes what is typed.
enum SuggestionRoutes {
    static let table = [
        Route(
            "/suggest", "suggest", "Completes the beginning of a name, a topic or a word.",
            [text, limit, Parameters.pretty],
            schema: "SuggestionList", forms: [.json], answer: suggest)
    ]

    private static let text = Parameter(
        "q", .name, "What was typed so far: the beginning of a word of a name.", example: "st", isRequired: true)
    private static let limit = Parameter(
        "limit", .integer(1...100, standard: 10), "How many of each sort there are at most.", example: "5")

    private static func suggest(_ call: Call) throws(Problem) -> Outcome {
        let index = call.index
        let suggestions = index.suggestions(for: call.parameters["q"] ?? "", limit: call.parameters.integer(limit))
        return .resource(.suggestions(suggestions))
    }
}
