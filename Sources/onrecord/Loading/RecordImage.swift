internal import Archive
internal import Configuration
internal import FoundationEssentials
internal import Record

/// The record of one set of documents as it was last, kept beside the cache: a start takes it up, and reads what changed since.
///
/// Nothing in it is needed; without it, or where any of it is damaged, all documents are read.
struct RecordImage {
    private let path: String
    private let fingerprint: SHA256Digest
    private let limit: Int

    /// The image in `folder` of the documents that `settings` name, read by what `fingerprint` is the digest of; nil where they
    /// can be read once only.
    init?(_ settings: Settings, folder: String, fingerprint: SHA256Digest) {
        let documents = settings.texts(.documents)
        guard !documents.contains("-") else { return nil }
        let place = documents + [FileManager.default.currentDirectoryPath, "\(settings.integer(.documentSize))"]
        let digest = SHA256Digest(of: fingerprint.bytes + Array(place.joined(separator: "\n").utf8))
        path = "\(folder)/\(digest.description.prefix(16)).image"
        self.fingerprint = digest
        limit = settings.integer(.cacheSize)
        ImageReader.clean(folder, except: path, now: WallClock.milliseconds / 1000)
    }

    /// What is kept; nil where there is none, or it is of no use.
    func read(_ knowledge: KnowledgeLoader) -> (inventory: Inventory, index: RecordIndex)? {
        guard var reader = ImageReader(path: path, fingerprint: fingerprint),
            let (inventory, documents) = try? reader.read(),
            let index = try? RecordIndex(
                documents: documents, columns: &reader, taxonomy: knowledge.taxonomy, registry: knowledge.registry)
        else { return nil }
        return (inventory, index)
    }

    /// Keeps `index`, made of what `inventory` tells, in the place of what was kept; returns what went wrong.
    func write(_ inventory: Inventory, _ index: RecordIndex) -> String? {
        var writer = ImageWriter(path: path, fingerprint: fingerprint, limit: limit)
        writer.append(inventory, index.documents)
        index.write(to: &writer)
        return writer.finish().map { "\(path) can't be written, so that the next start takes longer: \($0)" }
    }
}
