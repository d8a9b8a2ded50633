import Record
import Testing

@testable import Extraction

@Suite struct AnalyzedTextTests {
    private func words(_ text: AnalyzedText, _ range: Range<Int>) -> String {
        range.map { text.string(of: $0..<($0 + 1)) }.joined(separator: " ")
    }

    @Test(
        "words, clitics, numbers and marks come apart as in the Penn Treebank",
        arguments: [
            ("\"It's 5%,\" Ms. O'Neil said.", "\" It 's 5 % , \" Ms. O'Neil said ."),
            ("They don’t can't won't", "They do n’t ca n't wo n't"),
            ("the officials’ plan", "the officials ’ plan"),
            ("U.S.-led talks cost $1,250.50 at 10:30", "U.S.-led talks cost $ 1,250.50 at 10:30"),
            ("See https://example.org/a?b=1. Now", "See https://example.org/a?b=1 . Now"),
            ("self-defense – not war — now--then", "self-defense – not war — now -- then"),
            ("@mwebb and #budget", "@mwebb and #budget"),
            ("so\u{AD}ft and\u{A0}hard", "so\u{AD}ft and hard"),
            ("‘No,’ he said", "‘ No , ’ he said"),
            ("``Quite,'' she said", "`` Quite , '' she said"),
            ("in the '90s tell 'em", "in the '90s tell 'em"),
        ])
    func tokenizing(input: String, expected: String) {
        let text = AnalyzedText(DocumentText(input))
        #expect(words(text, text.tokens.indices) == expected)
    }

    @Test(
        "sentences end where a reader would end them",
        arguments: [
            ("Mr. Webb left. He said so.", ["Mr. Webb left.", "He said so."]),
            ("\"Go!\" she said. He went.", ["\"Go!\" she said.", "He went."]),
            ("\"It is over.\" Ms. Hill left.", ["\"It is over.\"", "Ms. Hill left."]),
            ("He moved to the U.S. The law changed.", ["He moved to the U.S.", "The law changed."]),
            ("The U.S. Senate met.", ["The U.S. Senate met."]),
            ("She wrote on X. Webb replied. X. Webb left.", ["She wrote on X.", "Webb replied.", "X. Webb left."]),
            ("Was it 3.5 percent? No.", ["Was it 3.5 percent?", "No."]),
            ("Webb et al. (2011) saw it. Al left.", ["Webb et al. (2011) saw it.", "Al left."]),
            (
                "“Why?” asked J. B. Hill. (Nobody knew.) So it goes.",
                ["“Why?” asked J. B. Hill.", "(Nobody knew.)", "So it goes."]
            ),
        ])
    func sentences(input: String, expected: [String]) {
        let text = AnalyzedText(DocumentText(input))
        #expect(text.sentences.map(text.string(of:)) == expected)
    }

    @Test(
        "blank lines, list marks and short lines make paragraphs; wrapped lines don't",
        arguments: [
            ("A headline here\n\nThe first. The second.\r\n\r\nThird.", [ParagraphKind.headline, .body, .body]),
            ("The town will\nhave a park,\nthe mayor says.", [.body]),
            (
                "A headline here\nThis line is a paragraph that is quite a bit longer. It has sentences.",
                [.headline, .body]
            ),
            ("Three points:\n• One thing.\n• Another thing.", [.body, .listItem, .listItem]),
        ])
    func paragraphs(input: String, expected: [ParagraphKind]) {
        #expect(AnalyzedText(DocumentText(input)).paragraphs.map(\.kind) == expected)
    }

    @Test(
        "a dateline belongs to no sentence, a colon behind capitals ends one where no speakers take turns",
        arguments: [
            ("LEEDS, Feb. 10 (Wire) — The town will have a park.", "LEEDS, Feb. 10 (Wire) —"),
            ("Park to open\n\nKOTA BARU: The town will have a park.", "KOTA BARU:"),
            ("NEW DELHI: The town will have a park.", "NEW DELHI:"),
            ("WEBB: The town will have a park.", nil),
            ("Park to open\n\nWEBB: The town will have a park.\n\nHALE: It won't.", nil),
            ("Park to open\n\nWEBB: We will have a park.", nil),
        ])
    func dateline(input: String, expected: String?) {
        let text = AnalyzedText(DocumentText(input))
        #expect(text.paragraphs.lazy.compactMap(\.dateline).first.map(text.string(of:)) == expected)
        #expect(
            text.sentences.last.map(text.string(of:))?.hasSuffix("park.")
                == (expected != nil || !input.contains("HALE")))
    }

    @Test(
        "quotation marks of every shape pair up; apostrophes don't",
        arguments: [
            ("\"One,\" he said, \"two.\"", ["\"One,\"", "\"two.\""]),
            ("„Eins“ and «deux» and “three”", ["„Eins“", "«deux»", "“three”"]),
            ("“He called it ‘a farce’ twice.”", ["“He called it ‘a farce’ twice.”", "‘a farce’"]),
            ("the officials' plan and the voters' will", []),
            ("'Never,' said the officials' leader.", ["'Never,'"]),
            ("‘The engineers’ reports weren’t clear,’ he said.", ["‘The engineers’ reports weren’t clear,’"]),
            ("Full of ‘lies’ and of ‘jokes’.", ["‘lies’", "‘jokes’"]),
        ])
    func quotations(input: String, expected: [String]) {
        let text = AnalyzedText(DocumentText(input))
        #expect(text.quotations.map { text.string(of: $0.tokens) } == expected)
    }

    @Test("a quotation left open goes on in the next paragraph that starts with a mark")
    func openQuotation() {
        let text = AnalyzedText(DocumentText("“First part.\n\n“Second part,” he said."))
        #expect(text.quotations.map(\.isClosed) == [false, true])
        #expect(text.quotations.map(\.continuesPrevious) == [false, true])
        let single = AnalyzedText(DocumentText("‘First part.\n\n‘Second part,’ he said."))
        #expect(single.quotations.map(\.isClosed) == [false, true])
    }

    @Test(
        "the turns of a transcript are paragraphs without a blank line between them, wrapped lines are not",
        arguments: [
            ("Reporter: Why did you leave?\nRuiz: I was tired of it.\nReporter: Of what?", 3),
            ("Ana Ruiz: It was late.\nTom Hale: It was not.", 2),
            ("The mayor said that the bridge was open and\nHale: it was late for that.", 1),
        ])
    func turns(input: String, count: Int) {
        #expect(AnalyzedText(DocumentText(input)).paragraphs.count == count)
    }

    @Test("a paragraph of any length is cut where a sentence ends, a sentence of any length where it must be")
    func lengths() {
        let sentences = AnalyzedText(DocumentText(String(repeating: "He went to Leeds. ", count: 2_000)))
        #expect(sentences.paragraphs.map(\.sentences.count) == [820, 820, 360])
        let words = AnalyzedText(DocumentText(String(repeating: "no ", count: 1_200)))
        #expect(words.sentences.map(\.count) == [500, 500, 200])
    }
}
