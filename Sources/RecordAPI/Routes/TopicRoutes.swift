internal import HTTPWire
internal import Record

/// The routes of topics and what is on the record about them.
enum TopicRoutes {
    static let table = [
        Route(
            "/topics", "listTopics", "Lists the topics of statements, those with the most first.",
            [SpeakerRoutes.ranking] + Parameters.paging, schema: "TopicList", answer: list),
        Route(
            "/topics/{slug}", "getTopic", "Gives a topic with its neighbors, its speakers and its latest statements.",
            path: [Parameters.topicSlug.renamed("slug")], [embedded, Parameters.pretty], schema: "Topic",
            answer: one),
        Route(
            "/topics/{slug}/statements", "listTopicStatements", "Lists the statements about a topic, newest first.",
            path: [Parameters.topicSlug.renamed("slug")],
            Parameters.statementList(without: ["topic"]),
            schema: "StatementList", forms: AnswerForm.allCases, answer: statements),
    ]

    private static let embedded = Parameters.embeddedLimit(100)

    private static func list(_ call: Call) throws(Problem) -> Answer {
        let topics = call.index.topics.lazy.filter { $0.statementCount > 0 }
            .map { Ranked(slug: $0.slug, count: $0.statementCount, item: $0) }
        return try call.rankedList(Array(topics)) { topic, json in json.topicSummary(topic, in: call.index) }
    }

    private static func one(_ call: Call) throws(Problem) -> Answer {
        switch try call.topic(segment: 0) {
        case .elsewhere(let answer): return answer
        case .here(let number):
            let topic = call.index.topics[number]
            let page = call.index.page(of: call.index.rows(ofTopic: number), .newest, try call.firstPage(embedded))
            var next: String?
            var answer = call.answer { json in
                json.object { json in
                    json.topicFields(topic, number: number, in: call.index)
                    next = call.statements(page, continuedAt: ResourceURL.topic(topic.slug) + "/statements", &json)
                }
            }
            answer.link(next: next)
            return answer
        }
    }

    private static func statements(_ call: Call) throws(Problem) -> Answer {
        switch try call.topic(segment: 0) {
        case .elsewhere(let answer): return answer
        case .here(let number):
            return try FacetedList(call, within: [call.index.rows(ofTopic: number)]).answer()
        }
    }
}

extension Parameter {
    /// The same parameter under another name.
    func renamed(_ name: String) -> Parameter {
        Parameter(name, type, description, example: example, isRepeatable: isRepeatable)
    }
}
