internal import Record

/// Checks the fields of a raw document and gives it the name that it wants.
struct DocumentMaker {
    /// Where the document stands.
    let place: InputPath
    /// The line, in a file of a document a line.
    let line: Int?

    /// The document of `raw`, and what was wrong beside its text.
    ///
    /// - Throws: the reason why it is skipped: no text, or a name that is none.
    func make(_ raw: RawDocument) throws(ReadingProblem) -> (document: ReadDocument, problems: [ReadingProblem]) {
        guard raw.text.contains(where: { !$0.isWhitespace }) else {
            throw problem("is empty: expected the text of an article")
        }
        let id = try name(raw.id)
        let published = raw.date.flatMap(DocumentDate.parse)
        var problems: [ReadingProblem] = []
        if let date = raw.date, published == nil {
            problems.append(
                problem(
                    "the date '\(date)' is left out: expected one such as 2023-02-10 or 2023-02-10T18:05:00Z",
                    .incomplete))
        }
        let url = raw.url.flatMap(WebAddress.url)
        if let given = raw.url, url == nil {
            problems.append(
                problem(
                    "the url '\(given)' is left out: expected one such as https://www.example.org/article", .incomplete)
            )
        }
        let document = Document(
            id: id, text: DocumentText(raw.text), title: raw.title.map(HTMLBlocks.folded), publisher: raw.publisher,
            published: published, url: url, language: raw.language)
        return (ReadDocument(document: document, hasGivenName: raw.id != nil, line: line), problems)
    }

    /// The name that the source gives, or the first that the path makes.
    private func name(_ given: String?) throws(ReadingProblem) -> DocumentID {
        guard let given else {
            guard let made = DocumentNames.candidates(place.relativePath).first else {
                throw problem("the path makes no id")
            }
            return made
        }
        guard let id = DocumentID(given) else {
            throw problem(
                "the id is empty, holds control characters or is over \(DocumentID.maximumByteCount) bytes")
        }
        return id
    }

    private func problem(
        _ message: String, _ consequence: ReadingProblem.Consequence = .skipped
    ) -> ReadingProblem {
        ReadingProblem(path: place.path, line: line, message: message, consequence: consequence)
    }
}
