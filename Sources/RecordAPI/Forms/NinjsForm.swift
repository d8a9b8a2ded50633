internal import Record

/// Documents as the IPTC's ninjs 3.0, with the speakers and topics that were found in them.
enum NinjsForm {
    /// Writes the document that `resource` is.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        guard case .document(let number, _) = resource else { throw .missing(.ninjs) }
        var answer = call.answer { json in json.object { json in json.ninjs(number, call) } }
        answer.mediaType = .ninjs
        return answer
    }
}

extension JSONWriter {
    fileprivate mutating func ninjs(_ number: Int, _ call: Call) {
        let index = call.index
        let document = index.documents[number]
        field("uri", document.url ?? call.absolute(ResourceURL.document(document.id)))
        key("standard")
        object { json in
            json.field("name", "ninjs")
            json.field("version", "3.0")
            json.field("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json")
        }
        field("type", "text")
        field("language", document.language)
        field("versioncreated", document.published.map { RFC3339.text($0.epochSecond) })
        if let publisher = document.publisher {
            key("infosources")
            array { json in json.object { json in json.field("name", publisher) } }
        }
        if let title = document.title {
            key("headlines")
            array { json in json.object { json in json.field("value", title) } }
        }
        key("bodies")
        array { json in json.body(of: document) }
        let rows = index.rowSet(ofDocument: number)
        let speakers = index.speakerCounts(of: rows).map { index.speakers[$0.value] }
        named("people", speakers.filter { $0.kind == .person }, call)
        named("organisations", speakers.filter { $0.kind == .organization }, call)
        let topics = index.topicCounts(of: rows).map { index.topics[$0.value] }
        guard !topics.isEmpty else { return }
        key("subjects")
        array { json in for topic in topics { json.subject(topic, call) } }
    }

    private mutating func body(of document: Document) {
        object { json in
            json.field("contenttype", "text/plain")
            json.field("charcount", document.text.count)
            json.key("value")
            json.string(document.text.utf8)
        }
    }

    private mutating func named(_ name: StaticString, _ speakers: [SpeakerRecord], _ call: Call) {
        guard !speakers.isEmpty else { return }
        key(name)
        array { json in
            for speaker in speakers {
                json.object { json in
                    json.field("name", speaker.name)
                    json.field("uri", speaker.sameAs.first ?? call.absolute(ResourceURL.speaker(speaker.slug)))
                    json.field("literal", speaker.slug.description)
                }
            }
        }
    }

    private mutating func subject(_ topic: TopicRecord, _ call: Call) {
        object { json in
            json.field("name", topic.label)
            let code = topic.listed?.mediaTopic.map { "http://cv.iptc.org/newscodes/mediatopic/\($0)" }
            json.field("uri", code ?? call.absolute(ResourceURL.topic(topic.slug)))
            json.field("literal", topic.slug.description)
        }
    }
}
