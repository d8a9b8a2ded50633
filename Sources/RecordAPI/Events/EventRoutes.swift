internal import HTTPWire
internal import Record

/// The route of news.
enum EventRoutes {
    static let table = [
        Route(
            "/events", "streamEvents",
            "Tells new, corrected and withdrawn statements that meet all filters as they come, and edited documents, where the only filters are documents (Server-Sent Events).",
            Parameters.statementFilters, mediaType: .eventStream, answer: stream)
    ]

    private static func stream(_ call: Call) throws(Problem) -> Outcome {
        var answer = Answer(mediaType: .eventStream, caching: .never)
        answer.events = try StatementQuery(call.parameters)
        return .answer(answer)
    }
}
