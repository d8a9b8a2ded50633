package import Record

/// What documents are made of: a whole file, or a line of a file of a document a line.
package struct DocumentSource: Sendable {
    /// Where it lies.
    let file: InputPath
    /// The form that the file's name says; nil where its first bytes tell.
    let format: DocumentFormat?
    /// The line, from 1; nil for a whole file.
    let line: Int?
    /// The bytes of the line; a whole file is read by `bytes(limit:)`.
    let lineBytes: [UInt8]?

    /// The path of the file.
    package var path: String { file.path }

    /// How much memory it is going to take, in bytes, as far as that is known before it is read.
    package var byteCount: Int { lineBytes?.count ?? file.byteCount }

    /// Its bytes.
    package func bytes(limit: Int) throws(ReadingProblem) -> [UInt8] {
        if let lineBytes { return lineBytes }
        let input = try InputFile(path: file.path, mayBlock: file.isExplicit)
        return try input.readToEnd(limit: limit)
    }

    /// What tells it from any other with regard to what comes of reading it: its form, its bytes, and the place that names
    /// a document without a name of its own.
    package func key(_ bytes: [UInt8]) -> SHA256Digest {
        let form: [UInt8] = [UInt8(format.map { $0.rawValue } ?? 0), line == nil ? 0 : 1]
        let place = line == nil ? Array(file.relativePath.utf8) : []
        return SHA256Digest(of: SHA256Digest(of: bytes).bytes + form + place)
    }
}

/// A document that was read, with what its name and its statements depend on.
package struct ReadDocument: Sendable {
    /// The document, under the name that it wants.
    package var document: Document
    /// Whether its source names it; else its place does.
    package let hasGivenName: Bool
    /// The line where it stands, in a file of a document a line.
    package let line: Int?
    /// What was found in it before; nil where that is still to be done.
    package var statements: [Statement]?

    /// Joins a document and what is known of it.
    package init(document: Document, hasGivenName: Bool, line: Int?, statements: [Statement]? = nil) {
        self.document = document
        self.hasGivenName = hasGivenName
        self.line = line
        self.statements = statements
    }
}

/// What comes of reading a source.
package enum ReadOutcome: Sendable {
    /// A document.
    case document(ReadDocument)
    /// Something that is skipped, or left out of the next document.
    case problem(ReadingProblem)
}
