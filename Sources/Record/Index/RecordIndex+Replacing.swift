extension RecordIndex {
    /// The index with `changed` in the place of the documents of the same names, and without those named in `removed`.
    package func replacing(
        _ changed: [AnnotatedDocument], removing removed: Set<DocumentID>, taxonomy: Taxonomy, registry: SpeakerRegistry
    ) -> RecordIndex {
        let gone = removed.union(changed.map(\.document.id))
        let kept = documents.indices.filter { !gone.contains(documents[$0].id) }.map(annotatedDocument(at:))
        return RecordIndex(kept + changed, taxonomy: taxonomy, registry: registry)
    }

    /// The document with this number, and its statements.
    package func annotatedDocument(at number: Int) -> AnnotatedDocument {
        AnnotatedDocument(
            document: documents[number], statements: rows(ofDocument: number).map { statement(at: $0).value })
    }
}
