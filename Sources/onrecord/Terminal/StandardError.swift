internal import Glibc

/// Standard error: lines for a person to read, one write each, so that they never mix.
enum StandardError {
    /// Writes `message` and a line end; control characters from file names and texts are shown, not obeyed.
    static func write(_ message: String) {
        let line = Array((TerminalText.printable(message) + "\n").utf8)
        // The kernel reads the bytes during the call alone.  There is nowhere to report that reporting failed.
        _ = unsafe line.withUnsafeBytes { bytes in unsafe Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
    }
}
