internal import Archive
internal import Record

/// What is kept from one load for the next.
struct LoadState: Sendable {
    /// The topics and speakers that documents were read with.
    let knowledge: KnowledgeLoader
    /// What was extracted before.
    let cache: ExtractionCache?
    /// Where the record is kept for the next start.
    let image: RecordImage?
    /// Reads and extracts.
    private(set) var annotator: DocumentAnnotator
    /// Which files were read, and who has which name.
    var inventory = Inventory()
    /// How many files were read that are not in the image as they are now.
    private(set) var staleFileCount = 0
    /// What was read since the last index.
    private(set) var read: [AnnotatedDocument] = []
    /// What was made of it.
    private(set) var index: RecordIndex?

    /// Of so many files one may be stale before the image is written anew: that costs a start and a write little each.
    private static let staleFraction = 16

    /// Starts with nothing read.
    init(knowledge: KnowledgeLoader, cache: ExtractionCache?, image: RecordImage?, annotator: DocumentAnnotator) {
        self.knowledge = knowledge
        self.cache = cache
        self.image = image
        self.annotator = annotator
    }

    /// The same with nothing read, for reading everything again; what was found before is known.
    var begunAnew: LoadState { LoadState(knowledge: knowledge, cache: cache, image: image, annotator: annotator) }

    /// Whether the image should be written anew.
    var hasStaleImage: Bool { staleFileCount * Self.staleFraction > inventory.fileCount }

    /// Adds a document that was read.
    mutating func add(_ annotated: DocumentAnnotator.Annotated) {
        read.append(annotated.document)
        inventory.add(annotated.document.document.id, of: annotated.path)
    }

    /// Takes `index` for what was read.
    mutating func keep(_ index: RecordIndex) {
        self.index = index
        annotator.known = index
        read = []
    }

    /// Counts files that were read and are not in the image as they are now.
    mutating func count(staleFiles count: Int) { staleFileCount += count }

    /// Takes note that the image is as new as this.
    mutating func noteImage() { staleFileCount = 0 }

    /// Takes over the documents that `old` has of files of which nothing could be read now, and tells which files.
    mutating func takeOver(_ old: LoadState, _ failed: Set<String>) -> [String] {
        guard let index = old.index else { return [] }
        let (paths, documents) = inventory.takeOver(old.inventory, failed)
        read += documents.compactMap { index.documentNumber(of: $0) }.map(index.annotatedDocument(at:))
        return paths
    }
}
