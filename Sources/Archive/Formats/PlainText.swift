internal import YAMLReader

/// Reads plain text: a headline, an empty line, paragraphs.
///
/// Before them may stand front matter, a block of YAML between two lines `---`, which tells what the text doesn't:
///
///     ---
///     date: 2023-02-10
///     publisher: The Harbour Wire
///     ---
///     Headline
///
///     Body.
enum PlainText {
    /// The keys of front matter that are read; others are left to the tools that wrote them.
    private static let keys = ["id", "title", "date", "publisher", "url", "language"]

    /// Reads `text`, which errors call `path`.
    static func parse(_ text: String, path: String) throws(ReadingProblem) -> RawDocument {
        guard let (matter, body) = split(text) else {
            return RawDocument(title: RawDocument.headline(of: text), text: text)
        }
        let fields = try self.fields(matter, path: path)
        var document = RawDocument(text: body)
        document.id = fields["id"]
        document.title = fields["title"] ?? RawDocument.headline(of: body)
        document.date = fields["date"]
        document.publisher = fields["publisher"]
        document.url = fields["url"]
        document.language = fields["language"]
        document.joinHeadline()
        return document
    }

    private static func split(_ text: String) -> (matter: String, body: String)? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.first?.trimmingWhitespace() == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmingWhitespace() == "---" })
        else { return nil }
        // Cut from the text itself: its line ends stay as they are.
        let body = text[lines[end].endIndex...].drop(while: \.isWhitespace)
        return (lines[1..<end].joined(separator: "\n"), String(body))
    }

    private static func fields(_ matter: String, path: String) throws(ReadingProblem) -> [String: String] {
        let root: YAMLNode?
        do {
            root = try YAMLParser.parse(Array(matter.utf8), file: path)
        } catch {
            // The block starts on the file's second line.
            throw ReadingProblem(path: path, line: error.mark.line + 1, message: "front matter: \(error.message)")
        }
        guard let root else { return [:] }
        guard case .mapping(let entries) = root.content else {
            throw ReadingProblem(path: path, line: 2, message: "front matter takes lines such as 'date: 2023-02-10'")
        }
        let known = entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } }
        return Dictionary(known.filter { keys.contains($0.0) }, uniquingKeysWith: { first, _ in first })
    }
}
