import HTTPWire
import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct PagingTests {
    @Test(
        "walking all pages gives each item once, in the order of the whole list",
        arguments: [
            "/statements", "/statements?sort=oldest", "/statements?q=radar",
            "/statements?q=radar+OR+storm&sort=relevance", "/statements?q=-radar&sort=relevance",
            "/statements?topic=defense&sort=oldest",
            "/speakers", "/speakers?sort=name", "/topics", "/topics?sort=name", "/documents",
            "/documents/minister/statements", "/speakers/lindqvist/statements",
        ])
    func walking(_ target: String) throws {
        let desk = Newsdesk()
        let whole = try desk.ids(target)
        for limit in 1...3 {
            var next: String? = target + (target.contains("?") ? "&" : "?") + "limit=\(limit)"
            var walked: [String] = []
            while let page = next {
                let answer = desk.answer(page)
                let json = try JSONValue(answer.body)
                #expect(json["total"]?.integer == whole.count)
                walked += json["items"]?.items.compactMap { $0["id"]?.string } ?? []
                next = json["next"]?.string
                #expect(
                    answer.fields.first { $0.name == .link && $0.value.description.hasSuffix("next\"") }?.value
                        .description == next.map { "<\($0)>; rel=\"next\"" })
                try #require(walked.count <= whole.count)
            }
            #expect(walked == whole)
        }
    }

    @Test("oldest first is newest first reversed")
    func reversed() throws {
        let desk = Newsdesk()
        #expect(try desk.ids("/statements?sort=oldest") == desk.ids("/statements").reversed())
    }

    @Test(
        "a walk goes on rightly when the record changes under it",
        arguments: ["sort=newest", "sort=oldest", "sort=relevance&q=radar+OR+storm+OR+the+OR+battery+OR+budget"])
    func changes(_ query: String) throws {
        var desk = Newsdesk()
        let whole = try Set(desk.ids("/statements?\(query)"))
        var walked: [String] = []
        var next: String? = "/statements?limit=1&\(query)"
        var round = 0
        while let page = next {
            let json = try desk.json(page)
            walked += json["items"]?.items.compactMap { $0["id"]?.string } ?? []
            next = json["next"]?.string
            round += 1
            desk.snapshot = RecordSnapshot(index: Self.index(round), version: UInt64(round + 1), epochSecond: 0)
        }
        #expect(Set(walked).count == walked.count)
        #expect(whole.isSubset(of: walked))
    }

    /// The newsroom with documents added before, among and behind its own.
    private static func index(_ round: Int) -> RecordIndex {
        let additions = (0..<round).flatMap { number in
            ["2020-01-01", "2024-03-09", "2026-01-01"].map { day in
                var document = DocumentFixture("added-\(number)-\(day)", published: day)
                document.add(StatementFixture("Someone", "something \(number) but the storm, a storm of them"))
                return document.annotated
            }
        }
        return RecordIndex(Newsroom.documents + additions, taxonomy: Newsroom.taxonomy, registry: Newsroom.registry)
    }
}
