import Record
import Testing

@testable import Extraction

@Suite("Phrases")
struct ChunkerTests {
    @Test(
        "noun phrases stand in brackets, verb groups in angles",
        arguments: [
            ("The town's former mayor has repeatedly said it.", "[The town's former mayor] <has repeatedly said> [it]"),
            ("She did not mention the talks Monday.", "[She] <did not mention> [the talks] [Monday]"),
            ("They refused to comment.", "[They] <refused> <to comment>"),
            ("He was asked about new bridges.", "[He] <was asked> [new bridges]"),
        ])
    func chunks(input: String, expected: String) {
        let text = AnalyzedText(DocumentText(input))
        let chunks = Chunker.phrases(of: text).phrases.map { phrase in
            let words = text.string(of: phrase.tokens)
            return phrase.kind == .noun ? "[\(words)]" : "<\(words)>"
        }
        #expect(chunks.joined(separator: " ") == expected)
    }

    @Test("a passive, a negation and an infinitive are told")
    func traits() {
        let text = AnalyzedText(DocumentText("It was not said. She wants to say so."))
        let verbs = Chunker.phrases(of: text).phrases.filter { $0.kind == .verb }.map(\.traits)
        #expect(verbs[0].isSuperset(of: [.passive, .negated, .finite]))
        #expect(verbs[2].contains(.infinitive))
    }
}
