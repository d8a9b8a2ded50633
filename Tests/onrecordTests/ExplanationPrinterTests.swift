import Extraction
import Record
import Testing

@testable import onrecord

@Suite("Explanation")
struct ExplanationPrinterTests {
    @Test(
        "It tells when and where a statement was made, and how that is known",
        arguments: [
            ("Mary Webb said on Friday that it was late.", "said 2023-02-10 ('on Friday'): its own sentence tells"),
            (
                "Mary Webb said at a rally in Leeds that it was late.",
                "said event 'rally', place 'Leeds': its own sentence tells"
            ),
            ("LEEDS, Feb 10 (Agency) — Mary Webb said it was late.", "place 'Leeds': the dateline tells"),
            ("On Friday, Mary Webb said it was late. She said it was dark.", "'On Friday'): the report before goes on"),
        ])
    func tellsContext(text: String, line: String) throws {
        let document = Document(
            id: try #require(DocumentID("test")), text: DocumentText(text), published: PublicationDate("2023-02-12"))
        let explanation = Extractor(taxonomy: Taxonomy([]), registry: SpeakerRegistry([])).explain(document)
        #expect(ExplanationPrinter(style: TerminalStyle(isEnabled: false)).text(explanation).contains(line))
    }
}
