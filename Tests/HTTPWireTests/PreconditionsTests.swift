import Testing

@testable import HTTPWire

@Suite("Preconditions")
struct PreconditionsTests {
    private static let modified = HTTPDate(epochSecond: 784_111_777)
    private static let same = "Sun, 06 Nov 1994 08:49:37 GMT"
    private static let earlier = "Sun, 06 Nov 1994 08:49:36 GMT"

    static let cases: [(method: String, fields: String, outcome: Preconditions.Outcome)] = [
        ("GET", "X: 1", .proceed),
        ("GET", "If-None-Match: \"a\"", .notModified),
        ("HEAD", "If-None-Match: \"a\"", .notModified),
        ("GET", "If-None-Match: W/\"a\"", .notModified),
        ("GET", "If-None-Match: \"b\", \"a\"", .notModified),
        ("GET", "If-None-Match: \"b\"\r\nIf-None-Match: \"a\"", .notModified),
        ("GET", "If-None-Match: *", .notModified),
        ("GET", "If-None-Match: \"b\"", .proceed),
        ("GET", "If-None-Match: a", .proceed),
        ("GET", "If-None-Match: \"A\"", .proceed),
        ("PUT", "If-None-Match: \"a\"", .failed),
        ("PUT", "If-None-Match: *", .failed),
        ("GET", "If-Match: \"a\"", .proceed),
        ("GET", "If-Match: *", .proceed),
        ("GET", "If-Match: W/\"a\"", .failed),
        ("GET", "If-Match: \"b\"", .failed),
        ("GET", "If-Match: \"b\", \"a\"", .proceed),
        ("GET", "If-Match: \"a\"\r\nIf-None-Match: \"a\"", .notModified),
        ("GET", "If-Modified-Since: \(same)", .notModified),
        ("GET", "If-Modified-Since: \(earlier)", .proceed),
        ("PUT", "If-Modified-Since: \(same)", .proceed),
        ("GET", "If-Modified-Since: yesterday", .proceed),
        ("GET", "If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT", .notModified),
        ("GET", "If-Modified-Since: Sun Nov  6 08:49:37 1994", .notModified),
        ("GET", "If-Modified-Since: \(same)\r\nIf-Modified-Since: \(same)", .proceed),
        ("HEAD", "If-Modified-Since: \(same)", .notModified),
        ("GET", "If-Unmodified-Since: yesterday", .proceed),
        ("PUT", "If-Unmodified-Since: \(earlier)", .failed),
        ("GET", "If-Match: \"b\"\r\nIf-None-Match: \"a\"", .failed),
        ("GET", "If-None-Match: , ,\"a\"", .notModified),
        ("GET", "If-None-Match: \"a", .proceed),
        ("GET", "If-None-Match: w/\"a\"", .proceed),
        ("GET", "If-Modified-Since: \(same)\r\nIf-None-Match: \"b\"", .proceed),
        ("GET", "If-Unmodified-Since: \(same)", .proceed),
        ("GET", "If-Unmodified-Since: \(earlier)", .failed),
        ("GET", "If-Unmodified-Since: \(earlier)\r\nIf-Match: \"a\"", .proceed),
    ]

    @Test("conditions are evaluated in the order of RFC 9110, section 13.2.2", arguments: cases)
    func evaluates(method: String, fields: String, outcome: Preconditions.Outcome) throws {
        let bytes = Array("\(method) / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n".utf8)
        let head = try #require(try RequestParser.parse(bytes.span))
        let request = Request(head: head, bytes: bytes.span, body: bytes.span.extracting(0..<0))
        let validators = Validators(etag: EntityTag("a"), lastModified: Self.modified)
        #expect(Preconditions.evaluate(request, against: validators) == outcome)
    }
}
