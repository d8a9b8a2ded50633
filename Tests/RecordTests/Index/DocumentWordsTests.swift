import RecordFixtures
import Testing

@testable import Record

struct DocumentWordsTests {
    @Test(
        "every document has its filter, also where many parts make an index, and after it was taken over",
        arguments: [1, 63, 700])
    func filters(_ count: Int) {
        let documents = (0..<count).map { number in
            var fixture = DocumentFixture("document-\(number)", title: "title\(number)", published: nil)
            fixture.add(StatementFixture("Ola Berg", "word\(number) is rare"))
            return fixture.annotated
        }
        var index = RecordIndex(documents)
        for round in 0..<3 {
            for (number, document) in index.documents.enumerated() {
                let own = document.id.description.dropFirst("document-".count)
                #expect(index.documentWords.mayHold(Self.hash("word\(own)"), document: number))
                #expect(index.documentWords.mayHold(Self.hash("title\(own)"), document: number))
                #expect(index.titleWords.mayHold(Self.hash("title\(own)"), document: number))
            }
            index = index.replacing(
                [documents[round % count]], removing: [], taxonomy: Taxonomy(), registry: SpeakerRegistry())
        }
    }

    private static func hash(_ word: String) -> UInt64 { DocumentWords.hash(ofKey: Array(word.utf8).span) }
}
