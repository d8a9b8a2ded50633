import Record
import Testing

@testable import Extraction

@Suite struct ExplanationTests {
    @Test(
        "a cue that makes no statement is told with its reason",
        arguments: [
            ("Webb said the park will open. He said this in Leeds.", "said", "points back"),
            ("\"Hill said it was late,\" Webb said.", "said", "within a quotation"),
            ("Webb said Hill claimed that the park was sold.", "claimed", "part of what another cue reports"),
        ])
    func rejections(string: String, cue: String, reason: String) throws {
        let document = Document(id: try #require(DocumentID("a")), text: DocumentText(string))
        let explanation = Newsroom.extractor.explain(document)
        let rejection = try #require(explanation.rejections.first { document.text.slice($0.cue).contains(cue) })
        #expect(rejection.reason.contains(reason))
        #expect(explanation.annotated.statements.count == 1)
        #expect(
            explanation.annotated.statements.map(\.id) == Newsroom.extractor.annotate(document).statements.map(\.id))
    }

    @Test("sentences come in order and slice to text")
    func sentences() throws {
        let document = Document(
            id: try #require(DocumentID("a")), text: DocumentText("“Là,” Webb said. Nobody knew."))
        let sentences = Newsroom.extractor.explain(document).sentences.map(document.text.slice)
        #expect(sentences == ["“Là,” Webb said.", "Nobody knew."])
    }
}
