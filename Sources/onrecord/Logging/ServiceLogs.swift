internal import Configuration
internal import Logging
internal import RecordAPI

/// The logs of a service, as its settings ask for them.
struct ServiceLogs: Sendable {
    /// Messages of the service.
    let logger: Logger
    /// The least severe of them that are logged.
    let level: LogLevel
    /// Writes standard output.
    let writer: LogWriter
    private let accessFormat: AccessLog.Format?

    /// Makes the logs that `settings` ask for.
    init(_ settings: Settings) {
        let level = LogLevel(settings.text(.logLevel).flatMap { Logger.Level(rawValue: $0) } ?? .info)
        let writer = LogWriter()
        let isJSON = settings.text(.logFormat) == "json"
        logger = Logger(label: "onrecord") { _ -> any LogHandler in
            if isJSON { return JSONLogHandler(shared: level, writer: writer) }
            return LineLogHandler(shared: level, writer: writer)
        }
        accessFormat = settings.text(.accessLog).flatMap { AccessLog.Format(rawValue: $0) }
        self.level = level
        self.writer = writer
    }

    /// The access log of one loop; nil where there is to be none.
    var accessLog: AccessLog? {
        accessFormat.map { AccessLog($0, to: writer.buffer, now: { WallClock.milliseconds }) }
    }
}
