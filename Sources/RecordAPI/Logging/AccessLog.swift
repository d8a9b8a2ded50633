internal import HTTPServer
internal import HTTPWire

/// Writes a line for each request of one loop, and hands them over in batches.
package struct AccessLog: Sendable {
    /// How a line is written.
    package enum Format: String, Sendable {
        /// An object a line.
        case json
        /// Apache's combined format, which most tools read.
        case combined
    }

    /// How many requests of a second get a line each; behind them it is one in `sampleInterval`.
    package static let linesPerSecond = 1000
    private static let sampleInterval = 100
    /// How many bytes are collected before they are handed over even under load.
    private static let batchByteCount = 32 << 10

    private let format: Format
    private let buffer: LineBuffer
    private let now: @Sendable () -> Int
    /// The lines that were not handed over yet.
    private var lines: [UInt8] = []
    private var lineCount = 0
    private var second = -1
    /// The second as lines have it: written once a second, for that costs as much as the rest of a line.
    private var secondText: [UInt8] = []
    private var secondCount = 0

    /// A log that goes to `buffer`; `now` tells milliseconds since 1970-01-01.
    package init(_ format: Format, to buffer: LineBuffer, now: @escaping @Sendable () -> Int) {
        self.format = format
        self.buffer = buffer
        self.now = now
    }

    /// Adds the line of `request`, which `sink` has just answered.
    mutating func add(
        _ request: borrowing Request, _ sink: borrowing ResponseSink, id: RequestID, fields: LoggedFields,
        duration: Duration
    ) {
        let moment = now()
        begin(moment)
        secondCount += 1
        let isSampled = secondCount > Self.linesPerSecond
        if isSampled, !secondCount.isMultiple(of: Self.sampleInterval) { return }
        let line = AccessLogLine(
            second: secondText, millisecond: max(0, moment) % 1000, id: id, fields: fields,
            microseconds: duration.microseconds, sample: isSampled ? Self.sampleInterval : nil)
        switch format {
        case .json: line.appendJSON(to: &lines, request, sink)
        case .combined: line.appendCombined(to: &lines, request, sink)
        }
        lineCount += 1
        if lines.count >= Self.batchByteCount { handOver() }
    }

    /// Hands over what was collected.
    mutating func handOver() {
        guard lineCount > 0 else { return }
        buffer.add(lines, count: lineCount)
        lines.removeAll(keepingCapacity: true)
        lineCount = 0
    }

    /// Begins the second of `moment`, unless it was begun.
    private mutating func begin(_ moment: Int) {
        guard moment / 1000 != second else { return }
        (second, secondCount) = (moment / 1000, 0)
        let text =
            format == .json ? LogTime.secondText(milliseconds: moment) : LogTime.commonText(milliseconds: moment)
        secondText = Array(text.utf8)
    }
}

extension Duration {
    /// Whole microseconds; what is below one is left out.
    fileprivate var microseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    }
}
