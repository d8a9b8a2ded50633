import Extraction

/// Counts spans that are exactly right, by part.
struct SpanScore {
    private static let names = ["content", "source", "cue"]
    private var right = [0, 0, 0]
    private var found = [0, 0, 0]
    private var marked = [0, 0, 0]

    /// Adds a document: what was `found` and what people `marked`.
    mutating func add(_ found: [AttributionParts], _ marked: [AttributionParts]) {
        for index in Self.names.indices {
            let predicted = Self.spans(index, of: found)
            let gold = Self.spans(index, of: marked)
            self.right[index] += predicted.intersection(gold).count
            self.found[index] += predicted.count
            self.marked[index] += gold.count
        }
    }

    private static func spans(_ part: Int, of attributions: [AttributionParts]) -> Set<Range<Int>> {
        Set(attributions.flatMap { part == 0 ? $0.content : part == 1 ? $0.source : $0.cue })
    }

    /// The F1 of each part, in percent.
    var line: String {
        Self.names.indices.map { index in
            let sum = Double(found[index] + marked[index])
            let score = sum == 0 ? 0 : (2000 * Double(right[index]) / sum).rounded() / 10
            return "\(Self.names[index]) \(score)"
        }.joined(separator: ", ")
    }
}
