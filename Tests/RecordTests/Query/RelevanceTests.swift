import Record
import RecordFixtures
import Testing

struct RelevanceTests {
    @Test("a rarer word, a word said again and a shorter statement score higher")
    func ranking() throws {
        var document = DocumentFixture("scores")
        let contents = [
            "the common word and nothing much else in a long and winding sentence", "the common word", "common rare",
            "rare rare", "neither of them",
        ]
        for content in contents { document.add(StatementFixture("Someone", content)) }
        let index = RecordIndex([document.annotated])
        let search = try #require(try SearchParser.parse("common OR rare"))
        let best = Relevance(search, in: index).best(10, of: index.rows(matching: search), behind: nil)
        #expect(best.map(\.row) == [2, 3, 1, 0])
        #expect(best.map(\.score) == best.map(\.score).sorted(by: >))
        #expect(best.allSatisfy { $0.score > 0 })
    }

    @Test("words that are not wanted score nothing")
    func unwanted() throws {
        let search = try #require(try SearchParser.parse("-radar speaker:lindqvist"))
        #expect(Relevance(search, in: Newsroom.index).score(ofRow: 0) == 0)
    }
}
