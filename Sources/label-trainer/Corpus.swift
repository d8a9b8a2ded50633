import Extraction
import FoundationEssentials
import Record

/// A document with its attributions, ready to learn from or to measure.
struct Example {
    let id: String
    let text: AnalyzedText
    let rules: [FoundAttribution]
    let gold: [AttributionParts]

    /// The chains of tokens that are labelled each on its own: the paragraphs.
    var chains: [Range<Int>] {
        text.paragraphs.map {
            text.sentences[$0.sentences.lowerBound].lowerBound..<text.sentences[$0.sentences.upperBound - 1].upperBound
        }
    }
}

enum Corpus {
    static func examples(_ input: URL) throws -> [Example] {
        let data = try Data(contentsOf: input)
        var options = AttributionFinder.Options()
        options.rulesOnly = true
        options.includesConjunction = true
        let rules = AttributionFinder(options)
        return try data.split(separator: 10).map { line in
            let document = try JSONDecoder().decode(GoldDocument.self, from: Data(line))
            let text = AnalyzedText(DocumentText(document.text))
            let tokens = { (spans: [[Int]]) -> [Range<Int>] in spans.compactMap { Self.tokens($0, text) } }
            let gold = document.statements.map {
                AttributionParts(source: tokens($0.source), cue: tokens($0.cue), content: tokens($0.content))
            }
            return Example(
                id: document.id, text: text, rules: rules.attributions(in: text), gold: gold)
        }
    }

    private static func tokens(_ span: [Int], _ text: AnalyzedText) -> Range<Int>? {
        let start = text.text.byteOffset(ofScalar: span[0])
        let end = text.text.byteOffset(ofScalar: span[1])
        let first = text.tokens.firstIndex { Int($0.end) > start } ?? text.tokens.count
        let last = text.tokens.firstIndex { Int($0.start) >= end } ?? text.tokens.count
        return first < last ? first..<last : nil
    }
}
