internal import Record

/// What a part of a text is for an attribution.
enum MarkRole: String, CaseIterable {
    case source, cue, content
}

/// A range of a text's bytes that is a part of an attribution.
struct TextMark {
    let range: Range<Int>
    let role: MarkRole
    /// The number of the statement on the page, from 0.
    let number: Int

    /// The parts of a statement's attribution in `text`.
    static func marks(of statement: StatementView, number: Int) -> [TextMark] {
        let text = statement.text
        let spans = [(MarkRole.source, statement.source), (.cue, statement.cue), (.content, statement.content)]
        return spans.flatMap { role, spans in
            spans.map { span in
                TextMark(
                    range: text.byteOffset(ofScalar: span.start)..<text.byteOffset(ofScalar: span.end), role: role,
                    number: number)
            }
        }
    }
}

extension HTMLWriter {
    /// Writes `range` of a text with `marks`, which may nest and overlap: each piece between two bounds has the roles of all
    /// the marks that it lies in.
    ///
    /// `reference` gives the address that explains a mark, for the piece that begins it; nil for none.
    mutating func marked(
        _ text: [UInt8], _ range: Range<Int>, _ marks: [TextMark], reference: (TextMark) -> String? = { _ in nil }
    ) {
        let present = marks.filter { $0.range.overlaps(range) }
        let bounds = Set(present.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.filter(range.contains))
        var start = range.lowerBound
        for end in bounds.union([range.upperBound]).sorted() where end > start {
            piece(text[start..<end], present.filter { $0.range.contains(start) }, reference)
            start = end
        }
    }

    private mutating func piece(_ text: ArraySlice<UInt8>, _ marks: [TextMark], _ reference: (TextMark) -> String?) {
        guard !marks.isEmpty else { return self.text(text) }
        let roles = MarkRole.allCases.filter { role in marks.contains { $0.role == role } }.map(\.rawValue)
        let numbers = Set(marks.map(\.number)).sorted().map(String.init)
        let url = marks.lazy.filter { $0.range.lowerBound == text.startIndex }.compactMap(reference).first
        element("mark", [("class", roles.joined(separator: " ")), ("data-for", numbers.joined(separator: " "))]) {
            html in
            if let url {
                html.element("a", [("href", url)]) { html in html.text(text) }
            } else {
                html.text(text)
            }
        }
    }
}
