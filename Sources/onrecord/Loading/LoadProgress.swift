internal import Synchronization

/// How far a load is: documents, rate and how long it will still take.
///
/// On a terminal one line of standard error is written over and over; elsewhere a line comes every few seconds.
final class LoadProgress {
    /// How long it goes on in silence, and how often a line comes then.
    private static let interval = (terminal: Duration.milliseconds(200), elsewhere: Duration.seconds(5))

    private let totalByteCount: Int
    private let reporter: LoadReporter
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant
    private var isShown = false
    private let isTerminal = StandardError.isTerminal

    /// Starts the clock for a load of `totalByteCount` bytes.
    init(totalByteCount: Int, reporter: LoadReporter) {
        self.totalByteCount = totalByteCount
        self.reporter = reporter
        last = start
    }

    /// Tells that `documentCount` documents are read, and `walkedByteCount` bytes of their files.
    func tell(_ documentCount: Int, walkedByteCount: Int) {
        let now = ContinuousClock.now
        guard now - last >= (isTerminal ? Self.interval.terminal : Self.interval.elsewhere) else { return }
        last = now
        let line = Self.line(
            documentCount, done: walkedByteCount, of: totalByteCount, elapsed: (now - start) / .seconds(1))
        if isTerminal { StandardError.overwrite(line) } else { reporter.progress(line) }
        isShown = isTerminal
    }

    /// Takes the line off the terminal.
    func finish() {
        if isShown { StandardError.overwrite("") }
        isShown = false
    }

    /// `reading: 12,288 documents, 2,400 a second, 63 %, about 3 s to go`.
    static func line(_ documentCount: Int, done: Int, of total: Int, elapsed seconds: Double) -> String {
        var parts = [
            "reading: \(documentCount) documents", "\(Int(Double(documentCount) / max(seconds, 0.001))) a second",
        ]
        if done > 0, total >= done {
            let rest = seconds * Double(total - done) / Double(done)
            parts += ["\(100 * done / total) %", "about \(Int(rest.rounded(.up))) s to go"]
        }
        return parts.joined(separator: ", ")
    }
}
