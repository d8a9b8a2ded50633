import JSONReader
import Record
import Testing

@testable import RecordAPI

struct FeedTests {
    private let desk = Newsdesk()

    @Test(
        "any list, and any resource that holds one, is a feed with the items of the JSON",
        arguments: [
            "/statements", "/statements?q=radar", "/speakers/lindqvist/statements", "/topics/defense/statements",
            "/speakers/lindqvist/topics/defense", "/documents/storm/statements", "/speakers", "/topics", "/documents",
        ])
    func items(_ target: String) throws {
        let (path, query) = Self.split(target)
        let urls = try #require(desk.json(target)["items"]).items.compactMap { $0["url"]?.string }
        #expect(!urls.isEmpty)
        let feed = try desk.json("\(path).jsonfeed\(query)")
        #expect(feed["version"]?.string == "https://jsonfeed.org/version/1.1")
        #expect(feed["items"]?.items.compactMap { $0["url"]?.string } == urls.map { "http://desk.example\($0)" })
        let atom = desk.text("\(path).atom\(query)")
        for url in urls { #expect(atom.contains("<id>http://desk.example\(url)</id>")) }
        #expect(atom.components(of: "<entry").count - 1 == urls.count)
    }

    @Test("a resource's feed goes on where its list does", arguments: ["/speakers/lindqvist", "/topics/defense"])
    func continuation(_ path: String) throws {
        let next = try #require(desk.json("\(path).jsonfeed?limit=1")["next_url"]?.string)
        #expect(next.hasPrefix("http://desk.example\(path)/statements.jsonfeed?limit=1&cursor="))
        let second = try desk.json(String(next.dropFirst("http://desk.example".count)))
        #expect(
            try second["items"]?[0]?["url"]?.string == "http://desk.example" + desk.json("\(path)/statements")[
                "items"]![1]!["url"]!.string!)
    }

    @Test("the configured address stands before the request's host")
    func publicURL() throws {
        let desk = Newsdesk(api: API(publicURL: "https://record.example"))
        #expect(
            try desk.json("/statements.jsonfeed")["feed_url"]?.string == "https://record.example/statements.jsonfeed")
        #expect(!desk.answer("/statements.atom").namesHost)
        #expect(self.desk.answer("/statements.atom").namesHost)
    }

    @Test("markup and characters that XML lacks are escaped")
    func escaping() {
        var xml = XMLWriter()
        xml.element("a", [("b", "\"<&>\n")], text: "<&>\"\u{1}\u{FFFE}é😀")
        let text = String(decoding: xml.finish(), as: UTF8.self)
        #expect(
            text.hasSuffix(
                "<a b=\"&quot;&lt;&amp;&gt;&#10;\">&lt;&amp;&gt;&quot;\u{FFFD}\u{FFFD}é😀</a>\n"))
    }

    @Test(
        "instants are written in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_676_052_301, "2023-02-10T18:05:01Z"), (-1, "1969-12-31T23:59:59Z"),
        ])
    func instants(_ second: Int, _ text: String) {
        #expect(RFC3339.text(second) == text)
    }

    private static func split(_ target: String) -> (path: Substring, query: Substring) {
        let end = target.firstIndex(of: "?") ?? target.endIndex
        return (target[..<end], target[end...])
    }
}

extension String {
    func components(of word: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}
