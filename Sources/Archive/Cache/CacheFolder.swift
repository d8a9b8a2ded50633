internal import Glibc

/// The folder that holds caches, one for each program and its knowledge, and images, one for each set of documents beside.
enum CacheFolder {
    /// How many files of a sort are kept; those used longest ago go first.
    private static let maximumCount = 4

    /// What is at the end of the names of drafts, and before it the digest that all our names start with.
    private static let draftSuffixes = [".image.draft", ".knowledge.draft", ".extractions.draft", ".names.new"]
    private static let digestLength = 16
    /// How long ago a draft was last written, in seconds, when it counts as left behind.
    private static let draftLife = 3600

    /// Takes away drafts, of whatever set of documents, that processes left behind which ended while they wrote; `now` is in
    /// seconds from 1970-01-01.
    static func cleanDrafts(_ folder: String, now: Int) {
        guard let names = try? FolderEntries.names(in: folder) else { return }
        for path in names.filter(isDraft).map({ "\(folder)/\($0)" })
        where changeTime(path) < now - draftLife && !CacheFile.isBeingWritten(path) { CacheFile.remove(path) }
    }

    private static func isDraft(_ name: String) -> Bool {
        guard let suffix = draftSuffixes.first(where: name.hasSuffix) else { return false }
        let digest = name.utf8.dropLast(suffix.utf8.count)
        return digest.count == digestLength && digest.allSatisfy { isHexDigit($0) }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

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
