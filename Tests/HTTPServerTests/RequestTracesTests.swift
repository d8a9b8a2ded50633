import Testing

@testable import HTTPServer

@Suite("Traces of requests that could not be read")
struct RequestTracesTests {
    @Test(
        "tell whether content was wanted, and in what form",
        arguments: [
            ("", false, nil), ("HEA", false, nil), ("HEAD / HTTP/1.1\r\n", true, nil), ("HEADS", false, nil),
            ("GET / HTTP/1.1\r\nAccept: text/html\r\n", false, " text/html"),
            ("GET / HTTP/1.1\r\nHost: a\r\nACCEPT:a/b\r\nAccept: c/d\r\n\r\n", false, "a/b"),
            ("GET / HTTP/1.1\r\nAccept: text/ht", false, nil), ("GET / HTTP/1.1\r\nAccept:", false, nil),
            ("GET / HTTP/1.1\r\nAccept-Language: de\r\n\r\n", false, nil), ("Accept: text/html\r\n", false, nil),
            ("POST / HTTP/1.1\r\nHost: a\r\n\r\nx\r\nAccept: text/html\r\n", false, nil),
            ("GET / HTTP/1.1\r\nAccept: \(String(repeating: "a", count: 2000))\r\n\r\n", false, nil),
        ] as [(String, Bool, String?)])
    func traces(_ text: String, _ isHead: Bool, _ accept: String?) {
        let bytes = Array(text.utf8)
        let traces = RequestTraces(bytes.span)
        #expect(traces.isHead == isHead)
        #expect(traces.accept.map { String(decoding: $0, as: UTF8.self) } == accept)
    }
}
