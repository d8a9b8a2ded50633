import Testing

@testable import HTTPWire

@Suite("Request heads")
struct RequestParserTests {
    /// Heads that are valid, each for a reason of its own.
    static let valid: [(name: String, head: String)] = [
        ("a plain GET", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("an empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n"),
        ("a later minor version", "GET / HTTP/1.9\r\nHost: a\r\n\r\n"),
        ("a query", "GET /a/b?c=d&e=%20f? HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("every character of a path", "GET /-._~!$&'()*+,;=:@%41 HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("an absolute target", "GET http://a:80/b HTTP/1.1\r\nHost: c\r\n\r\n"),
        ("an absolute target without a path", "GET HTTPS://a?b HTTP/1.1\r\nHost: c\r\n\r\n"),
        ("OPTIONS of the server", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n"),
        ("an IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"),
        ("an unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("tabs around a value", "GET / HTTP/1.1\r\nHost:\t a \t\r\n\r\n"),
        ("an empty value", "GET / HTTP/1.1\r\nHost: a\r\nX:\r\n\r\n"),
        ("bytes beyond ASCII in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: caf\u{E9}\r\n\r\n"),
        ("every character of a name", "GET / HTTP/1.1\r\nHost: a\r\n!#$%&'*+-.^_`|~09azAZ: b\r\n\r\n"),
        ("a length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 005\r\n\r\n"),
        ("chunks", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"),
        ("an expectation", "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n"),
    ]

    /// Heads that are refused, and why.
    static let invalid: [(head: String, error: RequestError)] = [
        ("GET /\r\n", .malformedRequestLine),
        ("GET  / HTTP/1.1\r\n", .malformedRequestLine),
        (" GET / HTTP/1.1\r\n", .malformedRequestLine),
        ("G@T / HTTP/1.1\r\n", .malformedRequestLine),
        ("\u{16}\u{3}\u{1}", .malformedRequestLine),
        ("GET / HTTP/1.1 \r\n", .malformedVersion),
        ("GET / x HTTP/1.1\r\n", .malformedVersion),
        ("GET / http/1.1\r\n", .malformedVersion),
        ("GET / HTTP/1.10\r\n", .malformedVersion),
        ("GET / HTTP/2.0\r\n", .unsupportedVersion),
        ("GET / HTTP/1.1\nHost: a\n\n", .bareLineEnd),
        ("GET / HTTP/1.1\rHost: a", .bareLineEnd),
        ("GET /\n", .bareLineEnd),
        ("GET /a#b HTTP/1.1\r\n", .malformedTarget),
        ("GET /a\\b HTTP/1.1\r\n", .malformedTarget),
        ("GET /%zz HTTP/1.1\r\n", .malformedTarget),
        ("GET /%4 HTTP/1.1\r\n", .malformedTarget),
        ("GET /\0 HTTP/1.1\r\n", .malformedTarget),
        ("GET /\u{E9} HTTP/1.1\r\n", .malformedTarget),
        ("GET a HTTP/1.1\r\n", .malformedTarget),
        ("GET * HTTP/1.1\r\n", .malformedTarget),
        ("GET ftp://a/ HTTP/1.1\r\n", .malformedTarget),
        ("GET http:///a HTTP/1.1\r\n", .malformedTarget),
        ("GET http://u@a/ HTTP/1.1\r\n", .malformedTarget),
        ("GET http://a:b/ HTTP/1.1\r\n", .malformedTarget),
        ("GET http://a/\\ HTTP/1.1\r\n", .malformedTarget),
        ("CONNECT a HTTP/1.1\r\n", .malformedTarget),
        ("CONNECT / HTTP/1.1\r\n", .malformedTarget),
        (get("X: 1"), .missingHost),
        (get("Host: a\r\nHost: a"), .repeatedHost),
        (get("Host:"), .malformedHost),
        (get("Host: a b"), .malformedHost),
        (get("Host: u@a"), .malformedHost),
        (get("Host: a/b"), .malformedHost),
        (get("Host: a,b"), .malformedHost),
        (get("Host: a:99x"), .malformedHost),
        (get("Host: a:65536"), .malformedHost),
        (get("Host: [::1"), .malformedHost),
        (get("Host: [g::1]"), .malformedHost),
        (get("Host: a\r\nX : 1"), .malformedFieldName),
        (get("Host: a\r\nX"), .malformedFieldName),
        (get("Host: a\r\n: 1"), .malformedFieldName),
        (get("Host: a\r\nX\0: 1"), .malformedFieldName),
        (get("Host: a\r\nX[a]: 1"), .malformedFieldName),
        (get("Host: a\r\nX: a\0"), .malformedFieldValue),
        (get("Host: a\r\nX: a\u{7F}"), .malformedFieldValue),
        (get("Host: a\r\nX: a\rb"), .bareLineEnd),
        (get("Host: a\nX: b"), .bareLineEnd),
        (get("Host: a\r\nX: a\r\n b"), .foldedField),
        (get(" Host: a"), .foldedField),
        (get("Host: a\r\nContent-Length: 5, 5"), .malformedContentLength),
        (get("Host: a\r\nContent-Length: +5"), .malformedContentLength),
        (get("Host: a\r\nContent-Length: -5"), .malformedContentLength),
        (get("Host: a\r\nContent-Length: 0x5"), .malformedContentLength),
        (get("Host: a\r\nContent-Length:"), .malformedContentLength),
        (get("Host: a\r\nContent-Length: 9223372036854775808"), .malformedContentLength),
        (get("Host: a\r\nContent-Length: 5\r\nContent-Length: 5"), .repeatedContentLength),
        (get("Host: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked"), .conflictingLengths),
        (get("Host: a\r\nTransfer-Encoding: gzip, chunked"), .malformedTransferEncoding),
        (get("Host: a\r\nTransfer-Encoding: chunked, chunked"), .malformedTransferEncoding),
        (get("Host: a\r\nTransfer-Encoding: identity"), .malformedTransferEncoding),
        (get("Host: a\r\nTransfer-Encoding:"), .malformedTransferEncoding),
        (get("Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked"), .malformedTransferEncoding),
        ("GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", .transferEncodingInHTTP10),
        (get("Host: a\r\nExpect: 200-ok"), .unknownExpectation),
    ]

    private static func get(_ fields: String) -> String { "GET / HTTP/1.1\r\n\(fields)\r\n\r\n" }

    /// The bytes of `text`, a scalar below U+0100 each.
    private static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    @Test("a valid head is complete, and every prefix of it is partial", arguments: valid)
    func acceptsValid(name: String, text: String) throws {
        let bytes = Self.bytes(text)
        for count in 0..<bytes.count {
            let head = try RequestParser.parse(bytes.span.extracting(0..<count))
            #expect(head == nil, "a prefix of \(count) bytes")
        }
        #expect(try RequestParser.parse(bytes.span)?.byteCount == bytes.count)
    }

    @Test("a defect is refused with its reason", arguments: invalid)
    func refusesInvalid(text: String, error: RequestError) {
        let bytes = Self.bytes(text)
        #expect(throws: error) { try RequestParser.parse(bytes.span) }
    }

    @Test("every reason has a status and says what to change", arguments: RequestError.allCases)
    func explainsErrors(error: RequestError) {
        #expect((400...599).contains(error.status.code))
        #expect("\(error.detail)".hasSuffix("."))
    }

    @Test("a head as long as its limits is taken, and one byte more is refused")
    func obeysLimits() throws {
        let limits = HeadLimits(requestLine: 30, headerSection: 30, fieldCount: 2)
        func parse(path: Int, value: Int, fields: Int = 1) throws -> RequestHead? {
            let lines = (1..<fields).map { _ in "A:b\r\n" }.joined()
            let host = "Host: " + String(repeating: "h", count: value) + "\r\n"
            let text = "GET /" + String(repeating: "p", count: path) + " HTTP/1.1\r\n" + lines + host + "\r\n"
            let bytes = Array(text.utf8)
            return try RequestParser.parse(bytes.span, limits: limits)
        }
        #expect(try parse(path: 14, value: 20) != nil)
        #expect(throws: RequestError.requestLineTooLong) { try parse(path: 15, value: 20) }
        #expect(throws: RequestError.headerSectionTooLarge) { try parse(path: 14, value: 21) }
        #expect(try parse(path: 1, value: 1, fields: 2) != nil)
        #expect(throws: RequestError.tooManyFields) { try parse(path: 1, value: 1, fields: 3) }
    }

    @Test("the parts of a head are found")
    func findsParts() throws {
        let text =
            "POST http://a:1/b/c?d=e HTTP/1.1\r\nHost: x\r\nCONTENT-LENGTH: 3\r\nAccept: a\r\naccept: b\r\nZ: y \r\n\r\n"
        let bytes = Array(text.utf8)
        let head = try #require(try RequestParser.parse(bytes.span))
        let request = Request(head: head, bytes: bytes.span, body: bytes.span.extracting(0..<0))
        #expect(head.method == .post)
        #expect(head.targetForm == .absolute)
        #expect(String(request.path) == "/b/c")
        #expect(String(request.query) == "d=e")
        #expect(String(request.host) == "a:1")
        #expect(head.framing == .length(3))
        #expect(head.isRepeated(.accept))
        #expect(head.fieldCount == 5)
        let accept = try #require(FieldName("ACCEPT"))
        #expect(request.text(of: accept) == "a, b")
        let custom = try #require(FieldName("z"))
        #expect(request.text(of: custom) == "y")
    }

    @Test(
        "whether the connection stays open follows from version and Connection",
        arguments: [
            ("HTTP/1.1", "X: 1", true), ("HTTP/1.1", "Connection: close", false),
            ("HTTP/1.1", "Connection: foo, CLOSE", false), ("HTTP/1.1", "Connection: foo\r\nConnection: close", false),
            ("HTTP/1.1", "Connection: closed", true), ("HTTP/1.0", "X: 1", false),
            ("HTTP/1.0", "Connection: keep-alive", true), ("HTTP/1.0", "Connection: keep-alive, close", false),
        ])
    func decidesPersistence(version: String, field: String, keepsAlive: Bool) throws {
        let bytes = Array("GET / \(version)\r\nHost: a\r\n\(field)\r\n\r\n".utf8)
        #expect(try RequestParser.parse(bytes.span)?.keepsAlive == keepsAlive)
    }
}
