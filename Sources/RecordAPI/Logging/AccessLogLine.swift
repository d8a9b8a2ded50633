internal import HTTPServer
internal import HTTPWire

/// What a line of an access log tells beside its request and the answer; writes itself straight into bytes.
struct AccessLogLine {
    /// The second, as the format has it, and how many milliseconds of it have passed.
    let second: [UInt8]
    let millisecond: Int
    let id: RequestID
    let fields: LoggedFields
    /// How long the answer took.
    let microseconds: Int
    /// How many requests the line stands for; nil for its own alone.
    let sample: Int?

    /// Appends an object and a line end.
    func appendJSON(to lines: inout [UInt8], _ request: borrowing Request, _ sink: borrowing ResponseSink) {
        lines.append("{\"time\":\"")
        lines += second
        lines.append(".")
        DecimalDigitWriter.append(UInt(millisecond), digitCount: 3, to: &lines)
        lines.append("Z\",\"type\":\"access\",\"id\":\"")
        id.append(to: &lines, of: request)
        if let trace = fields.traceParent, TraceContext.isParent(request.bytes.extracting(trace.range)) {
            lines.append("\",\"trace\":\"")
            lines.append(copying: request.bytes.extracting(trace.range))
        }
        appendPeer(to: &lines, sink)
        lines.append("\",\"method\":\"")
        Self.appendEscaped(request.methodName, to: &lines)
        lines.append("\",\"target\":\"")
        Self.appendEscaped(request.target, to: &lines)
        appendNumbers(to: &lines, sink)
        appendClient(to: &lines, request)
        if let sample {
            lines.append(",\"sampledOneIn\":")
            DecimalDigitWriter.append(sample, to: &lines)
        }
        lines.append("}\n")
    }

    private func appendPeer(to lines: inout [UInt8], _ sink: borrowing ResponseSink) {
        let start = lines.count
        lines.append("\",\"peer\":\"")
        if !sink.appendPeerAddress(to: &lines) { lines.removeSubrange(start...) }
    }

    /// The answer's status and size, and the time that it took.
    private func appendNumbers(to lines: inout [UInt8], _ sink: borrowing ResponseSink) {
        lines.append("\",\"status\":")
        DecimalDigitWriter.append(Int(sink.sent?.status.code ?? 0), to: &lines)
        if let byteCount = sink.sent?.bodyByteCount {
            lines.append(",\"bytes\":")
            DecimalDigitWriter.append(byteCount, to: &lines)
        }
        lines.append(",\"microseconds\":")
        DecimalDigitWriter.append(microseconds, to: &lines)
    }

    /// Where the client came from and what it is.
    private func appendClient(to lines: inout [UInt8], _ request: borrowing Request) {
        if let referrer = fields.referrer {
            lines.append(",\"referrer\":\"")
            Self.appendEscaped(request.bytes.extracting(referrer.range), to: &lines)
            lines.append("\"")
        }
        if let userAgent = request.value(of: .userAgent) {
            lines.append(",\"userAgent\":\"")
            Self.appendEscaped(userAgent, to: &lines)
            lines.append("\"")
        }
    }

    private static func appendEscaped(_ text: Span<UInt8>, to lines: inout [UInt8]) {
        if LoggedText.isPlain(text) { return lines.append(copying: text) }
        var cut = LoggedText.cut(text)
        cut.makeContiguousUTF8()
        JSONEscape.append(cut.utf8.span, to: &lines)
    }
}

extension AccessLogLine {
    /// Appends `peer - - [time] "request" status bytes "referrer" "user agent" id microseconds` and a line end.
    func appendCombined(to lines: inout [UInt8], _ request: borrowing Request, _ sink: borrowing ResponseSink) {
        if !sink.appendPeerAddress(to: &lines) { lines.append("-") }
        lines.append(" - - [")
        lines += second
        lines.append("] \"")
        Self.appendQuotable(request.methodName, to: &lines)
        lines.append(" ")
        Self.appendQuotable(request.target, to: &lines)
        lines.append(" HTTP/1.1\" ")
        DecimalDigitWriter.append(Int(sink.sent?.status.code ?? 0), to: &lines)
        lines.append(" ")
        if let byteCount = sink.sent?.bodyByteCount {
            DecimalDigitWriter.append(byteCount, to: &lines)
        } else {
            lines.append("-")
        }
        appendQuotedClient(to: &lines, request)
        id.append(to: &lines, of: request)
        lines.append(" ")
        DecimalDigitWriter.append(microseconds, to: &lines)
        if let sample {
            lines.append(" sampled 1/")
            DecimalDigitWriter.append(sample, to: &lines)
        }
        lines.append("\n")
    }

    private func appendQuotedClient(to lines: inout [UInt8], _ request: borrowing Request) {
        lines.append(" \"")
        if let referrer = fields.referrer {
            Self.appendQuotable(request.bytes.extracting(referrer.range), to: &lines)
        } else {
            lines.append("-")
        }
        lines.append("\" \"")
        if let userAgent = request.value(of: .userAgent) {
            Self.appendQuotable(userAgent, to: &lines)
        } else {
            lines.append("-")
        }
        lines.append("\" ")
    }

    private static func appendQuotable(_ text: Span<UInt8>, to lines: inout [UInt8]) {
        if LoggedText.isPlain(text) { return lines.append(copying: text) }
        lines += LoggedText.escaped(LoggedText.cut(text)).utf8
    }
}
