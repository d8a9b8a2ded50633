import Record
import Testing

@testable import Extraction

@Suite("Parts of speech")
struct TaggerTests {
    @Test(
        "context decides between the parts of speech of a word",
        arguments: [
            ("He plans to leave.", 1, PartOfSpeech.verbThirdPerson),
            ("Webb and Hale have agreed to it.", 3, .verbPresent),
            ("Prices fell by a third.", 1, .verbPast),
            ("His co-host left.", 1, .noun),
            ("The co-educated man left.", 1, .verbParticiple),
            ("Sick leave fell by a third.", 1, .noun),
            ("A report issued by the bank.", 2, .verbParticiple),
            ("The managing director left.", 1, .adjective),
            ("Webb also wonders if it was late.", 2, .verbThirdPerson),
            ("The minister now plans to leave.", 3, .verbThirdPerson),
            ("The plans were late.", 1, .pluralNoun),
            ("Vestria fires shells at the border.", 1, .verbThirdPerson),
            ("Webb supporters came.", 1, .pluralNoun),
            ("Officials claim the bridge.", 1, .verbPresent),
            ("His claim was late.", 1, .noun),
            ("She has denied it.", 2, .verbParticiple),
            ("She denied it.", 1, .verbPast),
            ("Ruiz, who was hired in May, denied that it was late.", 8, .verbPast),
            ("He left, convinced that it was late.", 3, .verbParticiple),
            ("It's late.", 1, .verbThirdPerson),
            ("Webb's bridge.", 1, .possessiveEnding),
            ("He told her that it was late.", 2, .pronoun),
            ("He took her car.", 2, .possessivePronoun),
            ("The bill that passed.", 2, .whDeterminer),
            ("They reshore it quickly.", 3, .adverb),
        ])
    func context(input: String, index: Int, expected: PartOfSpeech) {
        #expect(AnalyzedText(DocumentText(input)).tokens[index].tag == expected)
    }

    @Test("capital letters tell names, except where every word has one")
    func capitals() {
        let text = AnalyzedText(DocumentText("Mayor Says Hill Will Open Bridge\n\nThe mayor met Hill on Friday."))
        #expect(text.tokens[1].tag == .verbThirdPerson)
        #expect(text.tokens[2].tag == .properNoun)
        #expect(text.tokens[7].tag == .noun)
    }
}
