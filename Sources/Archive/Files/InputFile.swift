internal import Glibc

/// An open file that is read from its start to its end, and closed once.
struct InputFile: ~Copyable {
    /// How many bytes are asked of the kernel at once: few enough to leave the nearer caches to what is made of them.
    static let chunkByteCount = 1 << 16

    private let descriptor: Int32
    private let path: String

    /// Opens `path`, or standard input for `-`; where it must not block, only a regular file is opened.
    init(path: String, mayBlock: Bool = true) throws(ReadingProblem) {
        self.path = path
        if path == "-" {
            descriptor = STDIN_FILENO
            return
        }
        let mode = O_RDONLY | O_CLOEXEC | (mayBlock ? 0 : O_NONBLOCK)
        descriptor = unsafe open(path, mode)  // the C string lives for the call
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        guard mayBlock || isRegular else {
            throw ReadingProblem(path: path, message: "is skipped: it is no regular file any more")
        }
    }

    private var isRegular: Bool {
        var status = stat()
        // The kernel fills the structure that it is given.
        return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    deinit {
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// Reads up to `chunkByteCount` bytes to the end of `buffer`; false at the end of the file.
    func read(into buffer: inout [UInt8]) throws(ReadingProblem) -> Bool {
        var code: Int32 = 0
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkByteCount) { memory, count in
            // The kernel writes at most the count that it is given.
            var received = unsafe Glibc.read(descriptor, memory.baseAddress, Self.chunkByteCount)
            while received < 0 && errno == EINTR {
                received = unsafe Glibc.read(descriptor, memory.baseAddress, Self.chunkByteCount)
            }
            if received < 0 { code = errno }
            count = max(0, received)
        }
        guard code == 0 else { throw Self.failure(path, code) }
        buffer += chunk
        return !chunk.isEmpty
    }

    /// Reads all that is left, at most `limit` bytes.
    consuming func readToEnd(limit: Int) throws(ReadingProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        while try read(into: &bytes) {
            guard bytes.count <= limit else {
                throw ReadingProblem(
                    path: path,
                    message: "is over the limit of \(limit) bytes for a document: split it, or raise document-size")
            }
        }
        return bytes
    }

    static func failure(_ path: String, _ code: Int32) -> ReadingProblem {
        let reason = unsafe String(cString: strerror(code))  // a static or thread-local text of the C library
        return ReadingProblem(path: path, message: "can't be read: \(reason)", consequence: .noInput)
    }
}
