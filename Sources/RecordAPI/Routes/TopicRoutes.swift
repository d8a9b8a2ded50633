internal import HTTPWire
internal import Record

/// The routes of topics and what is on the record about them.
enum TopicRoutes {
    static let table = [
        Route(
            "/topics", "listTopics", "Lists the topics of statements, those with the most first.",
            [SpeakerRoutes.ranking] + Parameters.paging, schema: "TopicList",
            forms: AnswerForm.ofLists, answer: list),
        Route(
            "/topics/{slug}", "getTopic", "Gives a topic with its neighbors, its speakers and its latest statements.",
            path: [Parameters.topicSlug.renamed("slug")], [embedded, Parameters.pretty], schema: "Topic",
            forms: AnswerForm.ofNamed, answer: one),
        Route(
            "/topics/{slug}/statements", "listTopicStatements", "Lists the statements about a topic, newest first.",
            path: [Parameters.topicSlug.renamed("slug")],
            Parameters.statementList(without: ["topic"]),
            schema: "StatementList", forms: AnswerForm.ofStatements, answer: statements),
        Route(
            "/topics/{slug}/speakers", "listTopicSpeakers", "Lists who spoke about a topic, those with the most first.",
            path: [Parameters.topicSlug.renamed("slug")],
            Parameters.statementFilters.filter { $0.name != "topic" } + [SpeakerRoutes.ranking] + Parameters.paging,
            schema: "CountedSpeakerList", forms: AnswerForm.ofLists, answer: speakers),
    ]

    private static let embedded = Parameters.embeddedLimit(100)

    private static func list(_ call: Call) throws(Problem) -> Outcome {
        let (index, order) = (call.index, call.index.topicOrder)
        return .resource(
            .topics(
                try call.rankedList(
                    RankedNumbers(
                        numbers: call.isByName ? order.bySlug : order.byCount,
                        count: { index.topics[$0].statementCount }, slug: { index.topics[$0].slug }))))
    }

    private static func one(_ call: Call) throws(Problem) -> Outcome {
        switch try call.topic(segment: 0) {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let number):
            let page = call.index.page(of: call.index.rows(ofTopic: number), .newest, try call.firstPage(embedded))
            return .resource(.topic(number, statements: page))
        }
    }

    private static func speakers(_ call: Call) throws(Problem) -> Outcome {
        switch try call.topic(segment: 0) {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let number):
            let rows = try FacetedList(call, within: [call.index.rows(ofTopic: number)]).rows
            let counted = call.index.speakerCounts(of: rows)
            let counts = Dictionary(uniqueKeysWithValues: counted.map { ($0.value, $0.count) })
            let numbers = counted.map { UInt32($0.value) }
            var list = try call.rankedList(
                RankedNumbers(
                    numbers: call.isByName ? call.index.sortedBySlug(speakers: numbers) : numbers,
                    count: { counts[$0] ?? 0 }, slug: { call.index.speakers[$0].slug }))
            list.counts = counts
            return .resource(.topicSpeakers(number, list))
        }
    }

    private static func statements(_ call: Call) throws(Problem) -> Outcome {
        switch try call.topic(segment: 0) {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let number):
            let list = try FacetedList(call, within: [call.index.rows(ofTopic: number)])
            return .resource(try list.resource(.topic(number)))
        }
    }
}

extension Parameter {
    /// The same parameter under another name.
    func renamed(_ name: String) -> Parameter {
        Parameter(name, type, description, example: example, isRepeatable: isRepeatable)
    }
}
