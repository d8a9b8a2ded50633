internal import Glibc

/// Standard output, written in whole and with an eye on its end.
enum StandardOutput {
    /// Whether a person watches: standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The width of the terminal in columns; 80 where it is not known.
    static var columnCount: Int {
        var size = winsize()
        // The kernel fills the structure that it is given.
        let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }

    /// Writes all of `bytes`.
    ///
    /// - Throws: `Failure` where the output can't take them. A reader that went away (`| head`) ends the process by
    ///   SIGPIPE, as with every Unix tool.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        guard let code = write(bytes, to: STDOUT_FILENO).error else { return }
        throw Failure(.output, "standard output: \(unsafe String(cString: strerror(code)))")  // a static text
    }

    /// Writes `bytes` to `descriptor` until it has taken all, or refuses the rest: how many it took, and errno then.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> (takenCount: Int, error: Int32?) {
        var rest = bytes[...]
        while !rest.isEmpty {
            // The kernel reads the bytes during the call alone.
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return (rest.startIndex, errno)
            }
        }
        return (bytes.count, nil)
    }
}
