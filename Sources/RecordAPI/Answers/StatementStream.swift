internal import Record

/// All statements of a list, made piece by piece as a client takes them: however many there are, one piece is in memory.
package struct StatementStream: Sendable {
    private let index: RecordIndex
    private let rows: RowSet
    private let isReversed: Bool
    private let form: AnswerForm
    private var position = 0
    private var hasStarted = false
    private let end: Int

    /// About how many bytes a piece has.
    private static let pieceCount = 64 << 10

    /// The statements of `rows`, at most `limit`, in `form`; oldest first where `isReversed`.
    init(_ rows: RowSet, of index: RecordIndex, form: AnswerForm, isReversed: Bool, limit: Int?) {
        self.index = index
        self.rows = rows
        self.form = form
        self.isReversed = isReversed
        end = min(rows.count, limit ?? rows.count)
    }

    /// The next piece; nil behind the last.
    package mutating func next() -> [UInt8]? {
        var piece = hasStarted || form != .csv ? [] : StatementRow.header
        hasStarted = true
        while position < end, piece.count < Self.pieceCount {
            let row = rows[isReversed ? rows.count - 1 - position : position]
            piece += bytes(of: index.statement(at: row))
            position += 1
        }
        return piece.isEmpty ? nil : piece
    }

    private func bytes(of statement: StatementView) -> [UInt8] {
        guard form != .csv else { return StatementRow.bytes(of: statement.value, in: statement.document) }
        var json = JSONWriter()
        json.statement(statement, in: index)
        return json.finish()
    }
}
