internal import Archive
internal import Configuration
internal import FoundationEssentials
internal import Record

/// What was withdrawn, and what is on the record, beside the cache, so that addresses tell so after a restart too.
///
/// Two files for each set of documents that is served. Nothing in them is needed: without them, what was withdrawn is not known.
struct WithdrawalsFile {
    private let path: String
    private let names: RecordNames

    /// The most bytes of a file that is read: more than the most names take.
    private static let maximumByteCount = 64 << 20

    private struct Stored: Codable {
        var statements: [String: Int] = [:]
        var documents: [String: Int] = [:]
        var successors: [String: String]?
    }

    /// The files for the documents that `settings` name; nil where nothing is kept.
    ///
    /// `warn` is told what goes wrong.
    init?(_ settings: Settings, warn: @escaping @Sendable (String) -> Void) {
        guard let folder = CacheLocation.folder(settings) else { return nil }
        let names = settings.texts(.documents).map { URL(filePath: $0).standardizedFileURL.path }
        let digest = SHA256Digest(of: Array(names.joined(separator: "\n").utf8)).description.prefix(16)
        path = "\(folder)/\(digest).withdrawn"
        self.names = RecordNames(path: "\(folder)/\(digest).names", warn: warn)
    }

    /// What is kept; nothing where the file is not there or can't be read.
    func read() -> Withdrawals {
        guard let data = try? Data(contentsOf: URL(filePath: path)), data.count <= Self.maximumByteCount,
            let stored = try? JSONDecoder().decode(Stored.self, from: data)
        else { return Withdrawals() }
        let statements = stored.statements.compactMap { name, time in
            StatementID(name).map {
                ($0, Withdrawals.Fate(at: time, successor: stored.successors?[name].flatMap { StatementID($0) }))
            }
        }
        let documents = stored.documents.compactMap { name, time in DocumentID(name).map { ($0, time) } }
        return Withdrawals(
            statements: Dictionary(statements, uniquingKeysWith: { first, _ in first }),
            documents: Dictionary(documents, uniquingKeysWith: max))
    }

    /// What an earlier process had on the record, and `index` has not.
    func missing(from index: RecordIndex) -> (statements: [StatementID], documents: [DocumentID]) {
        names.missing(from: index)
    }

    /// Keeps what is on the record: all of `index`, or where it is known what is new, that.
    func keep(_ index: RecordIndex, new difference: SnapshotDifference?) {
        guard let difference else { return names.replace(with: index) }
        names.append(statements: difference.newIDs, documents: difference.newDocuments)
    }

    /// Keeps `withdrawals` in the place of what was kept; the file is whole at any moment.
    ///
    /// - Throws: what the file system says; what was kept before stays.
    func write(_ withdrawals: Withdrawals) throws {
        var stored = Stored()
        var successors: [String: String] = [:]
        for (id, fate) in withdrawals.statements {
            stored.statements[id.description] = fate.epochSecond
            successors[id.description] = fate.successor?.description
        }
        stored.successors = successors
        for (id, time) in withdrawals.documents { stored.documents[id.description] = time }
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try JSONEncoder().encode(stored).write(to: URL(filePath: path), options: .atomic)
    }
}
