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

    /// Reads the files that `settings` name.
    init(_ settings: Settings) throws(Failure) {
        taxonomy = try Self.read(settings.text(.topics), or: .topics, TopicsFile.parse)
        registry = try Self.read(settings.text(.speakers), or: .speakers, SpeakersFile.parse)
    }

    private static func read<Knowledge>(
        _ path: String?, or builtIn: BuiltInFile, _ parse: ([UInt8], String) throws(YAMLError) -> Knowledge
    ) throws(Failure) -> Knowledge {
        let text = try path.map { path throws(Failure) in try bytes(of: path) } ?? builtIn.bytes
        do {
            return try parse(text, path ?? builtIn.name)
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
