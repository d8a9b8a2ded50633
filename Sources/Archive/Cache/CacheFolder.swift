internal import Glibc

/// The folder that holds caches, one for each program and its knowledge, and images, one for each set of documents beside.
enum CacheFolder {
    /// How many files of a sort are kept; those used longest ago go first.
    private static let maximumCount = 4

    /// Takes away files ending in `suffix` that are out of use; `path` is the one in use.
    static func clean(_ folder: String, of suffix: String, except path: String) {
        guard let names = try? FolderEntries.names(in: folder) else { return }
        let others = names.filter { $0.hasSuffix(suffix) }.map { "\(folder)/\($0)" }.filter { $0 != path }
        let newestFirst = others.map { (path: $0, time: changeTime($0)) }.sorted { $0.time > $1.time }
        for old in newestFirst.dropFirst(maximumCount - 1) { CacheFile.remove(old.path) }
    }

    private static func changeTime(_ path: String) -> Int {
        var status = stat()
        // The kernel fills the structure; the C string lives for the call.
        return unsafe fstatat(AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? Int(status.st_mtim.tv_sec) : 0
    }
}
