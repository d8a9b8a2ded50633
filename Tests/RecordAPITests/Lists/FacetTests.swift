import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct FacetTests {
    private let desk = Newsdesk()

    @Test(
        "each count is the total of the list that the value's address gives, unless the value is chosen already",
        arguments: [
            ("/statements?", "speaker,topic"), ("/statements?q=radar", "topic,publisher"),
            ("/statements?topic=defense", "document"),
            ("/topics/defense/statements?kind=indirect", "speaker,kind,stance,role,place,language"),
        ])
    func counts(_ target: String, _ fields: String) throws {
        let facets = try #require(try desk.json(target + "&facets=" + fields)["facets"])
        #expect(facets.names == Set(fields.split(separator: ",").map(String.init)))
        for name in facets.names {
            let values = try #require(facets[name]?["values"])
            for value in values.items where value["selected"] == .bool(false) && !target.contains(name + "=") {
                let url = try #require(value["url"]?.string)
                #expect(try desk.json(url)["total"]?.integer == value["count"]?.integer, "\(url)")
            }
        }
    }

    @Test(
        "a role, a place and a language count what a filter on them takes in, longer ones and narrower ones among it",
        arguments: [
            ("role", ["Director": 2, "Deputy Director": 1]), ("place", ["Osmere": 2, "Osmere Harbor": 1]),
            ("language", ["en": 2, "en-GB": 1]),
        ])
    func wideValues(_ field: String, _ expected: [String: Int]) throws {
        let documents = [("en", "Director", "Osmere"), ("en-GB", "Deputy Director", "Osmere Harbor")].map {
            language, role, place in
            var document = DocumentFixture(language, language: language)
            let statement = StatementFixture("Mara Okafor", "the budget is settled", speaker: "okafor")
            document.add(statement.with { ($0.role, $0.place) = (role, place) })
            return document.annotated
        }
        let desk = Newsdesk(snapshot: RecordSnapshot(index: RecordIndex(documents), version: 1, epochSecond: 0))
        let facet = try #require(try desk.json("/statements?facets=\(field)")["facets"]?[field])
        #expect(facet["values"]?.items.compactMap { $0["count"]?.integer } == [2, 1])
        for value in facet["values"]?.items ?? [] {
            let url = try #require(value["url"]?.string)
            #expect(value["count"]?.integer == value["value"]?.string.flatMap { expected[$0] })
            #expect(try desk.json(url)["total"]?.integer == value["count"]?.integer, "\(url)")
        }
    }

    @Test("a field's own filter does not narrow its facet, and a chosen value's address drops it")
    func selection() throws {
        let facet = try #require(try desk.json("/statements?speaker=lindqvist&facets=speaker")["facets"]?["speaker"])
        #expect(facet["total"]?.integer == 4)
        let chosen = try #require(facet["values"]?.items.first { $0["selected"] == .bool(true) })
        #expect(chosen["value"]?.string == "lindqvist")
        #expect(chosen["label"]?.string == "Astrid Lindqvist")
        #expect(chosen["url"]?.string == "/statements?facets=speaker")
    }

    @Test(
        "a value is chosen however its filter is written, comes with the others wherever it ranks, and its address drops it",
        arguments: [
            ("speaker=astrid-lindqvist", "speaker", "lindqvist"), ("speaker=nobody", "speaker", "nobody"),
            ("topic=air-defence", "topic", "air-defense"), ("publisher=H%C3%A1rbor+POST", "publisher", "Harbor Post"),
            ("kind=direct", "kind", "direct"), ("document=storm", "document", "storm"), ("place=OSLO", "place", "Oslo"),
            ("role=foreign+minister", "role", "Foreign Minister"), ("role=minister", "role", "minister"),
            ("speaker=lindqvist&speaker=a-lindqvist", "speaker", "lindqvist"),
        ])
    func chosenValue(_ filter: String, _ field: String, _ value: String) throws {
        let list = try desk.json("/statements?\(filter)&facets=\(field)")
        let chosen = list["facets"]?[field]?["values"]?.items.filter { $0["selected"] == .bool(true) } ?? []
        #expect(chosen.map { $0["value"]?.string } == [value])
        #expect(chosen.first?["count"]?.integer == list["total"]?.integer)
        #expect(chosen.first?["url"]?.string == "/statements?facets=\(field)")
    }

    @Test(
        "every value of every facet counts what the list has with it alone, and its address chooses it or drops it",
        arguments: [
            "", "q=radar", "kind=direct&kind=indirect&speaker=lindqvist", "topic=defense&in=document&q=radar",
            "role=minister",
            "publisher=harbor+post&speaker=a-lindqvist&speaker=nobody", "from=2024-03-08", "place=oslo&stance=promises",
        ])
    func addresses(_ filters: String) throws {
        for field in FacetedList.fields.map(\.rawValue) {
            let target = "/statements?\(filters)&facets=\(field)"
            let facet = try #require(try desk.json(target)["facets"]?[field], "\(target)")
            let values = try #require(facet["values"]).items
            #expect(facet["total"]?.integer ?? 0 >= values.count)
            let others = filters.split(separator: "&").filter { !$0.hasPrefix(field + "=") }.joined(separator: "&")
            for value in values {
                let name = try #require(value["value"]?.string)
                let alone = try desk.json("/statements?\(others)&\(field)=\(PercentEncoding.encode(name))")
                #expect(alone["total"]?.integer == value["count"]?.integer, "\(target) \(name)")
                let toggled = try desk.json(#require(value["url"]?.string))["facets"]?[field]?["values"]?.items
                let again = toggled?.first { $0["value"]?.string == name }
                let isChosen = value["selected"] == .bool(true)
                #expect((again?["selected"] == .bool(true)) != isChosen, "\(target) \(name)")
            }
        }
    }

    @Test(
        "a timeline counts by the unit asked for, newest first, and its addresses give what it counted",
        arguments: [
            ("day", ["2024-03-10", "2024-03-08", "2024-03-07"], [3, 2, 1]), ("week", ["2024-03-04"], [6]),
            ("month", ["2024-03-01"], [6]), ("year", ["2024-01-01"], [6]),
        ])
    func timeline(_ unit: String, _ starts: [String], _ counts: [Int]) throws {
        let timeline = try #require(try desk.json("/statements?timeline=\(unit)")["timeline"])
        let buckets = timeline["buckets"]?.items ?? []
        #expect(buckets.compactMap { $0["from"]?.string } == starts)
        #expect(buckets.compactMap { $0["count"]?.integer } == counts)
        for bucket in buckets {
            let url = try #require(bucket["url"]?.string)
            #expect(try desk.json(url)["total"]?.integer == bucket["count"]?.integer)
        }
    }

    @Test(
        "a span of time that the list's own days cut is counted within them, and its address gives as many",
        arguments: ["day", "week", "month", "year"],
        [
            "from=2024-03-08", "to=2024-03-08", "from=2024-03-08&to=2024-03-09", "from=2024-03&to=2024-03-08",
            "from=2024",
        ])
    func cutTimeline(_ unit: String, _ days: String) throws {
        let list = try desk.json("/statements?\(days)&timeline=\(unit)")
        let buckets = list["timeline"]?["buckets"]?.items ?? []
        #expect(buckets.reduce(0) { $0 + ($1["count"]?.integer ?? 0) } == list["total"]?.integer)
        for bucket in buckets {
            let url = try #require(bucket["url"]?.string)
            #expect(try desk.json(url)["total"]?.integer == bucket["count"]?.integer, "\(url)")
        }
    }
}
