import Record
import Testing

@testable import RecordAPI

struct DocumentPartTests {
    @Test(
        "the parts of a text hold all of it, once, in bounded pieces",
        arguments: [
            "", "short", String(repeating: "a line of words\n", count: 9000),
            String(repeating: "w", count: 100_000), String(repeating: "word ", count: 30_000),
            String(repeating: "é€😀", count: 20_000),
        ])
    func whole(_ string: String) throws {
        let text = DocumentText(string)
        let first = try #require(DocumentPart(1, of: text))
        var end = 0
        for number in 1...first.count {
            let part = try #require(DocumentPart(number, of: text))
            #expect(part.range.lowerBound == end)
            #expect(part.range.count <= 28_000)
            #expect(String(validating: text.utf8[part.range], as: UTF8.self) != nil)
            end = part.range.upperBound
        }
        #expect(end == text.utf8.count)
        #expect(DocumentPart(first.count + 1, of: text) == nil)
        #expect(DocumentPart(0, of: text) == nil)
    }

    @Test("the part that holds a byte is found", arguments: [0, 1, 23_999, 24_000, 24_010, 60_000, 143_999])
    func holding(_ offset: Int) throws {
        let text = DocumentText(String(repeating: "a line of words\n", count: 9000))
        let part = try #require(DocumentPart(DocumentPart.number(holding: offset, of: text), of: text))
        #expect(part.range.contains(offset))
    }
}
