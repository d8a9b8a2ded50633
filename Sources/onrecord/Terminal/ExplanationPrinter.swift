internal import Extraction
internal import Record

/// Shows why the statements of a document are what they are, sentence by sentence.
///
/// Sources, cues and contents are colored; without colors they stand in brackets that name them.
struct ExplanationPrinter {
    private let style: TerminalStyle

    /// Prints with `style`.
    init(style: TerminalStyle) { self.style = style }

    /// The whole of `explanation`.
    func text(_ explanation: Explanation) -> String {
        let document = explanation.annotated.document
        var text = style.bold(TerminalText.printable(document.title ?? document.id.description)) + "\n"
        if style.isEnabled {
            text +=
                [Part.source, .cue, .content].map { style.colored($0.name, $0.color) }.joined(separator: "  ") + "\n"
        }
        let statements = explanation.annotated.statements
        var nextStatement = 0
        var nextRejection = 0
        let marks = marks(statements)
        for sentence in explanation.sentences {
            text += "\n" + marked(sentence, marks, document.text) + "\n"
            while nextStatement < statements.count, anchor(statements[nextStatement]) < sentence.end {
                text += lines(statements[nextStatement], number: nextStatement + 1, document.text)
                nextStatement += 1
            }
            while nextRejection < explanation.rejections.count,
                explanation.rejections[nextRejection].cue.start < sentence.end
            {
                text += line(explanation.rejections[nextRejection], document.text)
                nextRejection += 1
            }
        }
        return text
    }

    // MARK: - The sentence

    private enum Part: Int {
        case source, cue, content

        var name: String {
            switch self {
            case .source: "source"
            case .cue: "cue"
            case .content: "content"
            }
        }

        var color: TerminalColor {
            switch self {
            case .source: .yellow
            case .cue: .magenta
            case .content: .green
            }
        }
    }

    private struct Mark {
        let span: TextSpan
        let part: Part
        let number: Int
    }

    /// The spans of `statements` in the order of the text; of those that overlap the first.
    private func marks(_ statements: [Statement]) -> [Mark] {
        var marks: [Mark] = []
        for (index, statement) in statements.enumerated() {
            let parts: [(Part, [TextSpan])] = [
                (.source, statement.attribution.source), (.cue, statement.attribution.cue),
                (.content, statement.attribution.content),
            ]
            for (part, spans) in parts {
                marks += spans.map { Mark(span: $0, part: part, number: index + 1) }
            }
        }
        var end = 0
        return marks.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }.filter { mark in
            defer { end = max(end, mark.span.end) }
            return mark.span.start >= end
        }
    }

    private func marked(_ sentence: TextSpan, _ marks: [Mark], _ text: DocumentText) -> String {
        var line = ""
        var position = sentence.start
        let first = marks.partitioned { $0.span.end > sentence.start }
        for mark in marks[first...].prefix(while: { $0.span.start < sentence.end }) {
            let start = max(mark.span.start, sentence.start)
            let end = min(mark.span.end, sentence.end)
            line += plain(position, start, text)
            let words = plain(start, end, text)
            line +=
                style.isEnabled ? style.colored(words, mark.part.color) : "[\(mark.part.name) \(mark.number): \(words)]"
            position = end
        }
        return line + plain(position, max(position, sentence.end), text)
    }

    private func plain(_ start: Int, _ end: Int, _ text: DocumentText) -> String {
        TerminalText.printable(text.slice(TextSpan(start: start, end: max(start, end))))
    }

    // MARK: - What is known

    /// Where a statement is told of: at its cue, or where it has none at its content.
    private func anchor(_ statement: Statement) -> Int {
        statement.attribution.content.first?.start ?? 0
    }

    private func lines(_ statement: Statement, number: Int, _ text: DocumentText) -> String {
        let attribution = statement.attribution
        let confidence = (attribution.confidence * 100).rounded() / 100
        let facts = [
            "\(attribution.rule) \(confidence)", statement.kind.rawValue, statement.stance.rawValue,
        ]
        var lines = ["\(number)  \(facts.joined(separator: ", "))"]
        let speaker = statement.speaker.map { TerminalText.printable($0.name) } ?? "unknown"
        let steps = attribution.resolution.map(TerminalText.printable).joined(separator: "; ")
        lines.append("   speaker \(style.bold(speaker)): \(steps)")
        if let context = statement.context { lines.append("   \(told(context))") }
        for topic in statement.topics {
            let score = (topic.score * 10).rounded() / 10
            let words = topic.evidence.map { "'\(TerminalText.printable($0))'" }.joined(separator: ", ")
            lines.append("   topic \(style.cyan(topic.topic.description)) \(score): \(words)")
        }
        return lines.map { "  \($0)\n" }.joined()
    }

    /// When and where it was said, and how that is known: "said 2024-03-04 ('on Monday'), in Leeds: its own sentence".
    private func told(_ context: StatementContext) -> String {
        let words = context.dateText.map { "'\(TerminalText.printable($0))'" }
        let date = context.date.map { style.cyan($0.description) + (words.map { " (\($0))" } ?? "") } ?? words
        let facts = [
            date, context.event.map { "event '\(TerminalText.printable($0))'" },
            context.place.map { "place '\(TerminalText.printable($0))'" },
        ]
        return "said \(facts.compactMap { $0 }.joined(separator: ", ")): \(context.basis.reason)"
    }

    private func line(_ rejection: Explanation.Rejection, _ text: DocumentText) -> String {
        let cue = TerminalText.printable(text.slice(rejection.cue))
        let content = rejection.content.map { ": '\(TerminalText.fitted(plain($0.start, $0.end, text), columns: 40))'" }
        let rule = rejection.rule.map { " (\($0)\(content ?? ""))" } ?? ""
        return style.dim("  –  '\(cue)'\(rule) \(rejection.reason)") + "\n"
    }
}

extension ContextBasis {
    /// How the context is known, in words.
    fileprivate var reason: String {
        switch self {
        case .sentence: "its own sentence tells"
        case .backReference: "a sentence that points back to it tells"
        case .headline: "as the report that the headline restates"
        case .continuedReport: "the report before goes on"
        case .dateline: "the dateline tells"
        }
    }
}

extension Array {
    /// The index of the first element that `belongs`, all that belong standing behind those that don't.
    fileprivate func partitioned(_ belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
