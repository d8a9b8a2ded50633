internal import HTTPWire
internal import Record

/// The routes of speakers and what they said.
enum SpeakerRoutes {
    static let table = [
        Route(
            "/speakers", "listSpeakers", "Lists the speakers of statements, those with the most first.",
            [ranking] + Parameters.paging, schema: "SpeakerList", answer: list),
        Route(
            "/speakers/{slug}", "getSpeaker",
            "Gives a speaker with roles, aliases, topics and statements, newest first.",
            path: [Parameters.speakerSlug], [embedded, Parameters.pretty], schema: "Speaker", answer: one),
        Route(
            "/speakers/{slug}/statements", "listSpeakerStatements", "Lists the statements of a speaker, newest first.",
            path: [Parameters.speakerSlug],
            Parameters.statementList(without: ["speaker"]),
            schema: "StatementList", forms: AnswerForm.allCases, answer: statements),
        Route(
            "/speakers/{slug}/topics/{topic}", "listSpeakerTopicStatements",
            "Lists what a speaker said about a topic over time, newest first.",
            path: [Parameters.speakerSlug, Parameters.topicSlug],
            Parameters.statementList(without: ["speaker", "topic"]),
            schema: "StatementList", forms: AnswerForm.allCases, answer: topicStatements),
    ]

    private static let embedded = Parameters.embeddedLimit(100)
    static let ranking = Parameter(
        "sort", .choice(["count", "name"]), "The order: the most statements first, or by slug.", example: "name")

    private static func list(_ call: Call) throws(Problem) -> Answer {
        let speakers = call.index.speakers.lazy.filter { $0.statementCount > 0 }
            .map { Ranked(slug: $0.slug, count: $0.statementCount, item: $0) }
        return try call.rankedList(Array(speakers)) { speaker, json in json.speakerSummary(speaker) }
    }

    private static func one(_ call: Call) throws(Problem) -> Answer {
        switch try call.speaker() {
        case .elsewhere(let answer): return answer
        case .here(let number):
            let speaker = call.index.speakers[number]
            let page = call.index.page(of: call.index.rows(ofSpeaker: number), .newest, try call.firstPage(embedded))
            var next: String?
            var answer = call.answer { json in
                json.object { json in
                    json.speakerFields(speaker, number: number, in: call.index)
                    next = call.statements(page, continuedAt: ResourceURL.speaker(speaker.slug) + "/statements", &json)
                }
            }
            answer.link(next: next)
            return answer
        }
    }

    private static func statements(_ call: Call) throws(Problem) -> Answer {
        switch try call.speaker() {
        case .elsewhere(let answer): return answer
        case .here(let number):
            return try FacetedList(call, within: [call.index.rows(ofSpeaker: number)]).answer()
        }
    }

    private static func topicStatements(_ call: Call) throws(Problem) -> Answer {
        switch (try call.speaker(), try call.topic(segment: 1)) {
        case (.here(let speaker), .here(let topic)):
            return try FacetedList(
                call, within: [call.index.rows(ofSpeaker: speaker), call.index.rows(ofTopic: topic)]
            )
            .answer()
        case (.elsewhere(let answer), _), (_, .elsewhere(let answer)): return answer
        }
    }
}
