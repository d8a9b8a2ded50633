import Testing

@testable import JSONReader

@Suite("Objects of texts")
struct JSONTextsTests {
    @Test(
        "An object of texts is read as any JSON is, null left out",
        arguments: [
            ("{}", [:]), (#"{"a":"b"}"#, ["a": "b"]), (" {\t\"a\" :\r\n\"b\" , \"c\": \"\" } \n", ["a": "b", "c": ""]),
            (#"{"a":null,"b":"c"}"#, ["b": "c"]), (#"{"a":"“é”😀"}"#, ["a": "“é”😀"]),
            (#"{"a":"\"\\\/\b\f\n\r\t"}"#, ["a": "\"\\/\u{8}\u{C}\n\r\t"]),
            (#"{"a":"say \u201Cno\u201d, \ud83d\ude00 and \u0000"}"#, ["a": "say “no”, 😀 and \0"]),
            (#"{"\u0061":"eight bytes and \"more\" than eight"}"#, ["a": "eight bytes and \"more\" than eight"]),
        ] as [(String, [String: String])])
    func reads(_ text: String, _ fields: [String: String]) throws {
        #expect(JSONTexts.fields(of: Array(text.utf8)) == fields)
        guard case .object(let values) = try JSONValue.parse(Array(text.utf8)) else {
            Issue.record("no object")
            return
        }
        #expect(values.compactMapValues(\.string) == fields)
    }

    @Test(
        "Anything else is left to who reads any JSON",
        arguments: [
            "", "[]", "null", "\"a\"", "{", "{\"a\"", "{\"a\":", "{\"a\":\"", "{\"a\":\"b\"", "{\"a\":\"b\",",
            "{\"a\":\"b\",}",
            "{,}", "{\"a\" \"b\"}", "{\"a\":\"b\" \"c\":\"d\"}", "{\"a\":1}", "{\"a\":true}", "{\"a\":[]}",
            "{\"a\":{}}",
            "{\"a\":\"b\"} x", "{\"a\":\"b\"}{}", "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":nul}", "{\"a\":nulll}",
            #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":"\u12g4"}"#, #"{"a":"\ud83d"}"#, #"{"a":"\ud83dx"}"#,
            #"{"a":"\ud83d\u0061"}"#,
            #"{"a":"\ude00"}"#, "{\"a\":\"line\nline and more\"}", "{\"a\":\"\u{1}\"}", "\u{FEFF}{}",
        ])
    func declines(_ text: String) {
        #expect(JSONTexts.fields(of: Array(text.utf8)) == nil)
    }

    @Test(
        "Bytes that are not UTF-8 are left to it too",
        arguments: [[0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
    func encoding(_ bytes: [UInt8]) {
        #expect(JSONTexts.fields(of: Array(#"{"a":""#.utf8) + bytes + Array(#""}"#.utf8)) == nil)
        #expect(JSONTexts.fields(of: Array(#"{"a":"\n"#.utf8) + bytes + Array(#""}"#.utf8)) == nil)
    }

    @Test("Every beginning of an object is left to it")
    func prefixes() {
        let text = Array(#" {"id": "a\u00e9\ud83d\ude00", "text": null , "b":"c\n"}"#.utf8)
        #expect(JSONTexts.fields(of: text) == ["id": "aé😀", "b": "c\n"])
        for end in text.indices { #expect(JSONTexts.fields(of: Array(text[..<end])) == nil) }
    }
}
