internal import Record

/// Speakers, topics and documents as rows of CSV.
enum ResourceRow {
    static let speakerHeader = header(["id", "name", "kind", "role", "statementCount", "documentCount", "sameAs"])
    static let countedHeader = header(["id", "name", "role", "statementCount"])
    static let timelineHeader = header(["from", "to", "count"])
    static let topicHeader = header(["id", "label", "mediaTopic", "broader", "statementCount"])
    static let documentHeader = header([
        "id", "title", "publisher", "published", "language", "originalUrl", "statementCount", "sha256",
    ])

    /// The row of a speaker.
    static func speaker(_ number: Int, in index: RecordIndex) -> [UInt8] {
        let speaker = index.speakers[number]
        return row([
            speaker.slug.description, speaker.name, speaker.kind.rawValue, speaker.role,
            "\(speaker.statementCount)", "\(speaker.documentCount)", speaker.sameAs.joined(separator: " "),
        ])
    }

    /// The row of a speaker with a number of statements.
    static func speaker(_ number: Int, count: Int, in index: RecordIndex) -> [UInt8] {
        let speaker = index.speakers[number]
        return row([speaker.slug.description, speaker.name, speaker.role, "\(count)"])
    }

    /// The row of a span of time.
    static func bucket(_ bucket: SpeakerTimeline.Bucket) -> [UInt8] {
        row([bucket.from, bucket.to, "\(bucket.count)"])
    }

    /// The row of a topic.
    static func topic(_ number: Int, in index: RecordIndex) -> [UInt8] {
        let topic = index.topics[number]
        let broader = topic.broader.map { index.topics[$0].slug.description }
        return row([
            topic.slug.description, topic.label, topic.listed?.mediaTopic, broader.joined(separator: " "),
            "\(topic.statementCount)",
        ])
    }

    /// The row of a document.
    static func document(_ number: Int, in index: RecordIndex) -> [UInt8] {
        let document = index.documents[number]
        return row([
            document.id.description, document.title, document.publisher, document.published?.description,
            document.language, document.url, "\(index.statementCount(ofDocument: number))",
            document.digest.description,
        ])
    }

    private static func header(_ columns: [String]) -> [UInt8] { row(columns) }

    private static func row(_ values: [String?]) -> [UInt8] {
        var csv = CSVWriter()
        for value in values { csv.value(value) }
        csv.endRow()
        return csv.bytes
    }
}
