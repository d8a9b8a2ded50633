internal import Logging
internal import RecordAPI

/// Writes log messages to standard output as JSON, a line each.
struct JSONLogHandler: LogHandler {
    /// The level that all handlers share.
    let shared: LogLevel
    /// Where lines go.
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
        var line = JSONWriter(capacity: 256)
        line.object { json in
            json.field("time", LogTime.text(milliseconds: WallClock.milliseconds))
            json.field("level", event.level.rawValue)
            json.field("message", "\(event.message)")
            for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }).sorted(by: {
                $0.key < $1.key
            }) {
                json.key(named: key)
                json.string("\(value)")
            }
        }
        writer.buffer.add(line.finish())
    }
}
