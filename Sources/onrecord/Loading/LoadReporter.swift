internal import Archive
internal import Logging

/// Where a load tells what it skips and how far it is.
struct LoadReporter: Sendable {
    /// Tells what is skipped, or left out.
    let report: @Sendable (ReadingProblem) -> Void
    /// Tells what goes wrong beside that.
    let warn: @Sendable (String) -> Void
    /// Tells how far a load is that takes a while.
    let progress: @Sendable (String) -> Void

    /// Tells all on standard error, as a command for one answer does; progress is shown on a terminal alone.
    static let standardError = LoadReporter(
        report: { StandardError.write("onrecord: \($0)") }, warn: { StandardError.write("onrecord: warning: \($0)") },
        progress: { _ in })

    /// Tells all to `logger`.
    init(_ logger: Logger) {
        report = { problem in logger.warning("\(problem)") }
        warn = { logger.warning("\($0)") }
        progress = { logger.info("\($0)") }
    }

    /// Tells each by a function of its own.
    init(
        report: @escaping @Sendable (ReadingProblem) -> Void, warn: @escaping @Sendable (String) -> Void,
        progress: @escaping @Sendable (String) -> Void
    ) {
        self.report = report
        self.warn = warn
        self.progress = progress
    }
}
