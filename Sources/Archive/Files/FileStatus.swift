internal import Glibc

/// What lies at a path.
struct FileStatus {
    /// What it is.
    enum Kind {
        case folder, file, link, other
    }

    /// What it is.
    let kind: Kind
    /// Its size in bytes.
    let byteCount: Int

    /// Looks at `path`; nil where there is nothing that this user may see.
    init?(_ path: String, followsLinks: Bool) {
        var status = stat()
        // The kernel fills the structure; the C string lives for the call.
        guard unsafe fstatat(AT_FDCWD, path, &status, followsLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        byteCount = Int(status.st_size)
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFDIR: .folder
            case S_IFREG: .file
            case S_IFLNK: .link
            default: .other
            }
    }
}
