import JSONReader
import Testing

@testable import RecordAPI

struct HighlightTests {
    private let desk = Newsdesk()

    @Test(
        "the words of a search are marked in any inflection",
        arguments: [
            ("radar", "new <mark>radars</mark> arrive in spring"),
            ("%22arriving+in%22", "new radars <mark>arrive</mark> <mark>in</mark> spring"),
            ("spr*+radar", "new <mark>radars</mark> arrive in <mark>spring</mark>"),
        ])
    func marks(_ search: String, _ html: String) throws {
        let items = try #require(try desk.json("/statements?highlight&document=minister&q=\(search)")["items"])
        #expect(items[0]?["highlight"]?["html"]?.string == html)
    }

    @Test("the ranges of matches slice the document's text to the marked words")
    func matches() throws {
        for item in try desk.json("/statements?highlight&q=storm+OR+radar")["items"]?.items ?? [] {
            let url = try #require(item["document"]?["url"]?.string)
            let text = Array(String(decoding: desk.answer(url + "/text").body, as: UTF8.self).unicodeScalars)
            let matches = item["highlight"]?["matches"]?.items ?? []
            #expect(!matches.isEmpty)
            for match in matches {
                let (start, end) = (try #require(match["start"]?.integer), try #require(match["end"]?.integer))
                #expect(
                    ["storm", "storms", "radar", "radars"].contains(String(String.UnicodeScalarView(text[start..<end])))
                )
            }
        }
    }

    @Test("what HTML takes for markup is escaped around the marks")
    func escaping() {
        var html: [UInt8] = []
        HTMLText.appendMarked(Array("<b> & \"c\"".utf8)[...], marks: [1..<2], to: &html)
        #expect(String(decoding: html, as: UTF8.self) == "&lt;<mark>b</mark>&gt; &amp; &quot;c&quot;")
    }

    @Test("a search without wanted words has nothing to mark")
    func nothing() throws {
        #expect(try desk.json("/statements?highlight&q=-radar")["items"]?[0]?["highlight"] == nil)
        #expect(try desk.json("/statements?highlight")["items"]?[0]?["highlight"] == nil)
    }
}
