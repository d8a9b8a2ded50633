internal import Record

/// A document as a format gives it, before its fields are checked.
struct RawDocument: Sendable {
    /// What the source calls it; nil where only its place names it.
    var id: String?
    /// The headline.
    var title: String?
    /// The date of publication as written.
    var date: String?
    /// Who published it.
    var publisher: String?
    /// Its absolute URL.
    var url: String?
    /// Its language as a BCP 47 tag.
    var language: String?
    /// The body.
    var text: String

    /// Puts the headline before the body, where it doesn't stand there already: statements are made in headlines too.
    mutating func joinHeadline() {
        guard let title, !text.drop(while: \.isWhitespace).hasPrefix(title) else { return }
        text = text.isEmpty ? title : title + "\n\n" + text
    }

    /// The first line of `text` where it reads like a headline: short, and apart from what follows.
    static func headline(of text: String) -> String? {
        // By code point: the end of a line is never part of a character, and a text may be one line of megabytes.
        guard let end = text.unicodeScalars.firstIndex(where: isNewline) else { return nil }
        let isApart = text[text.index(after: end)...].first { $0.isNewline || !$0.isWhitespace }?.isNewline ?? true
        guard isApart else { return nil }
        let line = text[..<end].trimmingWhitespace()
        return line.isEmpty || line.count > maximumHeadlineCount ? nil : line
    }

    /// Whether `scalar` ends a line (Unicode 15, section 5.8).
    private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The most characters of a first line that is taken for a headline.
    static let maximumHeadlineCount = 200
}

extension StringProtocol {
    /// The text without white space at either end.
    func trimmingWhitespace() -> String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
