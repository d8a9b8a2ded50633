import Extraction
import FoundationEssentials
import Record

/// Learns without one group of documents after the other, and measures on that group.
struct HeldOutEvaluation {
    /// The groups of documents.
    let stacking: Stacking

    /// Prints the exact F1 of each group and of all; writes what was found to `file`.
    func run(_ file: URL?) throws {
        var all = SpanScore()
        var lines: [UInt8] = []
        for (index, group) in stacking.groups.enumerated() {
            let spans = try stacking.spans(without: [index])
            let finder = Self.finder(try stacking.weights(without: index, spans))
            var score = SpanScore()
            for example in group.examples {
                let found = finder.attributions(in: example.text)
                let parts = found.map { AttributionParts(source: $0.source, cue: $0.cue, content: $0.content) }
                score.add(parts, example.gold)
                all.add(parts, example.gold)
                if file != nil { lines += try Prediction(example, found).line }
            }
            print("\(group.name), held out: \(score.line)")
        }
        print("all, held out: \(all.line)")
        if let file { try Data(lines).write(to: file) }
    }

    /// What finds attributions by `weights` as they are marked in news.
    static func finder(_ weights: LabelWeights) -> AttributionFinder {
        var options = AttributionFinder.Options()
        options.includesConjunction = true
        options.marksContinuations = false
        return AttributionFinder(options, weights: weights)
    }
}

/// What was found in a document, as a line of JSON with spans in code points.
private struct Prediction: Encodable {
    struct Statement: Encodable {
        let source: [[Int]]
        let cue: [[Int]]
        let content: [[Int]]
        let kind: String
    }
    let id: String
    let statements: [Statement]

    init(_ example: Example, _ found: [FoundAttribution]) {
        let spans = { (ranges: Fragments) in
            ranges.map { range in
                let span = example.text.span(of: range)
                return [span.start, span.end]
            }
        }
        id = example.id
        statements = found.map {
            Statement(
                source: spans($0.source), cue: spans($0.cue), content: spans($0.content), kind: $0.kind.rawValue)
        }
    }

    var line: [UInt8] {
        get throws { Array(try JSONEncoder().encode(self)) + [UInt8(ascii: "\n")] }
    }
}
