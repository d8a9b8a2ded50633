package import Record

/// What tells this build of the program from any other: the digest of its own file, so that no change of the rules or their
/// weights can be forgotten.
package enum ProgramDigest {
    private static let program = "/proc/self/exe"
    /// The largest program that is digested, in bytes.
    private static let maximumByteCount = 1 << 30

    /// The digest of the running program; nil where the system does not show its file.
    ///
    /// It takes longer than the rest of a small start, so it is kept in `folder`, for as long as the file is the same by number,
    /// size and times.
    package static func current(keptIn folder: String) -> SHA256Digest? {
        guard let stamp = FileStatus(program, followsLinks: true)?.stamp else { return nil }
        let identity = "\(stamp.file) \(stamp.byteCount) \(stamp.modified) \(stamp.changed)"
        let key = SHA256Digest(of: Array(identity.utf8))
        guard (try? CacheFile.makeFolder(folder)) != nil, let memo = try? CacheFile(path: "\(folder)/program.digest"),
            memo.isOwn
        else { return computed() }
        if let kept = kept(in: memo, key) { return kept }
        guard let digest = computed() else { return nil }
        if memo.isWritable, let record = CacheRecord.bytes(key, digest.bytes) {
            // What can't be kept is computed again.
            try? memo.truncate(to: 0)
            try? memo.write(record, at: 0)
        }
        return digest
    }

    private static func kept(in memo: CacheFile, _ key: SHA256Digest) -> SHA256Digest? {
        let bytes = memo.bytes(at: 0, count: CacheRecord.headByteCount + CacheKey.byteCount)
        let content = bytes.dropFirst(CacheRecord.headByteCount)
        guard let record = CacheRecord(head: Array(bytes.prefix(CacheRecord.headByteCount))),
            record.key == CacheKey(key), record.holds(content)
        else { return nil }
        return SHA256Digest(bytes: Array(content))
    }

    private static func computed() -> SHA256Digest? {
        guard let file = try? InputFile(path: program),
            let bytes = try? file.readToEnd(limit: maximumByteCount)
        else { return nil }
        return SHA256Digest(of: bytes)
    }
}
