internal import Configuration
internal import FoundationEssentials
internal import Record

/// What was withdrawn, beside the cache, so that its addresses tell so after a restart too.
///
/// A file for each set of documents that is served. Nothing in it is needed: without it, what was withdrawn is not known.
struct WithdrawalsFile {
    private let path: String

    /// The most bytes of a file that is read: more than the most names take.
    private static let maximumByteCount = 64 << 20

    private struct Stored: Codable {
        var statements: [String: Int] = [:]
        var documents: [String: Int] = [:]
    }

    /// The file for the documents that `settings` name; nil where nothing is kept.
    init?(_ settings: Settings) {
        guard let folder = CacheLocation.folder(settings) else { return nil }
        let names = settings.texts(.documents).map { URL(filePath: $0).standardizedFileURL.path }
        let digest = SHA256Digest(of: Array(names.joined(separator: "\n").utf8))
        path = "\(folder)/\(digest.description.prefix(16)).withdrawn"
    }

    /// What is kept; nothing where the file is not there or can't be read.
    func read() -> Withdrawals {
        guard let data = try? Data(contentsOf: URL(filePath: path)), data.count <= Self.maximumByteCount,
            let stored = try? JSONDecoder().decode(Stored.self, from: data)
        else { return Withdrawals() }
        let statements = stored.statements.compactMap { name, time in StatementID(name).map { ($0, time) } }
        let documents = stored.documents.compactMap { name, time in DocumentID(name).map { ($0, time) } }
        return Withdrawals(
            statements: Dictionary(statements, uniquingKeysWith: max),
            documents: Dictionary(documents, uniquingKeysWith: max))
    }

    /// Keeps `withdrawals` in the place of what was kept; the file is whole at any moment.
    ///
    /// - Throws: what the file system says; what was kept before stays.
    func write(_ withdrawals: Withdrawals) throws {
        var stored = Stored()
        for (id, time) in withdrawals.statements { stored.statements[id.description] = time }
        for (id, time) in withdrawals.documents { stored.documents[id.description] = time }
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try JSONEncoder().encode(stored).write(to: URL(filePath: path), options: .atomic)
    }
}
