import RecordFixtures
import Testing

@testable import Record

@Suite("A search in the texts around statements")
struct TextSearchTests {
    @Test(
        "looks where it is told to",
        arguments: [
            ("radar", .title, 3), ("radars promise", .title, 3), ("\"minister promises\"", .title, 3),
            ("\"promises minister\"", .title, 0), ("prom*", .title, 3), ("\"minister pro*\"", .title, 3),
            ("ra*", .title, 3), ("-radar", .title, 4), ("storm OR radar", .title, 6),
            ("radar speaker:lindqvist", .title, 2), ("radar -kind:direct", .title, 2), ("speaker:lindqvist", .title, 3),
            ("talks", .document, 3), ("radars roofs", .document, 3), ("talks roofs", .document, 0),
            ("\"closes the harbor\"", .document, 3),
            ("astrid", .content, 0), ("astrid", .sentence, 2), ("astrid talks", .sentence, 0),
            ("astrid talks", .document, 3), ("officials -radar", .sentence, 1), ("zeppelin", .document, 0),
        ] as [(String, SearchScope, Int)])
    func scopes(_ text: String, _ scope: SearchScope, _ count: Int) throws {
        let query = StatementQuery(search: try SearchParser.parse(text), in: scope)
        let matches = Newsroom.index.matches(of: query)
        #expect(matches.rows.count == count)
        #expect(matches.isComplete)
    }

    @Test("reads no more than it may, the newest first, and tells that there was more", arguments: [0, 1, 100, 1000])
    func limit(_ byteCount: Int) throws {
        let query = StatementQuery(search: try SearchParser.parse("the OR officials"), in: .sentence)
        let all = Newsroom.index.matches(of: query).rows
        let some = Newsroom.index.matches(of: query, reading: byteCount)
        let read = some.rows.intersection(.range(0..<(some.end ?? Newsroom.index.statementCount)))
        #expect((0..<read.count).map { read[$0] } == (0..<read.count).map { all[$0] })
        #expect(some.rows.count >= Newsroom.index.rows(matching: StatementQuery(search: query.search)).count)
        #expect(some.isComplete == (byteCount == 1000))
        #expect(some.isComplete == (some.rows.count == all.count))
    }

    @Test("goes on where it ended until all is found", arguments: SearchScope.allCases)
    func continuation(_ scope: SearchScope) throws {
        let query = StatementQuery(search: try SearchParser.parse("the OR officials OR radar"), in: scope)
        let all = Newsroom.index.matches(of: query).rows
        var found: [Int] = []
        var start: Int? = 0
        while let first = start {
            let some = Newsroom.index.matches(of: query, from: first, reading: 1)
            found += (0..<some.rows.count).map { some.rows[$0] }.filter { $0 >= first && $0 < some.end ?? .max }
            #expect(some.end.map { $0 > first } ?? true)
            start = some.end
        }
        #expect(found == (0..<all.count).map { all[$0] })
    }

    @Test(
        "a sentence ends where its marks tell",
        arguments: [
            ("One. [Two] three. Four", "Two three."), ("One.\n[Two]\nthree.", "Two"), ("He paid 3.5 [now] more.", nil),
            ("He said “Yes.” She [left]. So", "She left."), ("Was it? [no]", "no"), ("the U.S. army [left]", nil),
            ("[a]", "a"), ("Ja! Œuvre [b] é.", "Œuvre b é."),
        ] as [(String, String?)])
    func bounds(_ marked: String, _ sentence: String?) throws {
        let bytes = Array(marked.utf8)
        let (open, close) = (
            try #require(bytes.firstIndex(of: UInt8(ascii: "["))), try #require(bytes.firstIndex(of: UInt8(ascii: "]")))
        )
        let text = bytes.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        let range = SentenceBounds.around(open..<close - 1, in: text)
        let found = String(decoding: text[range], as: UTF8.self).trimmingPrefix { $0 == " " }
        #expect(String(found) == sentence ?? String(decoding: text, as: UTF8.self))
    }
}
