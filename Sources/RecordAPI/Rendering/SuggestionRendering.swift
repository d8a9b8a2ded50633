internal import Record

extension JSONWriter {
    /// Writes what something typed may become.
    mutating func suggestion(_ suggestion: Suggestion, in index: RecordIndex) {
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
