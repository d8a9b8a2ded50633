internal import HTTPServer
internal import HTTPWire
internal import Record

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
    /// The longest target or field that is written whole, in characters.
    private static let maximumTextCount = 1024

    private static let referrer = FieldName("Referer")

    private let format: Format
    private let buffer: LineBuffer
    private let now: @Sendable () -> Int
    private var lines: [UInt8] = []
    private var lineCount = 0
    private var second = -1
    /// The second as lines have it: written once a second, for that costs as much as the rest of a line.
    private var secondText = ""
    private var secondCount = 0

    /// A log that goes to `buffer`; `now` tells milliseconds since 1970-01-01.
    package init(_ format: Format, to buffer: LineBuffer, now: @escaping @Sendable () -> Int) {
        self.format = format
        self.buffer = buffer
        self.now = now
    }

    /// Adds the line of `request`, which `sink` has just answered.
    mutating func add(
        _ request: borrowing Request, _ sink: borrowing ResponseSink, id: String, trace: String?, duration: Duration
    ) {
        let moment = now()
        if moment / 1000 != second {
            (second, secondCount) = (moment / 1000, 0)
            secondText =
                format == .json
                ? LogTime.secondText(milliseconds: moment) : LogTime.commonText(milliseconds: moment)
        }
        secondCount += 1
        let isSampled = secondCount > Self.linesPerSecond
        if isSampled, !secondCount.isMultiple(of: Self.sampleInterval) { return }
        let entry = Entry(
            moment: moment, second: secondText, peer: sink.peerAddress.map { "\($0)" },
            method: Self.text(String(copying: request.methodName)), target: Self.text(String(copying: request.target)),
            status: Int(sink.sent?.status.code ?? 0), byteCount: sink.sent?.bodyByteCount, duration: duration, id: id,
            trace: trace, referrer: Self.referrer.flatMap { request.text(of: $0) }.map(Self.text),
            userAgent: Self.userAgent(of: request), sample: isSampled ? Self.sampleInterval : nil)
        lines += format == .json ? entry.json : entry.combined
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

    private static func userAgent(of request: borrowing Request) -> String? {
        guard let value = request.value(of: .userAgent) else { return nil }
        return text(String(copying: value))
    }

    private static func text(_ text: String) -> String {
        text.count > maximumTextCount ? text.prefix(maximumTextCount) + "…" : text
    }
}

/// What a line tells.
private struct Entry {
    let moment: Int
    let second: String
    let peer: String?
    let method: String
    let target: String
    let status: Int
    let byteCount: Int?
    let duration: Duration
    let id: String
    let trace: String?
    let referrer: String?
    let userAgent: String?
    let sample: Int?

    var json: [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.object { json in
            json.field("time", LogTime.text(milliseconds: moment, second: second))
            json.field("type", "access")
            json.field("id", id)
            json.field("trace", trace)
            json.field("peer", peer)
            json.field("method", method)
            json.field("target", target)
            json.field("status", status)
            if let byteCount { json.field("bytes", byteCount) }
            json.field("microseconds", Int(duration / .microseconds(1)))
            json.field("referrer", referrer)
            json.field("userAgent", userAgent)
            if let sample { json.field("sampledOneIn", sample) }
        }
        return writer.finish()
    }

    /// `peer - - [time] "request" status bytes "referrer" "user agent" id microseconds`.
    var combined: [UInt8] {
        let fields = [
            peer ?? "-", "-", "-", "[\(second)]",
            Self.quoted("\(method) \(target) HTTP/1.1"), "\(status)", byteCount.map { "\($0)" } ?? "-",
            Self.quoted(referrer ?? "-"), Self.quoted(userAgent ?? "-"), id, "\(Int(duration / .microseconds(1)))",
        ]
        let end = sample.map { " sampled 1/\($0)\n" } ?? "\n"
        return Array((fields.joined(separator: " ") + end).utf8)
    }

    /// The text in quotation marks, without anything that could end it or the line.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\"" || scalar == "\\"
                ? "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
        }
        return "\"\(escaped.joined())\""
    }
}
