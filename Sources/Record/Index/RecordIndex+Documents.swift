extension RecordIndex {
    /// The digest of the text of the document with this number.
    package func digest(ofDocument number: Int) -> SHA256Digest {
        documents[number].knownDigest ?? documents[number].digest
    }

    /// The document with this number, and its statements.
    package func annotatedDocument(at number: Int) -> AnnotatedDocument {
        AnnotatedDocument(
            document: documents[number], statements: rows(ofDocument: number).map { statement(at: $0).value })
    }
}
