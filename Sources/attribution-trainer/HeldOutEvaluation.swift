import Extraction
import FoundationEssentials
import Record

/// Learns without one group of documents after the other, and measures on that group.
struct HeldOutEvaluation {
    private let groups: [(name: String, examples: [Example])]

    /// Groups `examples` by the name that `group` gives each and its index.
    init(_ examples: [Example], by group: (Example, Int) -> String) {
        let named = Dictionary(grouping: examples.enumerated()) { group($0.element, $0.offset) }
        groups = named.map { ($0.key, $0.value.map(\.element)) }.sorted { $0.name < $1.name }
    }

    /// Prints the exact F1 of each group and of all; writes what was found to `file`.
    func run(_ file: URL?) throws {
        var all = SpanScore()
        var lines: [UInt8] = []
        for (index, group) in groups.enumerated() {
            let training = groups.indices.filter { $0 != index }.flatMap { groups[$0].examples }
            let finder = try Self.finder(Trainer(training), Calibration(slope: 1, offset: 0))
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

    /// The finder that `trainer` learns.
    static func finder(_ trainer: Trainer, _ calibration: Calibration) throws -> AttributionFinder {
        let model = trainer.learn()
        let weights = LabelWeights(WeightFile(model, trainer.table, trainer.lexicon, calibration).bytes)
        guard let weights else { throw UnreadableWeights() }
        var options = AttributionFinder.Options()
        options.includesConjunction = true
        options.marksContinuations = false
        return AttributionFinder(options, weights: weights)
    }

    /// The file that was written doesn't read back.
    struct UnreadableWeights: Error {}
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
