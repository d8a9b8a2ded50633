import Extraction
import FoundationEssentials
import Record

/// A text with the attributions that people marked in it, as ranges of its tokens.
struct AnnotatedText {
    /// An attribution as marked.
    struct Gold {
        /// The words that name the speaker.
        let source: [Range<Int>]
        /// The words that signal it.
        let cue: [Range<Int>]
        /// The words that carry what was said.
        let content: [Range<Int>]
    }

    /// The text.
    let text: AnalyzedText
    /// What was marked, in the order of the file.
    let gold: [Gold]

    /// A line of the file: spans are `[start, end)` in code points.
    private struct Line: Decodable {
        struct Statement: Decodable {
            let source: [[Int]]
            let cue: [[Int]]
            let content: [[Int]]
        }
        let text: String
        let statements: [Statement]
    }

    /// The documents of a JSON Lines file.
    static func documents(in file: URL) throws -> [AnnotatedText] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
            AnnotatedText(try JSONDecoder().decode(Line.self, from: Data(line)))
        }
    }

    private init(_ line: Line) {
        let text = AnalyzedText(DocumentText(line.text))
        self.text = text
        gold = line.statements.map { statement in
            let ranges = { (spans: [[Int]]) in spans.map { Self.tokens(of: $0, in: text) } }
            return Gold(
                source: ranges(statement.source), cue: ranges(statement.cue), content: ranges(statement.content))
        }
    }

    /// The tokens that `span` covers, without the marks that annotators put in at will at its end.
    private static func tokens(of span: [Int], in text: AnalyzedText) -> Range<Int> {
        let bytes = text.text.byteOffset(ofScalar: span[0])..<text.text.byteOffset(ofScalar: span[1])
        let start = text.tokens.firstIndex { Int($0.end) > bytes.lowerBound } ?? text.tokens.count
        var end = start
        while end < text.tokens.count, Int(text.tokens[end].start) < bytes.upperBound { end += 1 }
        while end > start + 1, text.tokens[end - 1].kind == .terminator, text.tokens[end - 2].kind == .closingQuote {
            end -= 1
        }
        while end > start, text.tokens[end - 1].kind == .comma { end -= 1 }
        return start..<end
    }
}
