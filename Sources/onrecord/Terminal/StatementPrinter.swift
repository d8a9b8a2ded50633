internal import Record
internal import RecordAPI

/// Prints the statements of one document after the other.
struct StatementPrinter {
    private let format: OutputFormat
    private let table: StatementTable
    private var hasPrinted = false

    /// From how many bytes on rows are written, however many are to come.
    private static let pieceByteCount = 1 << 20

    /// Prints to standard output in `format`.
    init(format: OutputFormat) {
        self.format = format
        table = StatementTable(columns: StandardOutput.columnCount, style: .standardOutput)
    }

    /// Prints what `annotated` holds.
    mutating func print(_ annotated: AnnotatedDocument) throws(Failure) {
        let isFirst = !hasPrinted
        hasPrinted = true
        switch format {
        case .table:
            let rows = annotated.statements.map { table.rows($0, in: annotated.document) }
            try StandardOutput.write(Array((table.heading(annotated.document) + rows.joined()).utf8))
        case .jsonl:
            try StandardOutput.write(DocumentLine.bytes(of: annotated))
        case .json:
            try StandardOutput.write(Array((isFirst ? "[" : ",").utf8) + DocumentLine.bytes(of: annotated).dropLast())
        case .csv:
            if isFirst { try StandardOutput.write(StatementRow.header) }
            var csv = CSVWriter()
            csv.reserveCapacity(StatementRow.usualByteCount * annotated.statements.count)
            var row = StatementRow(of: annotated.document)
            let statements = annotated.statements.span
            for index in statements.indices {
                row.write(statements[index], to: &csv)
                guard csv.bytes.count >= Self.pieceByteCount else { continue }
                try StandardOutput.write(csv.bytes)
                csv = CSVWriter()
            }
            try StandardOutput.write(csv.bytes)
        }
    }

    /// Prints what ends the output.
    func finish() throws(Failure) {
        guard format == .json else { return }
        try StandardOutput.write(Array((hasPrinted ? "]\n" : "[]\n").utf8))
    }
}
