internal import Archive
internal import Record

/// What is kept from one load for the next.
struct LoadState {
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
}
