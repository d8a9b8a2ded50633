import JSONReader
import Record
import RecordFixtures
import Testing

@testable import RecordAPI

struct LookupTests {
    @Test(
        "a look-up gives the API's answer",
        arguments: [
            (nil, nil, nil, "/statements?limit=1000"),
            ("lindqvist", nil, nil, "/statements?speaker=lindqvist&limit=1000"),
            ("Astrid Lindqvist", "Air defence", nil, "/statements?speaker=lindqvist&topic=air-defense&limit=1000"),
            (nil, nil, "radar -storm", "/statements?q=radar%20-storm&limit=1000"),
            ("okafor", nil, nil, "/statements?speaker=okafor&limit=1000"),
        ] as [(String?, String?, String?, String)])
    func sameAnswer(_ speaker: String?, _ topic: String?, _ query: String?, _ target: String) throws {
        let lookup = try Lookup(Newsroom.index, speaker: speaker, topic: topic, query: query)
        let json = try Newsdesk().json(target)
        #expect(try JSONValue(lookup.json(pretty: true)) == json)
        let found = try lookup.statements()
        #expect(found.total == json["total"]?.integer)
        #expect(found.found.map(\.statement.id.description) == json["items"]?.items.compactMap { $0["id"]?.string })
    }

    @Test("who or what is not on the record is a problem with a suggestion")
    func problems() {
        #expect(throws: Problem.self) { try Lookup(Newsroom.index, speaker: "lindqvst", topic: nil, query: nil) }
        #expect(throws: Problem.self) { try Lookup(Newsroom.index, speaker: nil, topic: "!", query: nil) }
        #expect(throws: Problem.self) {
            try Lookup(Newsroom.index, speaker: nil, topic: nil, query: "\"open").statements()
        }
    }

    @Test("a statement comes back from the index as it went in, but for its topics' evidence")
    func value() {
        for document in Newsroom.documents {
            for statement in document.statements {
                let value = Newsroom.index.statement(statement.id)?.value
                #expect(value?.kind == statement.kind && value?.stance == statement.stance)
                #expect(value?.attribution.content == statement.attribution.content)
                #expect(value?.attribution.resolution == statement.attribution.resolution)
                #expect(
                    value?.speaker?.slug == statement.speaker?.slug && value?.speaker?.role == statement.speaker?.role)
                #expect(value?.context == statement.context)
                #expect(value?.topics.map(\.topic) == statement.topics.map(\.topic))
            }
        }
    }
}
