internal import Record

/// The route that completes what is typed.
enum SuggestionRoutes {
    static let table = [
        Route(
            "/suggest", "suggest", "Completes the beginning of a name, a topic or a word.",
            [text, limit, Parameters.pretty],
            schema: "SuggestionList", answer: suggest)
    ]

    private static let text = Parameter(
        "q", .name, "What was typed so far: the beginning of a word of a name.", example: "st", isRequired: true)
    private static let limit = Parameter(
        "limit", .integer(1...100, standard: 10), "How many of each sort there are at most.", example: "5")

    private static func suggest(_ call: Call) throws(Problem) -> Answer {
        let index = call.index
        let suggestions = index.suggestions(for: call.parameters["q"] ?? "", limit: call.parameters.integer(limit))
        return call.answer { json in
            json.object { json in
                json.list(ListPage(items: suggestions, total: suggestions.count, next: nil), next: nil) { item, json in
                    json.suggestion(item, in: index)
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func suggestion(_ suggestion: Suggestion, in index: RecordIndex) {
        object { json in
            switch suggestion {
            case .speaker(let number):
                let speaker = index.speakers[number]
                json.suggestion("speaker", speaker.slug.description, speaker.name, speaker.statementCount)
                json.field("url", ResourceURL.speaker(speaker.slug))
            case .topic(let number):
                let topic = index.topics[number]
                json.suggestion("topic", topic.slug.description, topic.label, topic.statementCount)
                json.field("url", ResourceURL.topic(topic.slug))
            case .word(let word, let count):
                json.suggestion("word", word, word, count)
                json.field("url", QueryText.url("/statements", [("q", word)]))
            }
        }
    }

    private mutating func suggestion(_ type: String, _ value: String, _ label: String, _ count: Int) {
        field("type", type)
        field("value", value)
        field("label", label)
        field("statementCount", count)
    }
}
