package import Record

/// Statements as rows of CSV.
package enum StatementRow {
    private static let columns = [
        "id", "speaker", "speakerName", "role", "kind", "stance", "text", "topics", "date", "place", "event",
        "document",
        "title", "publisher", "published", "start", "end", "rule", "confidence",
    ]

    /// The row that names the columns.
    package static var header: [UInt8] {
        var csv = CSVWriter()
        for column in columns { csv.value(column) }
        csv.endRow()
        return csv.bytes
    }

    /// The row of one statement of `document`.
    package static func bytes(of statement: Statement, in document: Document) -> [UInt8] {
        var csv = CSVWriter()
        write(statement, in: document.text, documentValues(document), to: &csv)
        return csv.bytes
    }

    /// The values that tell of `document`, the same in the row of each of its statements.
    package static func documentValues(_ document: Document) -> CSVWriter {
        var csv = CSVWriter()
        csv.value(document.id.description)
        csv.value(document.title)
        csv.value(document.publisher)
        csv.value(document.published)
        return csv
    }

    /// Writes the row of one statement of a document with `text` and `documentValues` to `csv`.
    package static func write(
        _ statement: borrowing Statement, in text: DocumentText, _ documentValues: CSVWriter, to csv: inout CSVWriter
    ) {
        csv.value(statement.id.description)
        csv.value(statement.speaker?.slug.description)
        csv.value(statement.speaker?.name)
        csv.value(statement.speaker?.role)
        csv.value(statement.kind.rawValue)
        csv.value(statement.stance.rawValue)
        csv.value(statement.readableBytes(in: text))
        write(statement.topics, to: &csv)
        csv.value(statement.context?.date?.description)
        csv.value(statement.context?.place)
        csv.value(statement.context?.event)
        csv.values(of: documentValues)
        csv.value(statement.attribution.content.first?.start ?? 0)
        csv.value(statement.attribution.content.last?.end ?? 0)
        csv.value(statement.attribution.rule)
        csv.value(tenThousandths: Int((statement.attribution.confidence * 10_000).rounded()))
        csv.endRow()
    }

    private static func write(_ topics: [TopicMatch], to csv: inout CSVWriter) {
        if topics.count < 2 { return csv.value(topics.first?.topic.description) }
        csv.value(topics.map { $0.topic.description }.joined(separator: " "))
    }
}
