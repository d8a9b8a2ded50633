/// Checks what the fields of a head say together, and draws the conclusions: host, framing, persistence.
enum HeadRules {
    /// Completes `head`, whose lines have been scanned; `lastHost` is that of earlier heads.
    static func apply(
        to head: inout RequestHead, _ bytes: Span<UInt8>, lastHost: inout ValidHost
    ) throws(RequestError) {
        try setHost(&head, bytes, &lastHost)
        head.keepsAlive = head.version == .http11
        guard head.saysMore else { return }
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
        guard head[.connection] != nil else { return }
        if hasConnectionOption("close", head, bytes) {
            head.keepsAlive = false
        } else if !head.keepsAlive {
            head.keepsAlive = hasConnectionOption("keep-alive", head, bytes)
        }
    }

    /// Whether one of the Connection fields lists `option`.
    private static func hasConnectionOption(_ option: StaticString, _ head: RequestHead, _ bytes: Span<UInt8>) -> Bool {
        hasMember(of: .connection, head, bytes) { $0.equalsIgnoringCase(option) }
    }

    /// Whether a member of the lists in the lines of `field` satisfies `condition`; empty ones count as none
    /// (RFC 9110 §5.6.1.2).
    private static func hasMember(
        of field: RequestField, _ head: RequestHead, _ bytes: Span<UInt8>, where condition: (Span<UInt8>) -> Bool
    ) -> Bool {
        if !head.isRepeated(field) {
            guard let value = head[field] else { return false }
            return hasMember(in: bytes.extracting(value.range), where: condition)
        }
        var lines = FieldLines(head: head)
        while let line = lines.next(in: bytes) {
            let isNamed = bytes.extracting(line.name.range).equalsIgnoringCase(field.name)
            if isNamed, hasMember(in: bytes.extracting(line.value.range), where: condition) { return true }
        }
        return false
    }

    private static func hasMember(in list: Span<UInt8>, where condition: (Span<UInt8>) -> Bool) -> Bool {
        var start = 0
        while start < list.count {
            let end = (start..<list.count).first { list[$0] == UInt8(ascii: ",") } ?? list.count
            let member = list.extracting(start..<end).trimmed
            if !member.isEmpty, condition(member) { return true }
            start = end + 1
        }
        return false
    }

    /// `100-continue` is the one expectation there is; HTTP/1.0 has none (RFC 9110 §10.1.1).
    private static func setExpectation(_ head: inout RequestHead, _ bytes: Span<UInt8>) throws(RequestError) {
        guard head.version == .http11, head[.expect] != nil else { return }
        let isUnknown = hasMember(of: .expect, head, bytes) { !$0.equalsIgnoringCase("100-continue") }
        guard !isUnknown else { throw .unknownExpectation }
        head.expectsContinue = head.framing != .none && hasMember(of: .expect, head, bytes) { _ in true }
    }
}
