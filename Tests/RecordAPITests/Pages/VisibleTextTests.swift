import Testing

@testable import RecordAPI

struct VisibleTextTests {
    @Test(
        "what a document says stays text: markup is escaped, what can't be seen is shown",
        arguments: [
            ("plain", "plain"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("a \"b\" & 'c'", "a &quot;b&quot; &amp; 'c'"), ("\u{0}\u{7}\u{1B}[31m", "␀␇␛[31m"), ("\u{7F}", "␡"),
            ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"), ("\u{85}\u{9F}", "\u{FFFD}\u{FFFD}"),
            ("\u{202E}live\u{202C}", "\u{FFFD}live\u{FFFD}"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
            ("שלום\u{200F}!", "שלום\u{200F}!"), ("é €…😀", "é €…😀"), ("\u{A0}\u{2014}", "\u{A0}\u{2014}"), ("", ""),
        ])
    func visible(_ text: String, _ html: String) {
        var bytes: [UInt8] = []
        VisibleText.append(Array(text.utf8)[...], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == html)
    }

    @Test("attributes and elements can't be left by what they hold")
    func elements() {
        var html = HTMLWriter(bare: ())
        html.element("a", [("href", "\"><b>"), ("hidden", "")]) { $0.isolated("</bdi>") }
        #expect(
            String(decoding: html.finish(), as: UTF8.self)
                == "<a href=\"&quot;&gt;&lt;b&gt;\" hidden><bdi>&lt;/bdi&gt;</bdi></a>\n")
    }
}
