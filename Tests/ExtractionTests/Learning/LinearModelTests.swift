import Record
import Testing

@testable import Extraction

@Suite("Learned weights")
struct LinearModelTests {
    @Test("the weights that the binary carries have the table's size")
    func size() { #expect(LinearModel.builtIn != nil) }

    @Test("weights of another size are refused")
    func wrongSize() { #expect(LinearModel([1, 2, 3]) == nil) }

    @Test("the same text gives the same attributions every time")
    func determinism() {
        let text = AnalyzedText(
            DocumentText("Webb made clear that the bridge will open. She is confident that it holds."))
        let runs = (0..<3).map { _ in AttributionFinder().attributions(in: text).map(\.content) }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
        #expect(!runs[0].isEmpty)
    }

    @Test(
        "odd input of any kind gives ranges within the text",
        arguments: [
            "", " ", "\"", "said", "\" he said \" he said", ", said Webb", ":", "He said:", "— Webb", "''' ''",
            "\u{AD}-\u{AD}",
            "said that that that", "(he said that", "’s’s’s", "\u{2028}\u{2029}", "according to", "According to Webb,",
        ])
    func oddInput(input: String) {
        let text = AnalyzedText(DocumentText(input))
        for found in AttributionFinder().attributions(in: text) {
            for range in found.source + found.cue + found.content {
                #expect(text.tokens.indices.contains(range.lowerBound))
            }
        }
    }

    @Test("a text with marks and words thrown in and out at random gives ranges within it, by rules and by weights")
    func randomInput() {
        let base = Array(
            "Webb said, “We are late.” According to the builder, Ms. Hill's claim that it rained, he added, is true: no.\n\n"
                .unicodeScalars)
        let pieces = [
            "\"", "“", "”", "'", ",", ".", "\n\n", "said ", " that ", "—", "(", ")", "\u{AD}", "É", " he said: ",
        ]
        var state: UInt64 = 7
        func random(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        var rules = AttributionFinder.Options()
        rules.rulesOnly = true
        for _ in 0..<400 {
            var scalars = base + base
            for _ in 0..<12 {
                let index = random(below: scalars.count - 8)
                scalars.removeSubrange(index..<(index + random(below: 8)))
                scalars.insert(contentsOf: pieces[random(below: pieces.count)].unicodeScalars, at: index)
            }
            let text = AnalyzedText(DocumentText(String(String.UnicodeScalarView(scalars))))
            for finder in [AttributionFinder(), AttributionFinder(rules)] {
                for found in finder.attributions(in: text) {
                    let ranges = found.source + found.cue + found.content
                    #expect(
                        !found.content.isEmpty
                            && ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= text.tokens.count })
                }
            }
        }
    }

    @Test("100,000 quotation marks and a paragraph without an end are read in linear time")
    func hugeInput() {
        let marks = String(repeating: "\" “ ", count: 50_000) + "he said."
        let endless = String(repeating: "he said that the dam, which they say holds, and ", count: 20_000)
        for input in [marks, endless] {
            let text = AnalyzedText(DocumentText(input))
            #expect(AttributionFinder().attributions(in: text).allSatisfy { !$0.content.isEmpty })
        }
    }
}
