internal import Logging
internal import RecordAPI

/// Writes log messages to standard error, a line each: `onrecord: message key=value`.
struct LineLogHandler: LogHandler {
    /// The level that all handlers share.
    let shared: LogLevel
    /// Counts the lines that standard error refuses.
    let writer: LogWriter
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
        let line = "onrecord: \(severity)\(event.message)" + fields.map { " \($0.key)=\($0.value)" }.joined()
        if !StandardError.write(line) { writer.buffer.noteDropped(1) }
    }
}
