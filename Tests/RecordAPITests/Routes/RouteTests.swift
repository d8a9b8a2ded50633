import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct RouteTests {
    private let desk = Newsdesk()

    @Test(
        "lists answer with the right number of statements",
        arguments: [
            ("/statements", 7), ("/statements?q=radar", 3), ("/statements?speaker=lindqvist", 3),
            ("/statements?speaker=lindqvist&speaker=mara-okafor", 4),
            ("/statements?speaker=lindqvist&topic=economy", 1),
            ("/statements?topic=defense", 4), ("/statements?kind=direct", 1), ("/statements?stance=denies", 1),
            ("/statements?document=storm", 3), ("/statements?publisher=harbor%20post", 3),
            ("/statements?from=2024-03-08", 5), ("/statements?from=2024-03-08T23:59:59%2B02:00", 5),
            ("/statements?to=2024-03-07t00:00:00.5z", 1), ("/statements?q=on:2024-03-07T12:00:00Z", 1),
            ("/statements?to=2024-03-07", 1), ("/statements?from=2024-03&to=2024", 6),
            ("/statements?speaker=nobody", 0),
            ("/statements?q=%22air+defence%22", 0), ("/statements?q=-radar", 4), ("/statements?q=", 7),
            ("/speakers/lindqvist/statements", 3), ("/speakers/lindqvist/topics/defense", 3),
            ("/speakers/lindqvist/topics/economy?q=budget", 1), ("/topics/air-defense/statements", 3),
            ("/topics/weather/statements?q=minister", 0), ("/documents/minister/statements", 3), ("/speakers", 4),
            ("/topics", 6), ("/documents", 3), ("/statements?sort=oldest", 7), ("/statements?limit=1000&pretty", 7),
            ("/statements?role=foreign+minister", 1), ("/statements?place=OSLO&place=Bergen", 1),
            ("/statements?language=en", 7),
            ("/statements?q=radar&in=title", 3), ("/statements?q=astrid&in=content", 0),
            ("/statements?q=astrid&in=sentence", 2), ("/statements?q=astrid+talks&in=document&sort=relevance", 3),
            ("/statements?in=title", 7), ("/speakers/lindqvist/statements?q=radar&in=title", 2),
            ("/statements?confidence.gte=0.93", 7), ("/statements?confidence.gte=0.94", 0),
        ])
    func totals(_ target: String, _ total: Int) throws {
        let answer = desk.answer(target)
        #expect(answer.status == .ok)
        #expect(try JSONValue(answer.body)["total"]?.integer == total)
    }

    @Test("a statement has exactly the fields of the design")
    func statement() throws {
        let id = try #require(try desk.ids("/statements?q=arrive+in+spring").first)
        let statement = try desk.json("/statements/\(id)")
        #expect(statement["url"]?.string == "/statements/\(id)")
        #expect(statement["text"]?.string == "new radars arrive in spring")
        #expect(statement["kind"]?.string == "indirect")
        #expect(statement["stance"]?.string == "promises")
        #expect(
            statement["speaker"]
                == .object([
                    "id": .string("lindqvist"), "url": .string("/speakers/lindqvist"),
                    "name": .string("Astrid Lindqvist"),
                    "role": .string("Foreign Minister"),
                    "sameAs": .array([.string("https://www.wikidata.org/entity/Q1")]),
                ]))
        #expect(
            statement["context"]
                == .object([
                    "date": .string("2024-03-07"), "dateText": .string("on Thursday"), "place": .string("Oslo"),
                    "event": .string("press conference"),
                ]))
        #expect(statement["topics"]?[0]?["label"]?.string == "Air defense")
        #expect(statement["document"]?["publisher"]?.string == "Harbor Post")
        #expect(statement["document"]?["sha256"]?.string?.count == 64)
        #expect(statement["attribution"]?["confidence"] == .number(0.93))
        #expect(statement["attribution"]?["resolution"]?[0]?.string == "name 'Astrid Lindqvist'")
    }

    @Test("every span slices the document's text to exactly its text, and selectors agree")
    func spans() throws {
        for statement in try desk.json("/statements")["items"]?.items ?? [] {
            let url = try #require(statement["document"]?["url"]?.string)
            let text = Array(String(decoding: desk.answer(url + "/text").body, as: UTF8.self).unicodeScalars)
            for part in ["source", "cue", "content"] {
                for span in statement["attribution"]?[part]?.items ?? [] {
                    let start = try #require(span["start"]?.integer)
                    let end = try #require(span["end"]?.integer)
                    #expect(String(String.UnicodeScalarView(text[start..<end])) == span["text"]?.string)
                }
            }
            let quote = try #require(statement["selectors"]?[1])
            let start = try #require(statement["selectors"]?[0]?["start"]?.integer)
            let whole = [quote["prefix"], quote["exact"], quote["suffix"]].compactMap { $0?.string }.joined()
            #expect(String(String.UnicodeScalarView(text[max(0, start - 32)...])).hasPrefix(whole))
        }
    }

    @Test("a statement of nobody known has no speaker, and direct speech no quotation marks")
    func absentSpeaker() throws {
        let unknown = try #require(try desk.json("/statements?q=talks")["items"]?[0])
        #expect(!unknown.names.contains("speaker"))
        #expect(!unknown.names.contains("context"))
        let direct = try #require(try desk.json("/statements?kind=direct")["items"]?[0])
        #expect(direct["text"]?.string == "the budget is settled")
        #expect(direct["attribution"]?["content"]?[0]?["text"]?.string == "“the budget is settled”")
    }

    @Test("a speaker's resource has roles, aliases, topics, first and latest, and the statements")
    func speaker() throws {
        let speaker = try desk.json("/speakers/lindqvist?limit=2")
        #expect(speaker["name"]?.string == "Astrid Lindqvist")
        #expect(speaker["roles"]?[0]?["role"]?.string == "Foreign Minister")
        #expect(speaker["aliases"]?[0]?.string == "A. Lindqvist")
        #expect(speaker["statementCount"]?.integer == 3)
        #expect(speaker["documentCount"]?.integer == 2)
        #expect(speaker["topics"]?[0]?["id"]?.string == "defense")
        #expect(speaker["latest"]?["date"]?.string == "2024-03-08")
        #expect(speaker["statements"]?["items"]?.items.count == 2)
        #expect(speaker["statements"]?["total"]?.integer == 3)
        let next = try #require(speaker["statements"]?["next"]?.string)
        #expect(try desk.ids(next).count == 1)
    }

    @Test("a topic's resource has its neighbors, its speakers and its statements")
    func topic() throws {
        let topic = try desk.json("/topics/air-defense")
        #expect(topic["broader"]?[0]?["id"]?.string == "defense")
        #expect(topic["narrower"]?[0]?["id"]?.string == "missiles")
        #expect(topic["speakers"]?[0]?["id"]?.string == "lindqvist")
        #expect(topic["speakers"]?[0]?["statementCount"]?.integer == 2)
        #expect(topic["statements"]?["total"]?.integer == 3)
    }

    @Test("a document's resource has its statements in the order of its text")
    func document() throws {
        let document = try desk.json("/documents/minister")
        let starts = document["statements"]?["items"]?.items.compactMap { $0["selectors"]?[0]?["start"]?.integer } ?? []
        #expect(starts.count == 3)
        #expect(starts == starts.sorted())
        #expect(document["originalUrl"]?.string == "https://news.example/minister")
        #expect(try desk.json("/documents/undated")["published"] == nil)
    }

    @Test(
        "other names redirect for good, query and all",
        arguments: [
            ("/speakers/astrid-lindqvist", "/speakers/lindqvist"), ("/speakers/halvorsen", "/speakers/tove-halvorsen"),
            ("/speakers/a-lindqvist/statements?limit=3", "/speakers/lindqvist/statements?limit=3"),
            ("/speakers/Astrid%20Lindqvist", "/speakers/astrid-lindqvist"),
            ("/topics/air-defence", "/topics/air-defense"),
            ("/speakers/lindqvist/topics/air-defence", "/speakers/lindqvist/topics/air-defense"),
            ("/topics/air-defence/statements", "/topics/air-defense/statements"), ("/statements/", "/statements"),
            ("/speakers/lindqvist/?pretty", "/speakers/lindqvist?pretty"),
            ("/./speakers/astrid-lindqvist", "/speakers/lindqvist"), ("/statements/.", "/statements"),
            ("//elsewhere.example/..", "/"), ("//elsewhere.example/%2e%2e", "/"),
            ("/topics/Weather", "/topics/weather"),
        ])
    func redirects(_ target: String, _ location: String) {
        let answer = desk.answer(target)
        #expect(answer.status == .permanentRedirect)
        #expect(answer.fields[.location]?.description == location)
    }

    @Test("a surname that several speakers have answers with them all")
    func choices() throws {
        let answer = desk.answer("/speakers/okafor")
        #expect(answer.status == .multipleChoices)
        let names = try JSONValue(answer.body)["items"]?.items.compactMap { $0["id"]?.string }
        #expect(names == ["mara-okafor", "ben-okafor"])
        #expect(answer.fields.filter { $0.name == .link }.count == 2)
    }

    @Test(
        "an empty list tells which names nothing on the record has",
        arguments: [
            ("topic=wether", "No topic 'wether' is on the record. Did you mean 'weather'?"),
            ("speaker=mara-okafr", "No speaker 'mara-okafr' is on the record. Did you mean 'mara-okafor'?"),
            ("document=storn", "No document 'storn' is on the record."),
            ("publisher=harbour+post", "No publisher 'harbour post' is on the record. Did you mean 'Harbor Post'?"),
            ("place=atlantis", "No place 'atlantis' is on the record."),
            ("role=pilot", "No role 'pilot' is on the record."),
            ("language=de", "No language 'de' is on the record."),
            ("q=zeppelin", nil), ("q=radar+-speaker:nobody+zeppelin", nil),
            ("q=speaker:lindqvst", "No speaker 'lindqvst' is on the record. Did you mean 'lindqvist'?"),
            ("q=radar+(topic:wether+OR+storms)", "No topic 'wether' is on the record. Did you mean 'weather'?"),
        ] as [(String, String?)])
    func hints(_ query: String, _ hint: String?) throws {
        let list = try desk.json("/statements?\(query)")
        #expect(list["total"]?.integer == 0)
        #expect(list["hints"]?[0]?.string == hint)
        if let hint { #expect(desk.text("/statements.html?\(query)").contains(hint.prefix(20))) }
    }

    @Test("a registered speaker and a listed topic with nothing on the record are there, empty")
    func silent() throws {
        #expect(try desk.json("/speakers/port-authority")["statementCount"]?.integer == 0)
        #expect(try desk.json("/speakers/port-authority")["statements"]?["items"]?.items.isEmpty == true)
        #expect(try !desk.ids("/speakers").contains("port-authority"))
    }

    @Test("the text of a document is exact")
    func text() {
        let answer = desk.answer("/documents/storm/text")
        #expect(answer.mediaType == .text)
        #expect(answer.body == Newsroom.documents[1].document.text.utf8)
    }

    @Test(
        "pretty answers mean the same", arguments: ["/statements", "/speakers/lindqvist", "/topics", "/openapi.json"])
    func pretty(_ target: String) throws {
        let pretty = desk.answer(target + "?pretty")
        #expect(pretty.body.count { $0 == UInt8(ascii: "\n") } > 10)
        #expect(try JSONValue(pretty.body) == JSONValue(desk.answer(target).body))
    }

    @Test("the list of routes, health and readiness answer, with and without a record")
    func service() throws {
        let before = Newsdesk(snapshot: nil)
        #expect(before.answer("/healthz").status == .ok)
        #expect(before.answer("/openapi.json").status == .ok)
        #expect(before.answer("/metrics").status == .ok)
        for target in ["/", "/readyz", "/statements", "/speakers/lindqvist"] {
            #expect(before.answer(target).status == .serviceUnavailable)
            #expect(before.answer(target).fields[.retryAfter] != nil)
            #expect(desk.answer(target).status == .ok)
        }
        #expect(try desk.json("/")["routes"]?.items.count == RouteTable.routes.count)
        let metrics = String(decoding: desk.answer("/metrics").body, as: UTF8.self)
        #expect(metrics.contains("\nonrecord_statements 7\n"))
        #expect(metrics.contains("\n# TYPE onrecord_requests_total counter\n"))
    }
}
