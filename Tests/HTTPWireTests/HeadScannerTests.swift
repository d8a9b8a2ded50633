import Testing

@testable import HTTPWire

@Suite("Scanning heads one after another")
struct HeadScannerTests {
    /// Heads that differ in all that a head can have; the last three are refused or incomplete.
    private static let heads = [
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /a?b=c HTTP/1.1\r\nHost: b.test:81\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
        "PUT http://c.test/d?e HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
        "GET /f HTTP/1.0\r\n\r\n",
        "\r\nOPTIONS * HTTP/1.1\r\nHost: a\r\nAccept: a\r\nAccept: b\r\n\r\n",
        "CONNECT g.test:443 HTTP/1.1\r\nHost: g.test:443\r\n\r\n",
        "XYZ /h HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1\r\nIf-None-Match: \"i\"\r\nX: y\r\n\r\n",
        "GET /j?k HTTP/1.1\r\nHost: a\r\nCookie: l\r\nHost: b\r\n\r\n",
        "POST /m?n HTTP/1.1\r\nContent-Length: 7\r\nUser-Agent: o\r\nbad",
        "GET /r HTTP/1.1\r\nHost: b.test:81\r\n\r\n",
        "GET /s HTTP/1.1\r\nHost: b.test:8x\r\n\r\n",
        "GET /t HTTP/1.1\r\nHost: \(String(repeating: "h", count: 261)).test\r\n\r\n",
        "GET /u HTTP/1.1\r\nHost:\r\n\r\n",
        "DELETE /p?q HTTP/1.0\r\nConnection: keep-alive\r\nIf-Range: r\r\nno colon\r\n\r\n",
    ]

    @Test("a scanner that was used before finds what a new one does", arguments: heads, heads)
    func forgets(before: String, text: String) {
        var used = HeadScanner(limits: HeadLimits())
        _ = try? used.scan(Array(before.utf8).span)
        var new = HeadScanner(limits: HeadLimits())
        let bytes = Array(text.utf8)
        let outcomes = (try? new.scan(bytes.span), try? used.scan(bytes.span))
        #expect(outcomes.0 == outcomes.1)
        guard outcomes.0 == true else { return }
        #expect(Self.description(of: used.head) == Self.description(of: new.head))
    }

    private static func description(of head: RequestHead) -> [String] {
        let fields = RequestField.allCases.map { "\($0) \(String(describing: head[$0])) \(head.isRepeated($0))" }
        let extents = [head.methodName, head.target, head.path, head.query, head.host, head.fieldLines]
        let rest = [
            "\(head.method) \(head.version) \(head.targetForm) \(head.keepsAlive) \(head.expectsContinue) \(head.framing)",
            "\(head.fieldCount) \(head.byteCount) \(head.isConditional)",
        ]
        return fields + extents.map { "\($0)" } + rest
    }
}
