import Extraction
import FoundationEssentials
import Record

/// An annotated document: what is learned from, or measured on.
struct Example {
    /// The name that its file gives it.
    let id: String
    /// Who published it.
    let publisher: String
    /// The text.
    let text: AnalyzedText
    /// What the rules find in it.
    let rules: [FoundAttribution]
    /// What people marked in it.
    let gold: [AttributionParts]

    /// A line of the file: spans are `[start, end)` in code points.
    private struct Line: Decodable {
        struct Statement: Decodable {
            let source: [[Int]]
            let cue: [[Int]]
            let content: [[Int]]
        }
        let id: String
        let publisher: String?
        let text: String
        let statements: [Statement]
    }

    /// The documents of a JSON Lines file.
    static func all(in file: URL) throws -> [Example] {
        var options = AttributionFinder.Options()
        options.rulesOnly = true
        options.includesConjunction = true
        let rules = AttributionFinder(options)
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
            Example(try JSONDecoder().decode(Line.self, from: Data(line)), rules)
        }
    }

    private init(_ line: Line, _ finder: AttributionFinder) {
        let text = AnalyzedText(DocumentText(line.text))
        let ranges = { (spans: [[Int]]) in Fragments(spans.compactMap { Self.tokens(of: $0, in: text) }) }
        id = line.id
        publisher = line.publisher ?? "unknown"
        self.text = text
        rules = finder.attributions(in: text)
        gold = line.statements.map {
            AttributionParts(source: ranges($0.source), cue: ranges($0.cue), content: ranges($0.content))
        }
    }

    private static func tokens(of span: [Int], in text: AnalyzedText) -> Range<Int>? {
        let start = text.text.byteOffset(ofScalar: span[0])
        let end = text.text.byteOffset(ofScalar: span[1])
        let first = text.tokens.firstIndex { Int($0.end) > start } ?? text.tokens.count
        let last = text.tokens.firstIndex { Int($0.start) >= end } ?? text.tokens.count
        return first < last ? first..<last : nil
    }

    /// For each token whether it is part of a cue.
    var cues: [Bool] {
        var cues = [Bool](repeating: false, count: text.tokens.count)
        for token in gold.flatMap(\.cue).joined() { cues[token] = true }
        return cues
    }
}
