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
        let statements = [statement]
        write(statements.span, 0, in: document, to: &csv)
        return csv.bytes
    }

    /// Writes the row of the one of `statements` of `document` at `index` to `csv`.
    ///
    /// Read in its place: a copy would cost as much as half of the row.
    package static func write(
        _ statements: Span<Statement>, _ index: Int, in document: Document, to csv: inout CSVWriter
    ) {
        csv.value(statements[index].id.description)
        csv.value(statements[index].speaker?.slug.description)
        csv.value(statements[index].speaker?.name)
        csv.value(statements[index].speaker?.role)
        csv.value(statements[index].kind.rawValue)
        csv.value(statements[index].stance.rawValue)
        csv.value(statements[index].readableBytes(in: document.text))
        write(statements[index].topics, to: &csv)
        csv.value(statements[index].context?.date?.description)
        csv.value(statements[index].context?.place)
        csv.value(statements[index].context?.event)
        csv.value(document.id.description)
        csv.value(document.title)
        csv.value(document.publisher)
        csv.value(document.published)
        csv.value(statements[index].attribution.content.first?.start ?? 0)
        csv.value(statements[index].attribution.content.last?.end ?? 0)
        csv.value(statements[index].attribution.rule)
        csv.value(tenThousandths: Int((statements[index].attribution.confidence * 10_000).rounded()))
        csv.endRow()
    }

    private static func write(_ topics: [TopicMatch], to csv: inout CSVWriter) {
        if topics.count < 2 { return csv.value(topics.first?.topic.description) }
        csv.value(topics.map { $0.topic.description }.joined(separator: " "))
    }
}
