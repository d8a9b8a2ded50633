import HTTPWire
import JSONReader
import Testing

@testable import RecordAPI

struct ReconciliationTests {
    private let desk = Newsdesk()

    @Test("without parameters the service tells what it is")
    func manifest() throws {
        let manifest = try desk.json("/reconcile")
        #expect(manifest["versions"] == .array([.string("0.2")]))
        #expect(manifest["identifierSpace"]?.string == "http://desk.example/speakers/")
        #expect(manifest["view"]?["url"]?.string == "http://desk.example/speakers/{{id}}")
        let preview = try #require(manifest["preview"]?["url"]?.string)
        let path = preview.dropFirst("http://desk.example".count).description
        let page = desk.answer(path.replacing("{{id}}", with: "mara-okafor"))
        #expect(page.isFramed && String(decoding: page.body, as: UTF8.self).contains("Mara Okafor"))
        for kind in ["entity", "type", "property"] {
            let path = try #require(manifest["suggest"]?[kind]?["service_path"]?.string)
            #expect(desk.answer(path + "?prefix=p").status == .ok)
        }
    }

    @Test(
        "names are matched with speakers, mistyped ones too",
        arguments: [
            ("Mara Okafor", "mara-okafor", true), ("okafor, MARA", "mara-okafor", true),
            ("Mara Okafour", "mara-okafor", false), ("Lindqvist", "lindqvist", true),
            ("tove halvorsen", "tove-halvorsen", true),
        ])
    func names(_ name: String, _ slug: String, _ isSure: Bool) throws {
        let reply = try post(queries: "{\"q0\":{\"query\":\"\(name)\"}}")
        let first = try #require(reply["q0"]?["result"]?[0])
        #expect(first["id"]?.string == slug)
        if isSure { #expect(first["match"] == .bool(true)) }
    }

    @Test("a batch is answered name by name, with the types and limits that each asks for")
    func batch() throws {
        let reply = try post(
            queries: """
                {"a":{"query":"Okafor","type":"organization"},"b":{"query":"Okafor","type":["person"],"limit":1},
                 "c":{"query":"Zebulon Quux"}}
                """)
        #expect(reply.names == ["a", "b", "c"])
        #expect(reply["a"]?["result"]?.items.isEmpty == true)
        #expect(reply["b"]?["result"]?.items.count == 1)
        #expect(reply["c"]?["result"]?.items.isEmpty == true)
    }

    @Test(
        "a cell that names nobody leaves the rest of its batch answered",
        arguments: ["—", "-", "", " ", "???", "\u{6771}\u{4EAC}", "😀"])
    func namesOfNobody(_ text: String) throws {
        let reply = try post(queries: #"{"a":{"query":"\#(text)"},"b":{"query":"Mara Okafor"}}"#)
        #expect(reply["a"]?["result"] == .array([]))
        #expect(reply["b"]?["result"]?[0]?["id"]?.string == "mara-okafor")
    }

    @Test("another name of a speaker, which a table may have kept, leads to the speaker's preview and columns")
    func otherNames() throws {
        let answer = desk.answer("/reconcile/preview/astrid-lindqvist")
        #expect(answer.status == .permanentRedirect)
        #expect(answer.fields[.location]?.description == "/reconcile/preview/lindqvist")
        let extend = #"{"ids":["astrid-lindqvist"],"properties":[{"id":"statementCount"}]}"#
        let reply = try desk.json("/reconcile?extend=" + PercentEncoding.encode(extend))
        #expect(reply["rows"]?["astrid-lindqvist"]?["statementCount"]?[0]?["str"]?.string == "3")
    }

    @Test("what an extension names twice comes once")
    func repeatedNames() {
        let extend = #"{"ids":["lindqvist","lindqvist"],"properties":[{"id":"kind"},{"id":"kind"}]}"#
        let body = desk.text("/reconcile?extend=" + PercentEncoding.encode(extend))
        #expect(body.count(of: #""lindqvist":"#) == 1 && body.count(of: #""id":"kind""#) == 1)
    }

    @Test("properties raise the score of who has them")
    func properties() throws {
        func score(_ kind: String) throws -> Int {
            let query =
                "{\"q\":{\"query\":\"Okafor\",\"properties\":[{\"pid\":\"kind\",\"v\":\"\(kind)\"},{\"pid\":\"x\",\"v\":1}]}}"
            return try #require(post(queries: query)["q"]?["result"]?[0]?["score"]?.integer)
        }
        #expect(try score("person") > score("group"))
    }

    @Test("matched speakers are extended with what is known of them")
    func dataExtension() throws {
        let extend = #"{"ids":["lindqvist","nobody"],"properties":[{"id":"kind"},{"id":"statementCount"}]}"#
        let reply = try desk.json("/reconcile?extend=" + PercentEncoding.encode(extend))
        #expect(reply["meta"]?.items.compactMap { $0["id"]?.string } == ["kind", "statementCount"])
        #expect(reply["rows"]?["lindqvist"]?["kind"]?[0]?["str"]?.string == "person")
        #expect(reply["rows"]?["nobody"]?["kind"] == .array([]))
    }

    @Test(
        "what can't be read is told",
        arguments: [
            "queries=x", "queries=[]", "queries=%7B%22q%22:%7B%7D%7D", "extend=%7B%7D",
            "queries=%7B%22q%22:%7B%22query%22:%22a%22,%22type%22:%22ship%22%7D%7D",
            "queries=%7B%22q%22:%7B%22query%22:%22a%22,%22limit%22:0%7D%7D", "query=x",
            "extend=%7B%22ids%22:[],%22properties%22:[%7B%22id%22:%22roles%22%7D]%7D",
        ])
    func refusals(_ query: String) throws {
        let answer = desk.answer("/reconcile?" + query)
        #expect(answer.status == .badRequest)
        #expect(answer.mediaType == .problem)
    }

    @Test("properties are proposed, and what is typed is completed")
    func suggestions() throws {
        #expect(try desk.json("/reconcile/properties?type=person")["properties"]?.items.isEmpty == false)
        let entities = try desk.json("/reconcile/suggest/entity?prefix=okaf")
        #expect(entities["result"]?[0]?["id"]?.string == "mara-okafor")
        #expect(try desk.json("/reconcile/suggest/type?prefix=Per")["result"]?[0]?["id"]?.string == "person")
        #expect(desk.answer("/reconcile/suggest/ship?prefix=x").status == .notFound)
    }

    private func post(queries: String) throws -> JSONValue {
        let body = Array(("queries=" + PercentEncoding.encode(queries)).utf8)
        let answer = desk.post("/reconcile", body, type: "application/x-www-form-urlencoded; charset=utf-8")
        #expect(answer.status == .ok, "\(String(decoding: answer.body, as: UTF8.self))")
        return try JSONValue(answer.body)
    }
}

extension String {
    /// How often `text` stands in it.
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
