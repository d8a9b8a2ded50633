internal import Record

/// The part of a document around a statement that lets a reader see how it was said: its paragraph, or a part of that.
struct ContextExcerpt {
    /// The bytes of the text.
    let range: Range<Int>
    /// Whether the paragraph begins before it, and whether it goes on behind it.
    let isCut: (before: Bool, behind: Bool)

    /// The most bytes before the attribution, and behind it.
    private static let reach = 320
    /// The most bytes of an attribution that are shown whole.
    private static let maximumCount = 4000

    /// The excerpt around `statement`.
    init(_ statement: StatementView) {
        let text = statement.text
        let spans = Array(statement.source) + Array(statement.cue) + Array(statement.content)
        let first = text.byteOffset(ofScalar: spans.map(\.start).min() ?? 0)
        let last = text.byteOffset(ofScalar: spans.map(\.end).max() ?? 0)
        let content = statement.content.first.map { text.byteOffset(ofScalar: $0.start) } ?? first
        // A source may stand far from what it said: the content is what must be seen.
        let start = last - first > Self.maximumCount ? content : first
        let lower = Self.start(before: start, in: text.utf8)
        let upper = Self.end(behind: min(last, start + Self.maximumCount), in: text.utf8)
        range = lower.place..<max(lower.place, upper.place)
        isCut = (lower.isCut, upper.isCut)
    }

    private static func start(before position: Int, in text: [UInt8]) -> (place: Int, isCut: Bool) {
        var place = position
        var space: Int?
        while place > 0, position - place < reach {
            if text[place - 1] == UInt8(ascii: "\n") { return (place, false) }
            place -= 1
            if text[place] == UInt8(ascii: " ") { space = place + 1 }
        }
        return place == 0 ? (0, false) : (space ?? position, true)
    }

    private static func end(behind position: Int, in text: [UInt8]) -> (place: Int, isCut: Bool) {
        var place = position
        // A bound within a character moves to its end.
        while place < text.count, UTF8.isContinuation(text[place]) { place += 1 }
        let start = place
        var space: Int?
        while place < text.count, place - start < reach {
            if text[place] == UInt8(ascii: "\n") { return (place, false) }
            if text[place] == UInt8(ascii: " ") { space = place }
            place += 1
        }
        return place == text.count ? (place, false) : (space ?? start, true)
    }
}

extension HTMLWriter {
    /// Writes the paragraph that a statement stands in, with its source, cue and content marked.
    mutating func excerpt(_ statement: StatementView) {
        let excerpt = ContextExcerpt(statement)
        element("p", [("class", "excerpt"), ("dir", "auto")]) { html in
            if excerpt.isCut.before { html.text("… ") }
            html.marked(statement.text.utf8, excerpt.range, TextMark.marks(of: statement, number: 0))
            if excerpt.isCut.behind { html.text(" …") }
        }
    }

    /// Writes what the marks mean.
    mutating func legend() {
        element("p", [("class", "legend")]) { html in
            html.text("Marked: ")
            for role in MarkRole.allCases {
                html.element("mark", [("class", role.rawValue)], text: role.rawValue)
                html.text(" ")
            }
        }
    }
}
