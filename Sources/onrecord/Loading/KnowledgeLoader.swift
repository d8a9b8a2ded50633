internal import Archive
internal import Configuration
internal import FoundationEssentials
internal import Record
internal import YAMLReader

/// What is known before any document is read: the taxonomy and the registry, from files or built in.
struct KnowledgeLoader {
    /// The topics.
    let taxonomy: Taxonomy
    /// The known speakers.
    let registry: SpeakerRegistry
    /// The digest of the text that both were read from.
    let digest: SHA256Digest
    /// Where what this program reads by this knowledge is kept, and its digest and the program's; nil for nowhere.
    let cache: (folder: String, fingerprint: SHA256Digest)?

    /// Reads the files that `settings` name, or what was made of them before and kept in the folder `cache`.
    init(_ settings: Settings, cache folder: String? = nil) throws(Failure) {
        let topics = try Self.text(settings.text(.topics), or: .topics)
        let speakers = try Self.text(settings.text(.speakers), or: .speakers)
        let digest = SHA256Digest(of: SHA256Digest(of: topics.bytes).bytes + SHA256Digest(of: speakers.bytes).bytes)
        self.digest = digest
        cache = folder.flatMap { folder in
            ProgramDigest.current(keptIn: folder).map { (folder, SHA256Digest(of: $0.bytes + digest.bytes)) }
        }
        let image = cache.map { KnowledgeImage(folder: $0.folder, fingerprint: $0.fingerprint) }
        if let kept = image?.read() {
            (taxonomy, registry) = kept
        } else {
            taxonomy = try Self.parse(topics, TopicsFile.parse)
            registry = try Self.parse(speakers, SpeakersFile.parse)
            image?.write(taxonomy, registry, limit: settings.integer(.cacheSize))
        }
    }

    private static func text(_ path: String?, or builtIn: BuiltInFile) throws(Failure) -> (bytes: [UInt8], name: String)
    {
        guard let path else { return (builtIn.bytes, builtIn.name) }
        return (try bytes(of: path), path)
    }

    private static func parse<Knowledge>(
        _ text: (bytes: [UInt8], name: String), _ parse: ([UInt8], String) throws(YAMLError) -> Knowledge
    ) throws(Failure) -> Knowledge {
        do {
            return try parse(text.bytes, text.name)
        } catch {
            throw Failure(.badConfiguration, error.description)
        }
    }

    /// All bytes of the file at `path`.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Failure(.badConfiguration, "\(path): can't be read: is it there, and may this user read it?")
        }
    }
}
