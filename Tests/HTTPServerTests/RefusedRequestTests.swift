import Testing

@testable import HTTPServer

@Suite("Refused requests")
struct RefusedRequestTests {
    @Test(
        "are told by their path where the target can't be read",
        arguments: [
            ("GET /statements?q=\(String(repeating: "a", count: 9000))", "/statements"), ("GET /a?q={", "/a"),
            ("GET /a#b", "/a"),
            ("GET /a%zz", nil), ("GET /a<b", nil), ("GET /a%4", nil), ("GET /a", nil),
            ("GET /%C3%A9 HTTP/2.0", "/%C3%A9"),
            ("PRI * HTTP/2.0", nil),
            ("GET", nil), ("GET ", nil),
            ("\u{16}\u{3} /a", nil), ("GET http://a/b", nil),
            ("GET /\(String(repeating: "b", count: 9000))", "/" + String(repeating: "b", count: 255)),
            ("GET /\(String(repeating: "b", count: 254))%41%42", "/" + String(repeating: "b", count: 254)),
        ] as [(String, String?)])
    func path(_ text: String, _ path: String?) {
        let bytes = Array(text.utf8)
        #expect(RefusedRequest.path(in: bytes.span) == path)
    }

    @Test(
        "are answered in the form that they ask for, as far as a whole line says so",
        arguments: [
            ("", nil), ("GET / HTTP/1.1\r\nAccept: text/html\r\n", " text/html"),
            ("GET / HTTP/1.1\r\nHost: a\r\nACCEPT:a/b\r\nAccept: c/d\r\n\r\n", "a/b"),
            ("GET / HTTP/1.1\r\nAccept: text/ht", nil), ("GET / HTTP/1.1\r\nAccept:", nil),
            ("GET / HTTP/1.1\r\nAccept-Language: de\r\n\r\n", nil), ("Accept: text/html\r\n", nil),
            ("POST / HTTP/1.1\r\nHost: a\r\n\r\nx\r\nAccept: text/html\r\n", nil),
            ("GET / HTTP/1.1\r\nAccept: \(String(repeating: "a", count: 2000))\r\n\r\n", nil),
        ] as [(String, String?)])
    func accept(_ text: String, _ accept: String?) {
        let bytes = Array(text.utf8)
        #expect(RefusedRequest.accept(in: bytes.span).map { String(decoding: $0, as: UTF8.self) } == accept)
    }
}
