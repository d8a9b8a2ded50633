internal import Record

extension JSONWriter {
    /// How many of a topic's speakers, or a speaker's topics, its own resource lists at most.
    static let listedNameCount = 100

    /// Writes a topic as a statement names it.
    mutating func topicReference(_ number: Int, in index: RecordIndex) {
        object { json in
            json.topicName(index.topics[number].slug, index.topics[number].label)
        }
    }

    /// Writes a topic with a number of statements.
    mutating func countedTopic(_ topic: TopicRecord, count: Int) {
        object { json in
            json.topicName(topic.slug, topic.label)
            json.field("statementCount", count)
        }
    }

    /// Writes a topic as a list has it.
    mutating func topicSummary(_ topic: TopicRecord, in index: RecordIndex) {
        object { json in
            json.topicName(topic.slug, topic.label)
            json.field("mediaTopic", topic.listed?.mediaTopic)
            json.topicReferences("broader", topic.broader, in: index)
            json.field("statementCount", topic.statementCount)
        }
    }

    /// Writes the fields of a topic's own resource, but its statements.
    mutating func topicFields(_ topic: TopicRecord, number: Int, in index: RecordIndex) {
        topicName(topic.slug, topic.label)
        field("aliases", topic.listed?.alternativeNames ?? [])
        field("mediaTopic", topic.listed?.mediaTopic)
        topicReferences("broader", topic.broader, in: index)
        topicReferences("narrower", topic.narrower, in: index)
        field("statementCount", topic.statementCount)
        let speakers = index.speakerRanking(of: index.rows(ofTopic: number))
        field("speakerCount", speakers.total)
        key("speakers")
        array { json in
            for speaker in speakers.first(Self.listedNameCount) {
                json.countedSpeaker(index.speakers[speaker.value], count: speaker.count)
            }
        }
    }

    /// Writes what a topic is called.
    mutating func topicName(_ slug: Slug, _ label: String) {
        reference(topic: slug)
        field("label", label)
    }

    private mutating func topicReferences(_ name: StaticString, _ numbers: [Int], in index: RecordIndex) {
        guard !numbers.isEmpty else { return }
        key(name)
        array { json in for number in numbers { json.topicReference(number, in: index) } }
    }
}
