import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct ExportTests {
    @Test("a document's line has its text and its statements with spans as pairs")
    func line() throws {
        let document = Newsroom.documents[0]
        let bytes = DocumentLine.bytes(of: document)
        #expect(bytes.last == UInt8(ascii: "\n") && bytes.count { $0 == UInt8(ascii: "\n") } == 1)
        let line = try JSONValue(bytes)
        #expect(line["id"]?.string == "minister")
        #expect(line["text"]?.string?.utf8.elementsEqual(document.document.text.utf8) == true)
        let statement = try #require(line["statements"]?[0])
        #expect(
            statement.names == [
                "source", "cue", "content", "kind", "speaker", "speakerName", "topics", "rule", "confidence",
            ])
        let content = document.statements[0].attribution.content[0]
        #expect(
            statement["content"] == .array([.array([.number(Double(content.start)), .number(Double(content.end))])]))
        #expect(statement["topics"] == .array([.string("air-defense")]))
        #expect(line["statements"]?[2]?.names.contains("speaker") == false)
    }

    @Test(
        "a value of CSV is quoted where it must be, and never a formula",
        arguments: [
            ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
            ("a\nb", "\"a\nb\""),
            ("eight bytes, and more", "\"eight bytes, and more\""), ("a b c d e ! f!! g", "a b c d e ! f!! g"),
            ("words and words\rwords", "\"words and words\rwords\""), ("seven by\"", "\"seven by\"\"\""),
            ("=SUM(A1)", "'=SUM(A1)"), ("@x", "'@x"), ("-1,2", "\"'-1,2\""), ("é", "é"),
        ])
    func csvValue(_ value: String, _ expected: String) {
        var csv = CSVWriter()
        csv.value("first")
        csv.value(value)
        csv.endRow()
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "first,\(expected)\r\n")
    }

    @Test("every row has a value for every column")
    func csvRows() {
        let columns = String(decoding: StatementRow.header, as: UTF8.self).split(separator: ",").count
        for document in Newsroom.documents {
            for statement in document.statements {
                let row = String(decoding: StatementRow.bytes(of: statement, in: document.document), as: UTF8.self)
                #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == columns)
                #expect(row.hasSuffix("\r\n"))
            }
        }
    }
}
