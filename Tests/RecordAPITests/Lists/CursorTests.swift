import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct CursorTests {
    private static let order = StatementOrder(
        day: -3, published: .min, documentKey: .max, start: 7, id: 0x0123_4567_89AB_CDEF)
    private static let statistics = [[], [0, 9], [UInt32](repeating: 9, count: SearchParser.maximumOperandCount)]
        .compactMap { RelevanceStatistics(statementCount: 9, meanLength: 20.5, holders: $0) }
    private static let cursors: [Cursor] =
        [
            .newest(order), .oldest(order), .text(start: .max, id: 1), .document(DocumentOrder(published: -1, key: 0)),
            .ranked(count: 12, slug: Newsroom.slug("lindqvist")), .named(Newsroom.slug("a-b-c")),
        ] + statistics.map { .relevance(score: 5, order, $0) }

    @Test("a cursor comes back as it was, and fits a URL as it is", arguments: cursors)
    func roundTrip(_ cursor: Cursor) {
        #expect(Cursor(cursor.text) == cursor)
        #expect(cursor.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }

    @Test("a cursor that was cut, stretched or mistyped is refused", arguments: cursors)
    func damage(_ cursor: Cursor) {
        let text = Array(cursor.text)
        #expect(Cursor(String(text.dropLast())) == nil)
        #expect(Cursor(String(text) + "A") == nil)
        for position in text.indices {
            var changed = text
            changed[position] = changed[position] == "A" ? "B" : "A"
            #expect(Cursor(String(changed)) == nil, "at \(position)")
        }
    }

    @Test("what was never a cursor is refused", arguments: ["", "A", "é", "====", String(repeating: "A", count: 5000)])
    func rubbish(_ text: String) {
        #expect(Cursor(text) == nil)
    }
}
