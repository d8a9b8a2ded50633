import HTTPWire
import JSONReader
import Testing

@testable import RecordAPI

struct ComparisonTests {
    private let desk = Newsdesk()

    @Test("speakers stand side by side in the order asked for, each with its own list")
    func sides() throws {
        let comparison = try desk.json("/compare?speaker=mara-okafor&speaker=lindqvist&limit=1")
        let sides = try #require(comparison["sides"]).items
        #expect(sides.map { $0["speaker"]?["id"]?.string } == ["mara-okafor", "lindqvist"])
        for side in sides {
            let slug = try #require(side["speaker"]?["id"]?.string)
            let list = try desk.json("/speakers/\(slug)/statements?limit=1")
            #expect(side["statements"]?["items"] == list["items"])
            #expect(side["statements"]?["total"] == list["total"])
            #expect(side["statements"]?["next"] == list["next"])
        }
    }

    @Test("filters hold for each side, and shared topics are those that all spoke about")
    func filters() throws {
        let comparison = try desk.json("/compare?speaker=mara-okafor&speaker=lindqvist&topic=defense")
        for side in try #require(comparison["sides"]).items {
            let slug = try #require(side["speaker"]?["id"]?.string)
            #expect(try side["statements"]?["total"] == desk.json("/speakers/\(slug)/topics/defense")["total"])
        }
        for topic in try #require(comparison["sharedTopics"]).items {
            #expect(topic["statementCounts"]?.items.count == 2)
            #expect(topic["statementCounts"]?.items.allSatisfy { $0.integer ?? 0 > 0 } == true)
        }
    }

    @Test(
        "what can't be compared is told",
        arguments: [
            ("", 400), ("?speaker=lindqvist", 400), ("?speaker=lindqvist&speaker=lindqvist", 400),
            ("?speaker=lindqvist&speaker=nobody", 404), ("?speaker=lindqvist&speaker=mara-okafor", 200),
            ("?speaker=a&speaker=b&speaker=c&speaker=d&speaker=e", 400),
        ])
    func refusals(_ query: String, _ status: Int) {
        #expect(Int(desk.answer("/compare" + query).status.code) == status)
    }

    @Test("a timeline counts all dated statements, and its addresses list them", arguments: ["day", "month", "year"])
    func timeline(_ unit: String) throws {
        let timeline = try desk.json("/speakers/lindqvist/timeline?unit=\(unit)")
        let buckets = try #require(timeline["buckets"]).items
        #expect(!buckets.isEmpty)
        for bucket in buckets {
            let url = try #require(bucket["url"]?.string)
            #expect(try desk.json(url)["total"] == bucket["count"])
        }
        let rows = desk.text("/speakers/lindqvist/timeline.csv?unit=\(unit)").split(separator: "\r\n")
        #expect(rows.count == buckets.count + 1)
    }

    @Test("who spoke about a topic is listed with how often, in pages")
    func topicSpeakers() throws {
        let counts = try #require(desk.json("/topics/defense")["speakers"]).items
        let listed = try #require(desk.json("/topics/defense/speakers")["items"]).items
        #expect(listed == counts)
        var next: String? = "/topics/defense/speakers?limit=1"
        var walked: [JSONValue] = []
        while let page = next {
            let json = try desk.json(page)
            walked += json["items"]?.items ?? []
            next = json["next"]?.string
        }
        #expect(walked == counts)
    }
}
