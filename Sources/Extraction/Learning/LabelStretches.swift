/// The stretches of a long text that are labelled one after the other, so that their features need not be held at once.
///
/// Features look at one paragraph, so a text in stretches has the labels that it has as a whole; but a quotation or an
/// attribution of the rules that runs on over a stretch's end counts there by what stands within.
struct LabelStretches {
    /// The paragraphs of each stretch.
    private(set) var paragraphs: [Range<Int>] = []
    private let text: AnalyzedText
    private let rules: [FoundAttribution]
    /// For each stretch the rules' attributions that have a part in it; empty where there is one stretch.
    private var rulesOf: [[Int]] = []

    /// From how many tokens on a stretch ends with its paragraph.
    static let length = 1 << 15

    /// Cuts `text`, in which the rules find `rules`, into stretches of `length` tokens or somewhat more.
    init(_ text: AnalyzedText, _ rules: [FoundAttribution], length: Int) {
        self.text = text
        self.rules = rules
        var first = 0
        for index in text.paragraphs.indices where text.tokens(ofParagraphs: first..<index + 1).count >= length {
            paragraphs.append(first..<index + 1)
            first = index + 1
        }
        if first < text.paragraphs.count || paragraphs.isEmpty { paragraphs.append(first..<text.paragraphs.count) }
        if paragraphs.count > 1 { assignRules() }
    }

    private mutating func assignRules() {
        rulesOf = Array(repeating: [], count: paragraphs.count)
        let ends = paragraphs.map { text.tokens(ofParagraphs: $0).upperBound }
        for (index, rule) in rules.enumerated() {
            for part in rule.content + rule.cue + rule.source where !part.isEmpty {
                let last = ends.partitioningIndex { $0 >= part.upperBound }
                for stretch in ends.partitioningIndex(where: { $0 > part.lowerBound })...last
                where rulesOf[stretch].last != index {
                    rulesOf[stretch].append(index)
                }
            }
        }
    }

    /// The rules' attributions as far as they stand in `stretch`, its first token being token 0.
    func attributions(_ stretch: Int) -> [FoundAttribution] {
        let range = text.tokens(ofParagraphs: paragraphs[stretch])
        let clip = { (parts: Fragments) in
            parts.filter { $0.overlaps(range) }.mapped { part in
                let inner = part.clamped(to: range)
                return inner.lowerBound - range.lowerBound..<inner.upperBound - range.lowerBound
            }
        }
        return rulesOf[stretch].map { index in
            var rule = rules[index]
            (rule.source, rule.cue, rule.content) = (clip(rule.source), clip(rule.cue), clip(rule.content))
            return rule
        }
    }
}
