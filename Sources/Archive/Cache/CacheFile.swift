internal import Glibc

/// The file of a cache: read at any offset by any thread, written at its end by one process, closed once.
final class CacheFile: Sendable {
    /// Why a file is of no use.
    struct Failure: Error {
        let code: Int32
        /// What the system says about it.
        var reason: String { unsafe String(cString: strerror(code)) }  // a static or thread-local text of the C library
    }

    private let descriptor: Int32
    /// Whether this process, and no other, may write.
    let isWritable: Bool

    /// Opens `path`, and makes it where it is not there; a file that another process writes, or that may not be written,
    /// is opened to be read.
    init(path: String) throws(Failure) {
        // The C strings live for the calls.  A link is not followed: it could lead to any file of this user.
        let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        var opened = unsafe open(path, flags | O_RDWR | O_CREAT, 0o600)
        let mayWrite = opened >= 0
        if opened < 0, errno == EACCES || errno == EROFS { opened = unsafe open(path, flags | O_RDONLY) }
        guard opened >= 0 else { throw Failure(code: errno) }
        descriptor = opened
        isWritable = mayWrite && flock(opened, LOCK_EX | LOCK_NB) == 0
    }

    /// Opens the file at `path` to be read; nil where there is none that may be.
    init?(reading path: String) {
        let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_RDONLY
        let opened = unsafe open(path, flags)  // the C string lives for the call
        guard opened >= 0 else { return nil }
        descriptor = opened
        isWritable = false
    }

    deinit { close(descriptor) }

    /// Whether it is a regular file that only its owner, this user, can have written.
    var isOwn: Bool {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return false }  // the kernel fills the structure
        return status.st_mode & S_IFMT == S_IFREG && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
    }

    /// Its size in bytes.
    var byteCount: Int {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0  // the kernel fills the structure
    }

    /// The bytes from `offset` on, at most `count`: fewer at the end of the file or where it can't be read.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
            filled = unsafe read(into: UnsafeMutableRawBufferPointer(memory), at: offset)
        }
    }

    /// Fills `memory` with the bytes from `offset` on; how many there were.
    func read(into memory: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
        var filled = 0
        while filled < memory.count {
            // The kernel writes at most the count that it is given, behind what it has written.
            let received = unsafe pread(
                descriptor, memory.baseAddress.map { unsafe $0 + filled }, memory.count - filled,
                off_t(offset + filled))
            if received < 0, errno == EINTR { continue }
            if received <= 0 { break }
            filled += received
        }
        return filled
    }

    /// Writes all of `bytes` at `offset`.
    func write(_ bytes: [UInt8], at offset: Int) throws(Failure) {
        // Swift 6.3 at -O may end an array that was made for this call before its span is read.
        defer { withExtendedLifetime(bytes) {} }
        try unsafe write(bytes.span.bytes, at: offset)  // bytes have no padding
    }

    /// Writes all of `bytes` at `offset`.
    func write(_ bytes: RawSpan, at offset: Int) throws(Failure) {
        var done = 0
        while done < bytes.byteCount {
            // The kernel reads the bytes during the call alone.
            let count = unsafe bytes.extracting(droppingFirst: done).withUnsafeBytes { rest in
                unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
            }
            if count >= 0 { done += count } else if errno != EINTR { throw Failure(code: errno) }
        }
    }

    /// Cuts the file off behind `count` bytes.
    func truncate(to count: Int) throws(Failure) {
        guard ftruncate(descriptor, off_t(count)) == 0 else { throw Failure(code: errno) }
    }

    /// Puts the file at `path` in the place of the one at `other`, at once.
    static func rename(_ path: String, to other: String) throws(Failure) {
        // The strings live for the call.
        guard unsafe Glibc.rename(path, other) == 0 else { throw Failure(code: errno) }
    }

    /// Whether a process holds the file at `path` to write it, or it is not one that could be ours.
    static func isBeingWritten(_ path: String) -> Bool {
        guard let file = CacheFile(reading: path), file.isOwn else { return true }
        // The lock of `isWritable`; it ends with this descriptor.
        return flock(file.descriptor, LOCK_EX | LOCK_NB) != 0
    }

    /// Takes the file at `path` away.
    static func remove(_ path: String) { unsafe _ = unlink(path) }  // the string lives for the call

    /// Makes the folder `path` and those above it that are missing, for this user alone.
    static func makeFolder(_ path: String) throws(Failure) {
        var made = path.hasPrefix("/") ? "" : "."
        for name in path.split(separator: "/") {
            made += "/\(name)"
            // The C string lives for the call.
            guard unsafe mkdir(made, 0o700) == 0 || errno == EEXIST else {
                let code = errno
                if unsafe access(made, F_OK) == 0 { continue }
                throw Failure(code: code)
            }
        }
    }
}
