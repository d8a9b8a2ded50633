internal import Record

extension JSONWriter {
    /// Writes a document as a statement names it.
    mutating func documentReference(_ number: Int, in index: RecordIndex) {
        object { json in json.documentName(number, in: index) }
    }

    /// Writes a document as a list has it.
    mutating func documentSummary(_ document: Document, number: Int, in index: RecordIndex) {
        object { json in
            json.documentName(number, in: index)
            json.field("language", document.language)
            json.field("originalUrl", document.url)
            json.field("statementCount", index.statementCount(ofDocument: number))
        }
    }

    /// Writes the fields of a document's own resource, but its statements.
    mutating func documentFields(_ document: Document, number: Int, in index: RecordIndex) {
        documentName(number, in: index)
        field("language", document.language)
        field("originalUrl", document.url)
        field("textUrl", ResourceURL.document(document.id) + "/text")
        field("characterCount", document.text.count)
        field("statementCount", index.statementCount(ofDocument: number))
        let rows = index.rowSet(ofDocument: number)
        key("speakers")
        array { json in
            for speaker in index.speakerCounts(of: rows) {
                json.countedSpeaker(index.speakers[speaker.value], count: speaker.count)
            }
        }
        key("topics")
        array { json in
            for topic in index.topicCounts(of: rows) {
                json.countedTopic(index.topics[topic.value], count: topic.count)
            }
        }
    }

    private mutating func documentName(_ number: Int, in index: RecordIndex) {
        let documents = index.documents
        reference(documents[number].id)
        field("title", documents[number].title)
        field("publisher", documents[number].publisher)
        if let published = documents[number].published {
            key("published")
            string(published)
        }
        key("sha256")
        string(hexadecimal: index.digest(ofDocument: number).bytes)
    }
}
