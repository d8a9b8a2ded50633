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
    var byteCount: Int { stamp.byteCount }
    /// What changes with its content.
    let stamp: FileStamp
    private let linkCount: Int

    /// Whether it is a link to something else, or one of several names of a file.
    var isLink: Bool { kind == .link || kind == .file && linkCount > 1 }

    /// Looks at `path`; nil where there is nothing that this user may see.
    init?(_ path: String, followsLinks: Bool) {
        var status = stat()
        // The kernel fills the structure; the C string lives for the call.
        guard unsafe fstatat(AT_FDCWD, path, &status, followsLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        linkCount = Int(status.st_nlink)
        stamp = FileStamp(
            device: UInt(status.st_dev), file: UInt(status.st_ino), byteCount: Int(status.st_size),
            modified: Self.nanoseconds(status.st_mtim),
            changed: Self.nanoseconds(status.st_ctim))
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFDIR: .folder
            case S_IFREG: .file
            case S_IFLNK: .link
            default: .other
            }
    }

    /// The time by the clock that files are stamped by, in nanoseconds from 1970-01-01.
    static var now: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)  // the kernel fills the structure
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
}
