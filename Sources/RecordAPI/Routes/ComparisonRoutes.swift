internal import HTTPWire
internal import Record

/// The route that puts speakers side by side.
enum ComparisonRoutes {
    static let table = [
        Route(
            "/compare", "compareSpeakers", "Puts what two or more speakers said side by side, newest first.",
            [speaker, limit] + Parameters.statementFilters.filter { $0.name != "speaker" } + [Parameters.pretty],
            schema: "Comparison", forms: [.json, .html], answer: compare)
    ]

    private static let speaker = Parameter(
        "speaker", .slug, "The speakers to compare: two to four of them.",
        example: ExampleRecord.speakers.joined(separator: ","), isRepeatable: true, counts: sideCounts, isRequired: true
    )
    private static let limit = Parameter(
        "limit", .integer(1...100, standard: 10), "How many statements of each speaker there are at most.",
        example: "5")
    /// How many speakers can stand side by side.
    private static let sideCounts = 2...4
    /// How many shared topics are shown.
    private static let maximumTopicCount = 20

    private static func compare(_ call: Call) throws(Problem) -> Outcome {
        let index = call.index
        let names = call.parameters[all: speaker.name]
        guard sideCounts.contains(names.count) else { throw wrongCount }
        var speakers: [Int] = []
        for name in names { speakers.append(try number(of: name, in: index)) }
        guard Set(speakers).count == speakers.count else { throw wrongCount }
        let query = try StatementQuery(call.parameters).without(.speaker)
        let matches = speakers.map { index.matches(of: query, within: [index.rows(ofSpeaker: $0)]) }
        let request = PageRequest(limit: call.parameters.integer(limit))
        let sides = zip(speakers, matches).map { speaker, matches in
            side(speaker, index.page(of: matches, .newest, request, query), call)
        }
        return .resource(.comparison(Comparison(sides: sides, sharedTopics: shared(matches.map(\.rows), in: index))))
    }

    private static let wrongCount = Problem(
        .invalidParameter, "Give 'speaker' two to four times, each time another one.", parameter: speaker.name)

    private static func side(_ speaker: Int, _ page: ListPage<Int>, _ call: Call) -> Comparison.Side {
        let path = ResourceURL.speaker(call.index.speakers[speaker].slug) + "/statements"
        let parameters = call.parameters.given.filter { $0.name != Self.speaker.name }
        return Comparison.Side(
            speaker: speaker, statements: page,
            next: page.next.map { NextLink(path: path, parameters: parameters).url($0) })
    }

    private static func number(of text: String, in index: RecordIndex) throws(Problem) -> Int {
        let numbers = Slug(text).map { index.speakerNumbers(for: $0) } ?? []
        if numbers.count == 1 { return numbers[0] }
        guard numbers.isEmpty else {
            let slugs = numbers.map { index.speakers[$0].slug.description }.joined(separator: ", ")
            throw Problem(.invalidParameter, "'\(text)' may mean several: choose of \(slugs).", parameter: speaker.name)
        }
        let suggestion = NearName.suggestion(for: text, among: index.speakers.lazy.map(\.slug.description))
        throw Problem(
            .notOnRecord, "No speaker '\(text)' is on the record.\(suggestion) See /speakers.", parameter: speaker.name)
    }

    private static func shared(_ rows: [RowSet], in index: RecordIndex) -> [Comparison.SharedTopic] {
        let counts = rows.map { rows in
            Dictionary(uniqueKeysWithValues: index.topicCounts(of: rows).map { ($0.value, $0.count) })
        }
        let topics = (counts.first ?? [:]).keys.compactMap { topic -> Comparison.SharedTopic? in
            let each = counts.compactMap { $0[topic] }
            return each.count == counts.count ? Comparison.SharedTopic(topic: topic, counts: each) : nil
        }
        let sorted = topics.sorted { one, other in
            let (first, second) = (one.counts.min() ?? 0, other.counts.min() ?? 0)
            return first != second ? first > second : index.topics[one.topic].slug < index.topics[other.topic].slug
        }
        return Array(sorted.prefix(maximumTopicCount))
    }
}
