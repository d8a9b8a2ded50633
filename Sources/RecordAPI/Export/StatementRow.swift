package import Record

/// Writes the statements of one document as rows of CSV.
package struct StatementRow {
    private let text: DocumentText
    /// The values that tell of the document, the same in each row.
    private let documentValues: CSVWriter
    /// Memory for topics that are put together, used for one row after the other.
    private var topics: [UInt8] = []

    /// How long most rows are.
    package static let usualByteCount = 512

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
        csv.reserveCapacity(usualByteCount)
        var row = StatementRow(of: document)
        row.write(statement, to: &csv)
        return csv.bytes
    }

    /// Writes rows of statements of `document`.
    package init(of document: Document) {
        text = document.text
        var csv = CSVWriter()
        csv.value(document.id.description)
        csv.value(document.title)
        csv.value(document.publisher)
        csv.value(document.published)
        documentValues = csv
    }

    /// Writes the row of `statement` to `csv`.
    package mutating func write(_ statement: Statement, to csv: inout CSVWriter) {
        csv.value(statement.id.description)
        csv.value(statement.speaker?.slug.description)
        csv.value(statement.speaker?.name)
        csv.value(statement.speaker?.role)
        csv.value(statement.kind.rawValue)
        csv.value(statement.stance.rawValue)
        csv.value(statement.readableBytes(in: text).span)
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

    private mutating func write(_ matches: [TopicMatch], to csv: inout CSVWriter) {
        if matches.count < 2 { return csv.value(matches.first?.topic.description) }
        topics.removeAll(keepingCapacity: true)
        for index in matches.indices {
            if index > 0 { topics.append(UInt8(ascii: " ")) }
            topics.append(contentsOf: matches[index].topic.description.utf8)
        }
        csv.value(topics.span)
    }
}
