import RecordFixtures
import Testing

@testable import Record

struct WordFacetsTests {
    @Test("what is counted of a word beforehand is what its rows have", arguments: [1, 4, 40])
    func counting(_ leastRowCount: Int) {
        var made = RandomRecord(seed: 11)
        let index = RecordIndex(made.documents(count: 60), taxonomy: Newsroom.taxonomy)
        let words = index.postings.words
        let facets = WordFacets(index.postings, index.nameCounter, leastRowCount: leastRowCount)
        var listedCount = 0
        for key in 0..<words.count {
            let rows = words[key]
            let found = facets.facets(of: UInt32(key))
            #expect((found != nil) == (rows.count >= leastRowCount))
            guard let found else { continue }
            listedCount += 1
            for (counted, ranking) in [
                (found.speakers, index.speakerRanking(of: rows)), (found.topics, index.topicRanking(of: rows)),
            ] {
                let limit = 1 + key % WordFacets.listCount
                #expect(counted.total == ranking.total)
                #expect(counted.first(limit).first.map(\.value) == ranking.first(limit).map(\.value))
                #expect(counted.first(limit).first.map(\.count) == ranking.first(limit).map(\.count))
            }
        }
        #expect(listedCount > 0)
    }

    @Test("facets of a search are those of its rows, whether its words were counted beforehand or not")
    func answering() throws {
        // As many rows as have facets of their own, and a word of half of them.
        let documents = (0..<1100).map { number in
            var document = DocumentFixture("d\(number)", title: "Title", publisher: "Post", published: "2024-03-08")
            for place in 0..<4 {
                document.add(
                    StatementFixture(
                        "speaker", "radar \(place.isMultiple(of: 2) ? "budget" : "dues") \(number) \(place)",
                        speaker: "speaker-\(number % 50)", topics: ["topic-\(place)"]))
            }
            return document.annotated
        }
        let index = RecordIndex(documents)
        for text in [
            "radar", "budget", "radar budget", "radar topic:topic-1", "radar -budget", "radar OR dues", "rad*",
        ] {
            let search = try #require(try SearchParser.parse(text))
            let rows = index.rows(matching: StatementQuery(search: search))
            for field in [StatementField.speaker, .topic, .publisher] {
                for limit in [3, 20, 21] {
                    let found = index.facet(field, of: rows, limit: limit, answering: search)
                    let expected = index.facet(field, of: rows, limit: limit)
                    #expect(found.total == expected.total, "\(text) \(field)")
                    #expect(found.first == expected.first, "\(text) \(field)")
                }
            }
        }
        #expect(index.wordFacets.facets(of: UInt32(try #require(index.vocabulary.key(of: Array("radar".utf8))))) != nil)
    }
}
