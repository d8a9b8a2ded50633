import RecordFixtures
import Testing

@testable import Record

struct DocumentReaderTests {
    private static let parts = [
        "radar", "Radars", " ", " ", ". ", "’s ", "'", "’", "s", "-", "é", "cafe\u{301}", "台", "interconnectivities",
        "“", "”", "7", "\u{AD}", "\n",
    ]

    @Test("the words of any part of a text are those of the part alone, also where it cuts words", arguments: 0..<8)
    func parts(_ seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        var reader = DocumentReader()
        for _ in 0..<40 {
            let text = (0..<30).map { _ in Self.parts[Int(random.next() % UInt64(Self.parts.count))] }.joined()
            let id = try #require(DocumentID("text"))
            let document = Document(id: id, text: DocumentText(text), title: "A title")
            reader.read(document)
            for _ in 0..<20 {
                let places = [random.next(), random.next()].map { Int($0 % UInt64(document.text.count + 1)) }.sorted()
                let range =
                    document.text.byteOffset(ofScalar: places[0])..<document.text.byteOffset(ofScalar: places[1])
                var column = ListColumn()
                reader.appendKeys(in: range, to: &column)
                column.endRow()
                var (alone, keys) = (WordScanner(document.text.utf8, in: range), [UInt32]())
                while alone.next() { keys.append(reader.vocabulary.key(of: alone.word)) }
                #expect(column[0].elementsEqual(keys), "\(range) of \(text)")
            }
        }
    }
}
