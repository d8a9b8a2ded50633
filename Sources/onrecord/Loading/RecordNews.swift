internal import Record

/// What reading some files again brought.
struct RecordNews {
    /// What is kept for the next load.
    let state: LoadState
    /// How much was read.
    let intake: Intake
    private let documents: [AnnotatedDocument]
    private let removed: Set<DocumentID>

    /// Compares what `state` has read with the index that it had before; `forgotten` are the documents that those files had.
    init(_ state: LoadState, _ intake: Intake, forgotten: Set<DocumentID>) {
        self.state = state
        self.intake = intake
        removed = forgotten.subtracting(state.read.map(\.document.id))
        documents = state.read.filter { read in
            guard let index = state.index, let number = index.documentNumber(of: read.document.id) else { return true }
            return index.documents[number] != read.document
        }
    }

    /// Whether there is anything that was not there before, or the other way round.
    var hasAny: Bool { !documents.isEmpty || !removed.isEmpty }

    /// The documents that came, changed or went.
    var changed: Set<DocumentID> { removed.union(documents.map(\.document.id)) }

    /// The index with the news; nil where no document would be left.
    func applied(to index: RecordIndex) -> RecordIndex? {
        guard hasAny else { return index }
        guard index.documents.count + documents.count > removed.count else { return nil }
        return index.replacing(
            documents, removing: removed, taxonomy: state.knowledge.taxonomy, registry: state.knowledge.registry)
    }
}
