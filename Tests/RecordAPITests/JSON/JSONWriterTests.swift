import JSONReader
import Record
import Testing

@testable import RecordAPI

struct JSONWriterTests {
    @Test("every code point comes back from an escaped string as it was")
    func escapes() throws {
        for start in stride(from: 0 as UInt32, to: 0x11_0000, by: 4096) {
            let text = String(String.UnicodeScalarView((start..<start + 4096).compactMap { Unicode.Scalar($0) }))
            var json = JSONWriter()
            json.string(text)
            let read = try JSONValue(json.bytes).string
            #expect(read?.unicodeScalars.elementsEqual(text.unicodeScalars) == true, "from \(start)")
        }
    }

    @Test(
        "what JSON needs escaped is, in the shortest way",
        arguments: [
            ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
            ("é€😀\u{7F}", "\"é€😀\u{7F}\""), ("", "\"\""),
        ])
    func shortestEscape(_ text: String, _ expected: String) {
        var json = JSONWriter()
        json.string(text)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test("a document outgrows the room it starts with", arguments: [1, 2, 7, 64, 4096])
    func grows(_ capacity: Int) {
        var json = JSONWriter(capacity: capacity)
        json.array { json in for number in 0..<2000 { json.string("item \(number)") } }
        let expected = "[" + (0..<2000).map { "\"item \($0)\"" }.joined(separator: ",") + "]"
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
        #expect(json.finish() == Array((expected + "\n").utf8))
    }

    @Test("addresses, digests and dates are written as strings")
    func plainStrings() throws {
        var json = JSONWriter()
        let date = try #require(PublicationDate("2023-02-10T18:05:09-01:30"))
        json.array { json in
            json.string("/speakers/", "jens-stoltenberg")
            json.string(hexadecimal: [0x00, 0x9A, 0xFF])
            json.string(date)
        }
        let expected = #"["/speakers/jens-stoltenberg","009aff","2023-02-10T18:05:09-01:30"]"#
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test(
        "confidences have as few digits as they need",
        arguments: [(0, "0"), (10_000, "1"), (9300, "0.93"), (9301, "0.9301"), (5, "0.0005"), (12_500, "1.25")])
    func confidences(_ value: Int, _ expected: String) {
        var json = JSONWriter()
        json.number(tenThousandths: value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test("integers are written whole", arguments: [0, 7, -1, 10, 1234, Int.max, Int.min])
    func integers(_ value: Int) {
        var json = JSONWriter()
        json.number(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == String(value))
    }

    @Test("commas and indentation come of themselves")
    func structure() {
        #expect(sample(pretty: false) == #"{"a":1,"b":[],"c":{},"d":[true,"x",{"e":2}]}"#)
        #expect(
            sample(pretty: true) == """
                {
                  "a": 1,
                  "b": [],
                  "c": {},
                  "d": [
                    true,
                    "x",
                    {
                      "e": 2
                    }
                  ]
                }
                """)
    }

    private func sample(pretty: Bool) -> String {
        var json = JSONWriter(pretty: pretty)
        json.object { json in
            json.field("a", 1)
            json.key("b")
            json.array { _ in }
            json.key("c")
            json.object { _ in }
            json.key("d")
            json.array { json in
                json.bool(true)
                json.string("x")
                json.object { json in json.field("e", 2) }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
