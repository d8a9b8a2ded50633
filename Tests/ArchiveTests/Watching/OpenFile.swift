import Glibc

/// A file that a test holds open while it writes it.
final class OpenFile {
    private var descriptor: Int32

    init(_ path: String) throws {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)  // the C string lives for the call
    }

    func write(_ text: String) { _ = unsafe Glibc.write(descriptor, text, text.utf8.count) }

    func close() {
        _ = Glibc.close(descriptor)
        descriptor = -1
    }
}
