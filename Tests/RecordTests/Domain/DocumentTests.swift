import RecordFixtures
import Testing

@testable import Record

struct DocumentTests {
    @Test("the documents of an index know their digests, which are those of their texts")
    func digests() {
        let added = Newsroom.documents.map(\.document)
        for document in added + Newsroom.index.documents {
            #expect(document.digest == SHA256Digest(of: document.text.utf8))
            #expect(document.digested == document)
        }
        #expect(!Newsroom.index.documents.contains { !$0.knowsDigest })
    }
}
