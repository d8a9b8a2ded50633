internal import FoundationEssentials
internal import Glibc

/// Standard error: lines for a person to read, one write each, so that they never mix.
enum StandardError {
    /// Whether a person watches: standard error is a terminal that obeys.
    static var isTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Writes `text` over the line that the terminal's cursor is in, and stays in it.
    static func overwrite(_ text: String) {
        // Back to the start of the line, and clear it to its end (ECMA-48 EL).
        write(bytes: Array("\r\u{1B}[K\(TerminalText.printable(text))".utf8))
    }

    /// Writes `message` and a line end; control characters from file names and texts are shown, not obeyed.
    ///
    /// - Returns: Whether it was taken whole.
    @discardableResult static func write(_ message: String) -> Bool {
        write(bytes: Array((TerminalText.printable(message) + "\n").utf8))
    }

    @discardableResult private static func write(bytes: [UInt8]) -> Bool {
        // The kernel reads the bytes during the call alone.
        unsafe bytes.withUnsafeBytes { bytes in unsafe Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
            == bytes.count
    }
}
