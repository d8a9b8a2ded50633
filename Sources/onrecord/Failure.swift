/// An end of the command that is not a success: one clear line, and an exit code of `sysexits.h`.
struct Failure: Error {
    /// The exit codes that the command uses beside 0.
    enum Code: Int32 {
        /// The arguments are off (EX_USAGE); most are found by the argument parser.
        case usage = 64
        /// The input is no news document (EX_DATAERR).
        case badInput = 65
        /// There is no such input (EX_NOINPUT).
        case noInput = 66
        /// A service is not to be had: the port is taken, the server is not ready (EX_UNAVAILABLE).
        case unavailable = 69
        /// Output can't be written (EX_IOERR).
        case output = 74
        /// The settings, topics or speakers are wrong (EX_CONFIG).
        case badConfiguration = 78
    }

    /// The exit code.
    let code: Code
    /// What is wrong, and what to do; nil where that was told already.
    let message: String?

    init(_ code: Code, _ message: String?) {
        self.code = code
        self.message = message
    }
}
