import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct LinkedDataTests {
    private let desk = Newsdesk()

    @Test("a statement's kind tells its type, and its selectors are those of the JSON")
    func statements() throws {
        for item in try #require(desk.json("/statements")["items"]).items {
            let url = try #require(item["url"]?.string)
            let node = try desk.json(url + ".jsonld")
            let types: [String: [String]] = [
                "direct": ["Quotation"], "indirect": ["Claim"], "mixed": ["Quotation", "Claim"],
            ]
            let found = node["@type"]?.string.map { [$0] } ?? node["@type"]?.items.compactMap(\.string)
            #expect(found == types[try #require(item["kind"]?.string)])
            #expect(node["@id"]?.string == "http://desk.example\(url)")
            let targets = try #require(node["annotation"]?["target"]).items
            let selectors = targets.flatMap { $0["selector"]?.items ?? [] }
            let expected = try #require(item["selectors"]).items
            #expect(selectors.map { $0["@type"] } == expected.map { $0["type"] })
            #expect(selectors.map { $0["start"] } == expected.map { $0["start"] })
            #expect(selectors.map { $0["exact"] } == expected.map { $0["exact"] })
            #expect(node["creator"]?["name"] == item["speaker"]?["name"])
        }
    }

    @Test(
        "each resource is a node of its type with its statements",
        arguments: [
            ("/speakers/lindqvist", "Person", "statements"), ("/speakers/port-authority", "Organization", "statements"),
            ("/topics/defense", "DefinedTerm", "mentions"), ("/documents/storm", "NewsArticle", "hasPart"),
            ("/statements", "ItemList", "itemListElement"), ("/speakers", "ItemList", "itemListElement"),
        ])
    func nodes(_ path: String, _ type: String, _ list: String) throws {
        let node = try desk.json(path + ".jsonld")
        #expect(node["@type"]?.string == type)
        #expect(node["@context"]?["@vocab"]?.string == "https://schema.org/")
        let plain = try desk.json(path)
        #expect(node[list]?.items.count == (plain["items"] ?? plain["statements"]?["items"])?.items.count)
    }

    @Test("ninjs carries the text, the speakers and the topics of a document")
    func ninjs() throws {
        let object = try desk.json("/documents/minister.ninjs")
        let plain = try desk.json("/documents/minister")
        #expect(object["standard"]?["version"]?.string == "3.0")
        #expect(object["headlines"]?[0]?["value"]?.string == plain["title"]?.string)
        #expect(object["bodies"]?[0]?["value"]?.string == desk.text("/documents/minister/text"))
        #expect(object["subjects"]?.items.count == plain["topics"]?.items.count)
        #expect(desk.answer("/speakers/lindqvist.ninjs").status.code == 406)
    }

    @Test(
        "CSV and NDJSON of a list have its items in their order", arguments: ["/speakers", "/topics", "/documents"],
        ["", "?limit=1"])
    func tables(_ path: String, _ query: String) throws {
        let ids = try desk.ids(path + query)
        #expect(!ids.isEmpty)
        let rows = desk.text("\(path).csv\(query)").split(separator: "\r\n").dropFirst()
        #expect(rows.map { $0.prefix { $0 != "," } } == ids.map { $0[...] })
        let lines = desk.text("\(path).ndjson\(query)").split(separator: "\n")
        #expect(try lines.map { try JSONValue(Array($0.utf8))["id"]?.string } == ids)
    }
}
