/// Checks what the fields of a head say together, and draws the conclusions: host, framing, persistence.
enum HeadRules {
    /// Completes `head`, whose lines have been scanned; `lastHost` is that of earlier heads.
    static func apply(
        to head: inout RequestHead, _ bytes: Span<UInt8>, lastHost: inout ValidHost
    ) throws(RequestError) {
        try setHost(&head, bytes, &lastHost)
        try setFraming(&head, bytes)
        setPersistence(&head, bytes)
        try setExpectation(&head, bytes)
    }

    /// Exactly one valid Host in HTTP/1.1, at most one in HTTP/1.0; that of an absolute target has precedence (RFC 9112 §3.2).
    private static func setHost(
        _ head: inout RequestHead, _ bytes: Span<UInt8>, _ lastHost: inout ValidHost
    ) throws(RequestError) {
        guard let host = head[.host] else {
            guard head.version == .http10 else { throw .missingHost }
            return
        }
        guard !head.isRepeated(.host) else { throw .repeatedHost }
        guard lastHost.accepts(bytes.extracting(host.range)) else { throw .malformedHost }
        if head.host.isEmpty { head.host = host }
    }

    /// One Content-Length or one `Transfer-Encoding: chunked`, or neither; everything else is refused (RFC 9112 §6.3).
    private static func setFraming(_ head: inout RequestHead, _ bytes: Span<UInt8>) throws(RequestError) {
        if let coding = head[.transferEncoding] {
            guard head[.contentLength] == nil else { throw .conflictingLengths }
            guard head.version == .http11 else { throw .transferEncodingInHTTP10 }
            guard !head.isRepeated(.transferEncoding), bytes.extracting(coding.range).equalsIgnoringCase("chunked")
            else { throw .malformedTransferEncoding }
            head.framing = .chunked
        } else if let length = head[.contentLength] {
            guard !head.isRepeated(.contentLength) else { throw .repeatedContentLength }
            guard let count = DecimalNumber.parse(bytes.extracting(length.range)) else { throw .malformedContentLength }
            head.framing = count == 0 ? .none : .length(count)
        }
    }

    /// HTTP/1.1 stays open unless told to close; HTTP/1.0 closes unless told to stay open (RFC 9112 §9.3).
    private static func setPersistence(_ head: inout RequestHead, _ bytes: Span<UInt8>) {
        head.keepsAlive = head.version == .http11
        guard head[.connection] != nil else { return }
        if hasConnectionOption("close", head, bytes) {
            head.keepsAlive = false
        } else if !head.keepsAlive {
            head.keepsAlive = hasConnectionOption("keep-alive", head, bytes)
        }
    }

    /// Whether one of the Connection fields lists `option`.
    private static func hasConnectionOption(_ option: StaticString, _ head: RequestHead, _ bytes: Span<UInt8>) -> Bool {
        if !head.isRepeated(.connection), let value = head[.connection] {
            return lists(option, in: bytes.extracting(value.range))
        }
        var lines = FieldLines(head: head)
        while let line = lines.next(in: bytes) {
            let isConnection = bytes.extracting(line.name.range).equalsIgnoringCase("connection")
            if isConnection, lists(option, in: bytes.extracting(line.value.range)) { return true }
        }
        return false
    }

    private static func lists(_ option: StaticString, in value: Span<UInt8>) -> Bool {
        var start = 0
        while start < value.count {
            let end = (start..<value.count).first { value[$0] == UInt8(ascii: ",") } ?? value.count
            if value.extracting(start..<end).trimmed.equalsIgnoringCase(option) { return true }
            start = end + 1
        }
        return false
    }

    /// `100-continue` is the one expectation there is; HTTP/1.0 has none (RFC 9110 §10.1.1).
    private static func setExpectation(_ head: inout RequestHead, _ bytes: Span<UInt8>) throws(RequestError) {
        guard head.version == .http11, let value = head[.expect] else { return }
        guard !head.isRepeated(.expect), bytes.extracting(value.range).equalsIgnoringCase("100-continue") else {
            throw .unknownExpectation
        }
        head.expectsContinue = head.framing != .none
    }
}
