internal import Configuration
internal import RecordAPI
internal import YAMLReader

/// Reads the read keys that a file lists.
enum KeysLoader {
    /// The keys of the file that `settings` name; nil where they name none.
    static func read(_ settings: Settings) throws(Failure) -> [ReadKey]? {
        guard let path = settings.text(.keys) else { return nil }
        let text = try KnowledgeLoader.bytes(of: path)
        do throws(YAMLError) {
            return try KeysFile.parse(text, file: path).map { entry in
                ReadKey(
                    name: entry.name, digest: entry.digest,
                    rate: entry.rate.map { RequestRate(count: $0.count, seconds: $0.seconds) })
            }
        } catch {
            throw Failure(.badConfiguration, error.description)
        }
    }
}
