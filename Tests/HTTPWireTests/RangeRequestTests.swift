import Testing

@testable import HTTPWire

@Suite("Range requests")
struct RangeRequestTests {
    private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"
    private static let modified = HTTPDate(epochSecond: 784_111_777)
    private static let validators = Validators(etag: EntityTag("a"), lastModified: modified)

    /// Field lines, and what they ask for of ten bytes.
    static let cases: [(fields: String, outcome: RangeRequest.Outcome)] = [
        ("X: 1", .whole),
        ("Range: bytes=0-3", .parts([0..<4])),
        ("Range: BYTES=0-0", .parts([0..<1])),
        ("Range: bytes=4-", .parts([4..<10])),
        ("Range: bytes=4-99", .parts([4..<10])),
        ("Range: bytes=4-9223372036854775807", .parts([4..<10])),
        ("Range: bytes=4-99999999999999999999", .parts([4..<10])),
        ("Range: bytes=-99999999999999999999", .parts([0..<10])),
        ("Range: bytes=99999999999999999999-", .unsatisfiable),
        ("Range: bytes=0-0x9", .whole),
        ("Range: bytes=+0-1", .whole),
        ("Range: bytes=--1", .whole),
        ("Range: bytes 0-1", .whole),
        ("Range: bytes=0-3\r\nIf-Range: *", .whole),
        ("Range: bytes=0-3\r\nIf-Range: Sunday, 06-Nov-94 08:49:37 GMT", .parts([0..<4])),
        ("Range: bytes=-3", .parts([7..<10])),
        ("Range: bytes=-99", .parts([0..<10])),
        ("Range: bytes=0-1, 4-5,-1", .parts([0..<2, 4..<6, 9..<10])),
        ("Range: bytes=0-1,99-", .parts([0..<2])),
        ("Range: bytes=,0-1,", .parts([0..<2])),
        ("Range: bytes=10-", .unsatisfiable),
        ("Range: bytes=-0", .unsatisfiable),
        ("Range: bytes=3-2", .whole),
        ("Range: bytes=a-b", .whole),
        ("Range: bytes=1", .whole),
        ("Range: bytes=-", .whole),
        ("Range: bytes=", .whole),
        ("Range: bytes=1-2x", .whole),
        ("Range: lines=0-3", .whole),
        ("Range: bytes=0-3\r\nRange: bytes=4-5", .whole),
        ("Range: bytes=0-9,0-9", .whole),
        ("Range: bytes=0-3\r\nIf-Range: \"a\"", .parts([0..<4])),
        ("Range: bytes=0-3\r\nIf-Range: W/\"a\"", .whole),
        ("Range: bytes=0-3\r\nIf-Range: \"b\"", .whole),
        ("Range: bytes=0-3\r\nIf-Range: \(date)", .parts([0..<4])),
        ("Range: bytes=0-3\r\nIf-Range: Sun, 06 Nov 1994 08:49:38 GMT", .whole),
        ("Range: bytes=" + Array(repeating: "0-", count: 1000).joined(separator: ","), .whole),
    ]

    @Test("what is asked for follows RFC 9110, section 14", arguments: cases)
    func evaluates(fields: String, outcome: RangeRequest.Outcome) throws {
        #expect(try Self.outcome(fields, secondsSinceModified: 1) == outcome)
    }

    @Test(
        "a date in If-Range names a state only once its second is over, as the state may change again within it",
        arguments: [(-1, RangeRequest.Outcome.whole), (0, .whole), (1, .parts([0..<4])), (60, .parts([0..<4]))])
    func comparesStrongly(seconds: Int, outcome: RangeRequest.Outcome) throws {
        let fields = "Range: bytes=0-3\r\nIf-Range: \(Self.date)"
        #expect(try Self.outcome(fields, secondsSinceModified: seconds) == outcome)
    }

    private static func outcome(_ fields: String, secondsSinceModified seconds: Int) throws -> RangeRequest.Outcome {
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n".utf8)
        let head = try #require(try RequestParser.parse(bytes.span))
        let request = Request(head: head, bytes: bytes.span, body: bytes.span.extracting(0..<0))
        let now = HTTPDate(epochSecond: modified.epochSecond + seconds)
        return RangeRequest.evaluate(request, size: 10, current: validators, now: now)
    }

    private static func part(_ range: String) throws -> Response? {
        let page = RenderedResponse(
            Response(fields: [.contentType: "text/plain"], bytes: Array("0123456789".utf8)), acceptsRanges: true)
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=\(range)\r\n\r\n".utf8)
        let head = try #require(try RequestParser.parse(bytes.span))
        let request = Request(head: head, bytes: bytes.span, body: bytes.span.extracting(0..<0))
        return page?.part(for: request, at: modified)
    }

    @Test("one part is sent as it is")
    func sendsOnePart() throws {
        let response = try #require(try Self.part("2-4"))
        #expect(response.status == .partialContent)
        #expect(response.fields[.contentRange]?.description == "bytes 2-4/10")
        guard case .bytes(let body) = response.body else { return }
        #expect(String(decoding: body, as: UTF8.self) == "234")
    }

    @Test("several parts are sent with their ranges between boundaries")
    func sendsSeveralParts() throws {
        let response = try #require(try Self.part("0-1,8-"))
        #expect(response.fields[.contentType]?.description == "multipart/byteranges; boundary=part")
        guard case .bytes(let body) = response.body else { return }
        #expect(
            String(decoding: body, as: UTF8.self)
                == "\r\n--part\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-1/10\r\n\r\n01"
                + "\r\n--part\r\nContent-Type: text/plain\r\nContent-Range: bytes 8-9/10\r\n\r\n89\r\n--part--\r\n")
    }

    @Test("a range beyond the end is refused with the size")
    func refusesBeyondEnd() throws {
        let response = try #require(try Self.part("10-"))
        #expect(response.status == .rangeNotSatisfiable)
        #expect(response.fields[.contentRange]?.description == "bytes */10")
    }
}
