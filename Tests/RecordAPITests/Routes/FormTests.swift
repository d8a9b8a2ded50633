import HTTPWire
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct FormTests {
    private let desk = Newsdesk()

    @Test(
        "the form with the greatest weight is taken, JSON where there is none",
        arguments: [
            (nil, .json), ("*/*", .json), ("text/csv", .csv), ("TEXT/CSV", .csv), ("application/x-ndjson", .ndjson),
            ("text/html, application/xml;q=0.9, */*;q=0.8", .json), ("text/csv;q=0.5, application/json", .json),
            ("application/json;q=0.1, text/csv;q=0.2", .csv), ("text/csv;q=0", .json), ("text/csv;q=x", .json),
            ("image/png", .json), ("", .json), (",;,", .json), ("text/csv;header=present", .csv),
        ] as [(String?, AnswerForm)])
    func negotiation(_ accept: String?, _ form: AnswerForm) {
        #expect(AnswerForm.preferred(in: accept) == form)
    }

    @Test(
        "CSV and NDJSON give every statement of the list, in its order",
        arguments: [
            "/statements", "/speakers/lindqvist/statements", "/topics/defense/statements",
            "/speakers/lindqvist/topics/defense",
        ], ["", "?sort=oldest", "?q=radar", "?q=nothing", "?limit=2"])
    func everyStatement(_ path: String, _ query: String) throws {
        let ids = try desk.ids(path + query)
        let lines = try #require(text(path + ".ndjson" + query)).split(separator: "\n")
        let read = try lines.map { try JSONValue(Array($0.utf8))["id"]?.string }
        #expect(read == ids)
        let rows = try #require(text(path + ".csv" + query)).split(separator: "\r\n")
        #expect(rows.dropFirst().map { String($0.prefix(13)) } == ids)
        #expect(rows.first?.hasPrefix("id,speaker,") == true)
    }

    @Test("a line of NDJSON is the statement of the JSON list")
    func sameStatement() throws {
        let line = try #require(text("/statements.ndjson?limit=1"))
        #expect(try JSONValue(Array(line.utf8)) == desk.json("/statements?limit=1")["items"]?[0])
    }

    @Test("a long list comes in pieces that are its text when joined")
    func pieces() throws {
        var corpus = Corpus(wordCount: 500, speakerCount: 10, topicCount: 5)
        let index = RecordIndex((0..<200).map { corpus.document($0) })
        var stream = StatementStream(.range(0..<1000), of: index, form: .csv, isReversed: false, limit: nil)
        var counts: [Int] = []
        var text = ""
        while let piece = stream.next() {
            counts.append(piece.count)
            text += String(decoding: piece, as: UTF8.self)
        }
        #expect(counts.count > 2 && counts.allSatisfy { $0 < 80_000 })
        #expect(text.split(separator: "\r\n").count == 1001)
    }

    @Test("another name's redirect keeps the suffix")
    func redirect() {
        let answer = desk.answer("/topics/air-defence/statements.csv")
        #expect(answer.fields[.location]?.description == "/topics/air-defense/statements.csv")
    }

    private func text(_ target: String) -> String? {
        guard var stream = desk.answer(target).stream else { return nil }
        var bytes: [UInt8] = []
        while let piece = stream.next() { bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }
}
