extension RecordIndex {
    /// The document with this number, and its statements.
    package func annotatedDocument(at number: Int) -> AnnotatedDocument {
        AnnotatedDocument(
            document: documents[number], statements: rows(ofDocument: number).map { statement(at: $0).value })
    }
}
