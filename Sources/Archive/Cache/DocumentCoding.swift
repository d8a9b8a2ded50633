internal import Record

extension ByteEncoder {
    /// Writes what came of reading one source.
    mutating func append(_ outcome: ReadOutcome) {
        switch outcome {
        case .problem(let problem):
            append(0)
            append(problem)
        case .document(let read):
            append(1)
            append(read.line) { $0.append($1) }
            append(read.hasGivenName ? 1 : 0)
            append(read.document)
            append(list: read.statements ?? []) { $0.append($1) }
        }
    }

    /// Writes a problem, without the path where it is.
    mutating func append(_ problem: ReadingProblem) {
        append(problem.line) { $0.append($1) }
        append(problem.message)
        append(ReadingProblem.Consequence.allCases.firstIndex(of: problem.consequence) ?? 0)
    }

    /// Writes a document.
    mutating func append(_ document: Document) {
        append(document.id.description)
        append(counted: document.text.utf8)
        for text in [document.title, document.publisher, document.published?.description] { append(text) }
        append(document.url)
        append(document.language)
        append(counted: document.digest.bytes)
    }

    private mutating func append(_ text: String?) { append(text) { $0.append($1) } }
}

extension ByteDecoder {
    /// Reads what came of reading one source; `path` is where that lies.
    mutating func outcome(path: String) throws(Malformed) -> ReadOutcome {
        guard try number(upTo: 1) == 1 else { return .problem(try problem(path: path)) }
        let line = try optional { (decoder) throws(Malformed) in try decoder.number() }
        let hasGivenName = try number(upTo: 1) == 1
        let document = try document()
        let scalarCount = document.text.count
        let statements = try list { (decoder) throws(Malformed) in try decoder.statement(upTo: scalarCount) }
        return .document(
            ReadDocument(document: document, hasGivenName: hasGivenName, line: line, statements: statements))
    }

    /// Reads a problem of the file at `path`.
    mutating func problem(path: String) throws(Malformed) -> ReadingProblem {
        let line = try optional { (decoder) throws(Malformed) in try decoder.number() }
        let (message, consequence) = (try text(), try choice(ReadingProblem.Consequence.allCases))
        return ReadingProblem(path: path, line: line, message: message, consequence: consequence)
    }

    /// Reads a document.
    mutating func document() throws(Malformed) -> Document {
        guard let id = DocumentID(try text()), let text = DocumentText(validating: Array(try counted())) else {
            throw Malformed()
        }
        let (title, publisher, published) = (try optionalText(), try optionalText(), try optionalText())
        let (url, language) = (try optionalText(), try optionalText())
        let date = published.flatMap { PublicationDate($0) }
        guard (published == nil) == (date == nil), let digest = SHA256Digest(bytes: Array(try counted())) else {
            throw Malformed()
        }
        return Document(
            id: id, text: text, digest: digest, title: title, publisher: publisher, published: date, url: url,
            language: language)
    }

    mutating func optionalText() throws(Malformed) -> String? {
        try optional { (decoder) throws(Malformed) in try decoder.text() }
    }
}
