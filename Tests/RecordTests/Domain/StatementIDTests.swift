import Record
import Testing

struct StatementIDTests {
    @Test("an id comes back from its 13 characters", arguments: [0, 1, 31, 32, UInt64.max, 0x0123_4567_89AB_CDEF])
    func roundTrip(_ bits: UInt64) {
        let id = StatementID(rawValue: bits)
        #expect(id.description.utf8.count == 13)
        #expect(StatementID(id.description) == id)
    }

    @Test(
        "what is no id is refused",
        arguments: ["", "0", "g000000000000", "000000000000i", "00000000000000", "000000000000A"])
    func malformed(_ text: String) {
        #expect(StatementID(text) == nil)
    }

    @Test("each part of what an id is made of changes it, and nothing else does")
    func parts() throws {
        let name = try #require(DocumentID("a"))
        let other = try #require(DocumentID("b"))
        let id = StatementID(document: name, source: "she", content: "no", occurrence: 0)
        #expect(id == StatementID(document: name, source: "she", content: "no", occurrence: 0))
        #expect(id != StatementID(document: other, source: "she", content: "no", occurrence: 0))
        #expect(id != StatementID(document: name, source: "he", content: "no", occurrence: 0))
        #expect(id != StatementID(document: name, source: "she", content: "yes", occurrence: 0))
        #expect(id != StatementID(document: name, source: "she", content: "no", occurrence: 1))
        #expect(id != StatementID(document: name, source: "shen", content: "o", occurrence: 0))
    }
}
