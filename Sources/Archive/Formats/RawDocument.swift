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
        let lines = text.split(maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.count > 1, lines[1].allSatisfy(\.isWhitespace) else { return nil }
        let line = String(lines[0]).trimmingWhitespace()
        return line.isEmpty || line.count > maximumHeadlineCount ? nil : line
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
