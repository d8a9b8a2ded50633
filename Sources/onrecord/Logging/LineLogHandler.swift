internal import Logging

/// Writes log messages to standard error, a line each: `onrecord: message key=value`.
struct LineLogHandler: LogHandler {
    /// The level that all handlers share.
    let shared: LogLevel
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level {
        get { shared.level }
        set { shared.level = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let severity = event.level >= .warning ? "\(event.level): " : ""
        StandardError.write("onrecord: \(severity)\(event.message)" + fields.map { " \($0.key)=\($0.value)" }.joined())
    }
}
