import Testing

@testable import Archive

struct WebAddressTests {
    @Test(
        "an address becomes one that every reader of links takes, or none",
        arguments: [
            ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"), (" http://a.example\n", "http://a.example"),
            ("HTTPS://A.example:8443/b", "HTTPS://A.example:8443/b"),
            ("https://a.example/b c?d=<é>&e={f}|g", "https://a.example/b%20c?d=%3C%C3%A9%3E&e=%7Bf%7D%7Cg"),
            ("https://a.example/100%?x=%41%zz", "https://a.example/100%25?x=%41%25zz"),
            ("https://a.example/#b#c[]", "https://a.example/#b%23c%5B%5D"), ("http://[::1]/a", "http://[::1]/a"),
            ("https://bücher.example/ä", "https://bücher.example/%C3%A4"),
            ("javascript:alert(1)", nil), ("ftp://a.example/b", nil), ("/b", nil), ("a.example/b", nil),
            ("https://", nil),
            ("https:///b", nil), ("https://a b/c", nil), ("https://a<b>/c", nil), ("", nil), (" ", nil),
        ] as [(String, String?)])
    func url(_ text: String, _ expected: String?) {
        #expect(WebAddress.url(text) == expected)
    }
}
