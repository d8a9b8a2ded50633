internal import Archive
internal import Record

/// What is kept from one load for the next.
struct LoadState: Sendable {
    /// The topics and speakers that documents were read with.
    let knowledge: KnowledgeLoader
    /// What was extracted before.
    let cache: ExtractionCache?
    /// Reads and extracts.
    private(set) var annotator: DocumentAnnotator
    /// Who has which name.
    var names = DocumentNames()
    /// What was read since the last index.
    private(set) var read: [AnnotatedDocument] = []
    /// The names of the documents of each file.
    private(set) var documents: [String: [DocumentID]] = [:]
    /// What was made of it.
    private(set) var index: RecordIndex?

    /// Starts with nothing read.
    init(knowledge: KnowledgeLoader, cache: ExtractionCache?, annotator: DocumentAnnotator) {
        self.knowledge = knowledge
        self.cache = cache
        self.annotator = annotator
    }

    /// Adds a document that was read.
    mutating func add(_ annotated: DocumentAnnotator.Annotated) {
        read.append(annotated.document)
        documents[annotated.path, default: []].append(annotated.document.document.id)
    }

    /// Takes `index` for what was read.
    mutating func keep(_ index: RecordIndex) {
        self.index = index
        annotator.known = index
        read = []
    }

    /// Goes back behind the reading of the files at `paths`, or below; their documents' names are free again.
    ///
    /// Nil where a name of theirs is wanted by another document too, so that all have to be named anew.
    mutating func forget(_ paths: Set<String>) -> [String: [DocumentID]]? {
        var forgotten: [String: [DocumentID]] = [:]
        for path in self.paths(atOrBelow: paths) { forgotten[path] = documents.removeValue(forKey: path) }
        return names.free(forgotten.values.joined()) ? forgotten : nil
    }

    /// Takes over the documents that `old` has of files of which nothing could be read now, and tells which.
    mutating func takeOver(_ old: LoadState, _ failed: Set<String>) -> [String] {
        guard let index = old.index else { return [] }
        let paths = old.paths(atOrBelow: failed).filter { documents[$0] == nil }.sorted()
        for path in paths {
            let ids = old.documents[path] ?? []
            documents[path] = ids
            names.keep(ids, path: path)
            read += ids.compactMap { index.documentNumber(of: $0) }.map(index.annotatedDocument(at:))
        }
        return paths
    }

    private func paths(atOrBelow given: Set<String>) -> Set<String> {
        let folders = given.filter { documents[$0] == nil }.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let below = folders.isEmpty ? [] : documents.keys.filter { path in folders.contains { path.hasPrefix($0) } }
        return given.filter { documents[$0] != nil }.union(below)
    }
}
