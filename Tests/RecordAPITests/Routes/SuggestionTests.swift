import HTTPWire
import JSONReader
import Testing

@testable import RecordAPI

struct SuggestionTests {
    @Test(
        "the beginning of any word of a name is completed, speakers before topics before words",
        arguments: [
            ("lind", ["speaker:lindqvist"]), ("ASTRID L", ["speaker:lindqvist"]), ("a+lind", ["speaker:lindqvist"]),
            ("okafor", ["speaker:ben-okafor", "speaker:mara-okafor"]), ("air", ["topic:air-defense"]),
            ("defe", ["topic:defense", "topic:air-defense"]), ("stor", ["word:storm"]),
            ("m", ["speaker:mara-okafor", "topic:missiles", "word:missile"]), ("caf%C3%A9", ["word:cafe"]), ("zzz", []),
            ("port", []),
        ])
    func completion(_ typed: String, _ expected: [String]) throws {
        let items = try #require(try Newsdesk().json("/suggest?q=\(typed)")["items"]).items
        let found = items.map { "\($0["type"]?.string ?? ""):\($0["value"]?.string ?? "")" }
        #expect(Set(found) == Set(expected))
        #expect(found.map { $0.prefix(1) } == found.map { $0.prefix(1) }.sorted())
    }

    @Test("what is suggested is there, and the limit holds")
    func addresses() throws {
        let desk = Newsdesk()
        for item in try desk.json("/suggest?q=r")["items"]?.items ?? [] {
            #expect(desk.answer(try #require(item["url"]?.string)).status == .ok)
        }
        #expect(try desk.json("/suggest?q=t&limit=1")["items"]?.items.count { $0["type"]?.string == "word" } == 1)
    }
}
