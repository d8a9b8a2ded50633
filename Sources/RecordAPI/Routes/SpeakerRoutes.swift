internal import HTTPWire
internal import Record

/// The routes of speakers and what they said.
enum SpeakerRoutes {
    static let table = [
        Route(
            "/speakers", "listSpeakers", "Lists the speakers of statements, those with the most first.",
            [ranking] + Parameters.paging, schema: "SpeakerList", forms: AnswerForm.ofLists, answer: list),
        Route(
            "/speakers/{slug}", "getSpeaker",
            "Gives a speaker with roles, aliases, topics and statements, newest first.",
            path: [Parameters.speakerSlug], [embedded, Parameters.pretty], schema: "Speaker",
            forms: AnswerForm.ofNamed, answer: one),
        Route(
            "/speakers/{slug}/statements", "listSpeakerStatements", "Lists the statements of a speaker, newest first.",
            path: [Parameters.speakerSlug],
            Parameters.statementList(without: ["speaker"]),
            schema: "StatementList", forms: AnswerForm.ofStatements, answer: statements),
        Route(
            "/speakers/{slug}/timeline", "getSpeakerTimeline",
            "Counts the statements of a speaker by time, newest first.",
            path: [Parameters.speakerSlug],
            [unit] + Parameters.statementFilters.filter { $0.name != "speaker" } + [Parameters.pretty],
            schema: "SpeakerTimeline", forms: [.json, .csv], answer: timeline),
        Route(
            "/speakers/{slug}/topics/{topic}", "listSpeakerTopicStatements",
            "Lists what a speaker said about a topic over time, newest first.",
            path: [Parameters.speakerSlug, Parameters.topicSlug],
            Parameters.statementList(without: ["speaker", "topic"]),
            schema: "StatementList", forms: AnswerForm.ofStatements, answer: topicStatements),
    ]

    private static let unit = Parameter(
        "unit", .choice(TimelineUnit.allCases.map(\.rawValue)), "What is counted by; months unless told.",
        example: "year")
    private static let embedded = Parameters.embeddedLimit(100)
    static let ranking = Parameter(
        "sort", .choice(["count", "name"]), "The order: the most statements first, or by slug.", example: "name")

    private static func list(_ call: Call) throws(Problem) -> Outcome {
        let (index, order) = (call.index, call.index.speakerOrder)
        return .resource(
            .speakers(
                try call.rankedList(
                    RankedNumbers(
                        numbers: call.isByName ? order.bySlug : order.byCount,
                        count: { index.speakers[$0].statementCount }, slug: { index.speakers[$0].slug }))))
    }

    private static func one(_ call: Call) throws(Problem) -> Outcome {
        switch try call.speaker() {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let number):
            let page = call.index.page(of: call.index.rows(ofSpeaker: number), .newest, try call.firstPage(embedded))
            return .resource(.speaker(number, statements: page))
        }
    }

    private static func statements(_ call: Call) throws(Problem) -> Outcome {
        switch try call.speaker() {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let number):
            let list = try FacetedList(call, within: [call.index.rows(ofSpeaker: number)])
            return .resource(try list.resource(.speaker(number)))
        }
    }

    private static func timeline(_ call: Call) throws(Problem) -> Outcome {
        switch try call.speaker() {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let number):
            let list = try FacetedList(call, within: [call.index.rows(ofSpeaker: number)])
            let unit = call.parameters[unit.name].flatMap { TimelineUnit(rawValue: $0) } ?? .month
            return .resource(.timeline(list.timeline(ofSpeaker: number, by: unit)))
        }
    }

    private static func topicStatements(_ call: Call) throws(Problem) -> Outcome {
        switch (try call.speaker(), try call.topic(segment: 1)) {
        case (.here(let speaker), .here(let topic)):
            let rows = [call.index.rows(ofSpeaker: speaker), call.index.rows(ofTopic: topic)]
            return .resource(try FacetedList(call, within: rows).resource(.speakerOnTopic(speaker, topic)))
        case (.elsewhere(let answer), _), (_, .elsewhere(let answer)): return .answer(answer)
        }
    }
}
