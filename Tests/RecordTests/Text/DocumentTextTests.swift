import Record
import Testing

struct DocumentTextTests {
    private static let texts = [
        "", "plain", String(repeating: "é€a😀", count: 100), String(repeating: "a", count: 500) + "é",
        "cafe\u{301}\r\n\u{FEFF}", String(repeating: "😀", count: 300) + String(repeating: "plain", count: 40),
    ]

    @Test("offsets of code points and of bytes lead to each other", arguments: texts)
    func offsets(_ string: String) {
        let text = DocumentText(string)
        #expect(text.count == string.unicodeScalars.count)
        for scalar in 0...text.count {
            #expect(text.scalarOffset(ofByte: text.byteOffset(ofScalar: scalar)) == scalar)
        }
        #expect(text.byteOffset(ofScalar: text.count) == string.utf8.count)
    }

    @Test("a slice is what code points have it", arguments: texts)
    func slices(_ string: String) {
        let text = DocumentText(string)
        let scalars = Array(string.unicodeScalars)
        for start in stride(from: 0, through: text.count, by: 7) {
            let end = min(text.count, start + 66)
            let expected = String(String.UnicodeScalarView(scalars[start..<end]))
            #expect(text.slice(TextSpan(start: start, end: end)).unicodeScalars.elementsEqual(expected.unicodeScalars))
        }
        #expect(text.slice(text.span).utf8.elementsEqual(string.utf8))
    }

    @Test(
        "bytes that are no UTF-8 are refused",
        arguments: [[0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x61, 0xE2, 0x82]] as [[UInt8]]
    )
    func malformed(_ bytes: [UInt8]) {
        #expect(DocumentText(validating: bytes) == nil)
    }
}
