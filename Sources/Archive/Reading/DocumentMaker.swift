internal import Record

/// Checks the fields of raw documents and gives each a name of its own.
struct DocumentMaker {
    private var taken: [DocumentID: String] = [:]

    /// Makes a document of `raw`, which stands at `path` and `line`; what is wrong beside the text is told to `report`.
    ///
    /// - Throws: the reason why it is skipped: no text, or a name that another document has.
    mutating func make(
        _ raw: RawDocument, at place: InputPath, line: Int? = nil, report: (ReadingProblem) -> Void
    ) throws(ReadingProblem) -> Document {
        func problem(_ message: String, _ consequence: ReadingProblem.Consequence = .skipped) -> ReadingProblem {
            ReadingProblem(path: place.path, line: line, message: message, consequence: consequence)
        }
        guard raw.text.contains(where: { !$0.isWhitespace }) else {
            throw problem("is empty: expected the text of an article")
        }
        let id = try name(raw.id, place, problem)
        if let first = taken.updateValue("\(place.path)\(line.map { ":\($0)" } ?? "")", forKey: id) {
            throw problem("the id '\(id)' is taken by \(first): give each document an id of its own")
        }
        let published = raw.date.flatMap(DocumentDate.parse)
        if let date = raw.date, published == nil {
            report(
                problem(
                    "the date '\(date)' is left out: expected one such as 2023-02-10 or 2023-02-10T18:05:00Z",
                    .incomplete))
        }
        return Document(
            id: id, text: DocumentText(raw.text), title: raw.title.map(HTMLBlocks.folded), publisher: raw.publisher,
            published: published, url: raw.url, language: raw.language)
    }

    /// The name that the source gives, or one made of the path, which stays when other files come and go.
    private func name(
        _ given: String?, _ place: InputPath,
        _ problem: (String, ReadingProblem.Consequence) -> ReadingProblem
    ) throws(ReadingProblem) -> DocumentID {
        if let given {
            guard let id = DocumentID(given) else {
                throw problem(
                    "the id is empty, holds control characters or is over \(DocumentID.maximumByteCount) bytes",
                    .skipped)
            }
            return id
        }
        let stem = place.relativePath.split(separator: "/").map(Self.stem).joined(separator: " ")
        let made = Slug(slugging: stem)?.description ?? "document"
        // Two files can make the same name ("storm.txt", "storm.html"): the second has its ending in it.
        let candidates = [made, Slug(slugging: place.relativePath)?.description, place.relativePath]
        let free = candidates.lazy.compactMap { $0 }.compactMap(DocumentID.init).first { taken[$0] == nil }
        guard let id = free ?? DocumentID(made) else { throw problem("the path makes no id", .skipped) }
        return id
    }

    private static func stem(_ name: Substring) -> Substring {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex, DocumentFormat(name: String(name)) != nil else {
            return name
        }
        return name[..<dot]
    }
}
