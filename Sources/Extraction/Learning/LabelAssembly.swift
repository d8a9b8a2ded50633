/// Reads labels back into attributions: the inverse of `LabelProjection`.
package struct LabelAssembly {
    /// An attribution as its labels give it.
    package struct Group: Sendable {
        /// The parts.
        package var parts = AttributionParts(source: [], cue: [], content: [])
        /// Whether it only goes on from what stands before it.
        package var goesOn = false
        /// The sentence in which its first part stands.
        package var sentence: Int
    }

    private let labels: [AttributionLabel]
    private let text: AnalyzedText
    private var groups: [Group] = []
    private var current: Group?
    private var paragraphStart = 0

    /// The attributions that `labels` gives to `text`.
    package static func groups(of labels: [AttributionLabel], in text: AnalyzedText) -> [Group] {
        var assembly = LabelAssembly(labels: labels, text: text)
        for paragraph in text.paragraphs {
            assembly.paragraphStart = assembly.groups.count
            for sentence in paragraph.sentences { assembly.read(text.sentences[sentence], sentence) }
            assembly.flush()
        }
        return assembly.groups
    }

    private init(labels: [AttributionLabel], text: AnalyzedText) {
        self.labels = labels
        self.text = text
    }

    private mutating func read(_ sentence: Range<Int>, _ number: Int) {
        var index = sentence.lowerBound
        if index > 0, labels[index].isInner, let role = labels[index].role {  // a segment runs on over the full stop
            let end = endOfSegment(index + 1, sentence.upperBound)
            if isWhole(index..<end, of: sentence) { extend(role, index..<end, number) }
            index = end
        }
        while index < sentence.upperBound {
            guard let role = labels[index].role else {
                index += 1
                continue
            }
            let end = endOfSegment(index + 1, sentence.upperBound)
            take(role, index..<end, number)
            index = end
        }
    }

    /// Whether content that runs on over a full stop takes up all of the next sentence or its quotation, and not a word of it.
    private func isWhole(_ rest: Range<Int>, of sentence: Range<Int>) -> Bool {
        rest.upperBound + 1 >= sentence.upperBound || text.tokens[rest.upperBound - 1].isQuote
            || text.tokens[rest.upperBound].isQuote
    }

    private func endOfSegment(_ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, labels[end].isInner { end += 1 }
        return end
    }

    private mutating func extend(_ role: SegmentRole, _ range: Range<Int>, _ sentence: Int) {
        if role.isContent, current?.parts.content.last?.upperBound == range.lowerBound,
            let count = current?.parts.content.count
        {
            let start = current?.parts.content[count - 1].lowerBound ?? range.lowerBound
            current?.parts.content[count - 1] = start..<range.upperBound
        } else {
            take(role, range, sentence)
        }
    }

    private mutating func take(_ role: SegmentRole, _ range: Range<Int>, _ sentence: Int) {
        switch role {
        case .sourceLeading: start(sentence) { $0.source.append(range) }
        case .sourceTrailing:
            join(sentence, if: { $0.cue.isEmpty && $0.source.isEmpty && !$0.content.isEmpty }) {
                $0.source.append(range)
            }
        case .sourceBehindCue:
            join(sentence, if: { !$0.cue.isEmpty && $0.source.isEmpty }) { $0.source.append(range) }
        case .cueLeading:
            join(sentence, if: { $0.cue.isEmpty && !$0.source.isEmpty && $0.content.isEmpty }) { $0.cue.append(range) }
        case .cueTrailing:
            join(sentence, if: { $0.cue.isEmpty && !$0.content.isEmpty }) { $0.cue.append(range) }
        case .quotationBehindCue, .contentBehindCue:
            join(sentence, if: { !$0.cue.isEmpty || !$0.source.isEmpty }) { $0.content.append(range) }
        case .quotationBeforeCue, .contentBeforeCue:
            join(sentence, if: { $0.cue.isEmpty && $0.source.isEmpty && !$0.content.isEmpty }) {
                $0.content.append(range)
            }
        case .contentGoingOn: goOn(range, sentence)
        }
    }

    private mutating func start(_ sentence: Int, _ change: (inout AttributionParts) -> Void) {
        flush()
        var group = Group(sentence: sentence)
        change(&group.parts)
        current = group
    }

    private mutating func join(
        _ sentence: Int, if fits: (AttributionParts) -> Bool, _ change: (inout AttributionParts) -> Void
    ) {
        guard var group = current, fits(group.parts) else { return start(sentence, change) }
        change(&group.parts)
        current = group
    }

    private mutating func goOn(_ range: Range<Int>, _ sentence: Int) {
        if let group = current, !group.parts.content.isEmpty || !group.parts.cue.isEmpty {
            current?.parts.content.append(range)
        } else if groups.count > paragraphStart {
            groups[groups.count - 1].parts.content.append(range)
        } else {
            start(sentence) { $0.content.append(range) }
            current?.goesOn = true
        }
    }

    private mutating func flush() {
        guard var group = current else { return }
        current = nil
        guard !group.parts.content.isEmpty else { return }
        if group.parts.source.isEmpty, !group.parts.cue.isEmpty, let last = groups.last,
            groups.count > paragraphStart, last.sentence == group.sentence
        {
            group.parts.source = last.parts.source
        }
        groups.append(group)
    }
}
