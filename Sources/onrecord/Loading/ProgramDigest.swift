internal import FoundationEssentials
internal import Record

/// What tells this build of the program from any other.
enum ProgramDigest {
    /// The digest of the program's own file: no change of the rules or their weights can be forgotten.
    ///
    /// Nil where the system does not show the file.
    static let current: SHA256Digest? = {
        guard let program = try? Data(contentsOf: URL(filePath: "/proc/self/exe")) else { return nil }
        return SHA256Digest(of: Array(program))
    }()
}
