/// The parts of an attribution as ranges of tokens.
package struct AttributionParts: Sendable {
    /// The words that name the speaker.
    package var source: Fragments
    /// The words that signal it.
    package var cue: Fragments
    /// The words that carry what was said.
    package var content: Fragments

    /// Takes parts as they are.
    package init(source: Fragments, cue: Fragments, content: Fragments) {
        self.source = source
        self.cue = cue
        self.content = content
    }

    /// Whether every word stands in `range`.
    func isWithin(_ range: Range<Int>) -> Bool {
        (source + cue + content).allSatisfy { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound }
    }
}

/// Writes attributions as one label a token; where they overlap, the one with more content wins.
package struct LabelProjection {
    private let text: AnalyzedText
    private let sentenceOf: [Int32]
    private let paragraphOf: [Int32]
    private var owner: [Int32]
    /// The label of each token.
    package private(set) var labels: [AttributionLabel]

    /// The labels of `parts` in `text`.
    package static func labels(of parts: [AttributionParts], in text: AnalyzedText) -> [AttributionLabel] {
        var projection = LabelProjection(text)
        let sizes = parts.map { $0.content.reduce(0) { $0 + $1.count } }
        let order = parts.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        for index in order { projection.write(parts[index], Int32(index)) }
        projection.restartAtParagraphs()
        for index in order { projection.fillGaps(parts[index], Int32(index)) }
        return projection.labels
    }

    private init(_ text: AnalyzedText) {
        self.text = text
        labels = Array(repeating: .outside, count: text.tokens.count)
        owner = Array(repeating: -1, count: text.tokens.count)
        var sentenceOf = [Int32](repeating: -1, count: text.tokens.count)
        var paragraphOf = [Int32](repeating: -1, count: text.tokens.count)
        for (number, paragraph) in text.paragraphs.enumerated() {
            for sentence in paragraph.sentences {
                for token in text.sentences[sentence] {
                    sentenceOf[token] = Int32(sentence)
                    paragraphOf[token] = Int32(number)
                }
            }
        }
        self.sentenceOf = sentenceOf
        self.paragraphOf = paragraphOf
    }

    private mutating func write(_ parts: AttributionParts, _ number: Int32) {
        let cue = parts.cue.first
        let contentStart = parts.content.first?.lowerBound ?? 0
        let isTrailing = cue.map { contentStart < $0.lowerBound } ?? false
        for range in parts.cue { write(range, isTrailing ? .cueTrailing : .cueLeading, number) }
        for range in parts.source {
            let isBehind = cue.map { $0.lowerBound < range.lowerBound } ?? false
            write(range, isBehind ? .sourceBehindCue : isTrailing ? .sourceTrailing : .sourceLeading, number)
        }
        for (position, range) in parts.content.enumerated() {
            let isQuoted = text.tokens[range.lowerBound].kind == .openingQuote
            guard let cue, paragraphOf[cue.lowerBound] == paragraphOf[range.lowerBound],
                position == 0 || sentenceOf[cue.lowerBound] >= sentenceOf[range.lowerBound]
            else {
                write(range, .contentGoingOn, number)
                continue
            }
            let isBefore = range.lowerBound < cue.lowerBound
            write(
                range,
                isBefore
                    ? isQuoted ? .quotationBeforeCue : .contentBeforeCue
                    : isQuoted ? .quotationBehindCue : .contentBehindCue, number)
        }
    }

    private mutating func write(_ range: Range<Int>, _ role: SegmentRole, _ number: Int32) {
        var runs = false
        for index in range {
            guard owner[index] < 0, paragraphOf[index] >= 0 else {
                runs = false
                continue
            }
            labels[index] = runs ? .inner(role) : .first(role)
            owner[index] = number
            runs = true
        }
    }

    /// A segment that crosses into another paragraph starts anew there as content that goes on.
    private mutating func restartAtParagraphs() {
        for index in labels.indices.dropFirst() where labels[index].isInner {
            let isCarriedOn = labels[index - 1].role == .contentGoingOn && owner[index - 1] == owner[index]
            if paragraphOf[index] != paragraphOf[index - 1] {
                labels[index] = .first(.contentGoingOn)
            } else if isCarriedOn, labels[index].role?.isContent == true {
                labels[index] = .inner(.contentGoingOn)
            }
        }
    }

    private mutating func fillGaps(_ parts: AttributionParts, _ number: Int32) {
        let ranges = (parts.source + parts.cue + parts.content).sorted { $0.lowerBound < $1.lowerBound }
        for (left, right) in zip(ranges, ranges.dropFirst()) where left.upperBound < right.lowerBound {
            let gap = left.upperBound..<right.lowerBound
            guard owner[left.upperBound - 1] == number, owner[right.lowerBound] == number,
                gap.allSatisfy({ owner[$0] < 0 }),
                sentenceOf[left.upperBound - 1] == sentenceOf[right.lowerBound],
                let before = labels[left.upperBound - 1].role, let behind = labels[right.lowerBound].role
            else { continue }
            let label: AttributionLabel =
                behind.isContent ? .awaitingContent : before.isContent ? .awaitingReport : .awaitingCue
            for index in gap { labels[index] = label }
        }
    }
}
