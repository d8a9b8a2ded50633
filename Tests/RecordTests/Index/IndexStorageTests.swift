import RecordFixtures
import Testing

@testable import Record

@Suite("Storage of an index")
struct IndexStorageTests {
    private static let index = Newsroom.index

    private static func stored() -> StoredColumns {
        var columns = StoredColumns()
        index.write(to: &columns)
        return columns
    }

    private static func restored(_ columns: StoredColumns) throws(DamagedColumns) -> RecordIndex {
        var columns = columns
        return try RecordIndex(
            documents: index.documents, columns: &columns, taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
    }

    /// Everything that an index tells, as a text.
    private static func contents(_ index: RecordIndex) -> String {
        let statements = (0..<index.statementCount).map { "\(index.statement(at: $0).value)" }
        return (statements + index.speakers.map { "\($0)" } + index.topics.map { "\($0)" } + index.publishers)
            .joined(separator: "\n")
    }

    private static let positionCount = 48

    /// Reads whatever a number could lead astray.
    private static func readAll(_ index: RecordIndex) {
        for row in 0..<index.statementCount {
            let statement = index.statement(at: row).value
            let document = index.documents[Int(index.columns.documents[row])]
            for span in statement.attribution.content { _ = document.text.slice(span) }
        }
    }

    @Test("what was kept comes back the same, and is found the same way")
    func roundTrip() throws {
        let restored = try Self.restored(Self.stored())
        #expect(Self.contents(restored) == Self.contents(Self.index))
        for search in ["radar", "\"radar arrived\"", "sov*", "-radar", "topic:defense", "place:oslo", "on:2024-03-08"] {
            let query = StatementQuery(search: try SearchParser.parse(search))
            #expect(restored.rows(matching: query).count == Self.index.rows(matching: query).count, "\(search)")
            let wide = StatementQuery(search: query.search, in: .document)
            #expect(restored.rows(matching: wide).count == Self.index.rows(matching: wide).count, "\(search)")
        }
        var again = StoredColumns()
        restored.write(to: &again)
        #expect(again.columns == Self.stored().columns)
    }

    @Test("an empty index comes back")
    func empty() throws {
        var columns = StoredColumns()
        RecordIndex([]).write(to: &columns)
        let restored = try RecordIndex(
            documents: [], columns: &columns, taxonomy: Taxonomy(), registry: SpeakerRegistry())
        #expect(restored.statementCount == 0)
    }

    @Test("whatever byte of a column is wrong, it is refused or can be read", arguments: 0..<stored().columns.count)
    func wrongBytes(column: Int) {
        let stored = Self.stored()
        // The first bytes of a long column stand for the rest: all of its numbers mean the same.
        for position in stored.columns[column].indices.prefix(Self.positionCount) {
            for value in [0x7F, 0xFF] as [UInt8] {
                var damaged = stored
                damaged.columns[column][position] = value
                if let restored = try? Self.restored(damaged) { Self.readAll(restored) }
            }
        }
    }

    @Test("a column that is too short or too long is refused", arguments: 0..<stored().columns.count)
    func wrongLength(column: Int) {
        for change in [{ $0.removeAll() }, { $0 += $0 }, { $0.removeLast($0.count / 2) }] as [(inout [UInt8]) -> Void] {
            var damaged = Self.stored()
            let before = damaged.columns[column]
            change(&damaged.columns[column])
            if damaged.columns[column] == before { continue }
            if let restored = try? Self.restored(damaged) { Self.readAll(restored) }
        }
    }

    @Test("fewer columns than there were are refused")
    func missing() {
        var columns = Self.stored()
        columns.columns.removeLast()
        #expect(throws: DamagedColumns.self) { try Self.restored(columns) }
    }

    @Test("spans that leave their text are refused")
    func otherTexts() {
        var columns = Self.stored()
        let documents = Self.index.documents.map { document in
            Document(id: document.id, text: DocumentText("short"))
        }
        #expect(throws: DamagedColumns.self) {
            try RecordIndex(
                documents: documents, columns: &columns, taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
        }
    }
}

/// Columns that are kept in memory.
private struct StoredColumns: ColumnSink, ColumnSource {
    var columns: [[UInt8]] = []
    private var position = 0

    init() {}

    mutating func append(_ bytes: RawSpan) {
        // Copied within the call.
        columns.append(unsafe bytes.withUnsafeBytes { unsafe Array($0) })
    }

    mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(
        _ type: Value.Type
    ) throws(DamagedColumns) -> [Value] {
        guard position < columns.count, columns[position].count.isMultiple(of: MemoryLayout<Value>.size) else {
            throw DamagedColumns()
        }
        defer { position += 1 }
        // Integers take any bits, and are copied within the call.
        return unsafe columns[position].withUnsafeBytes { bytes in
            (0..<bytes.count / MemoryLayout<Value>.size).map { number in
                unsafe bytes.loadUnaligned(fromByteOffset: number * MemoryLayout<Value>.size, as: Value.self)
            }
        }
    }
}
