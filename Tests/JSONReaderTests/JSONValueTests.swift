import Testing

@testable import JSONReader

@Suite("JSON values")
struct JSONValueTests {
    @Test(
        "Texts are read as the values that RFC 8259 tells",
        arguments: [
            ("null", JSONValue.null), ("true", .bool(true)), ("-1.5e2", .number(-150)), (" 0 ", .number(0)),
            (#""\u00e9\n\"""#, .string("é\n\"")), ("[]", .array([])), ("[1,[]]", .array([.number(1), .array([])])),
            (#"{"a":{"b":""}}"#, .object(["a": .object(["b": .string("")])])),
        ])
    func reads(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONValue.parse(Array(text.utf8)) == value)
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", " ", "nul", "01", "[,1]", "{\"a\":1,,}", "{a:1}", "\"a", "[1", "'a'", "[1] 2", "\u{FEFF}x", "NaN",
        ])
    func refuses(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue.parse(Array(text.utf8)) }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func encoding() {
        #expect(throws: JSONError.self) { try JSONValue.parse([0x22, 0xC3, 0x22]) }
    }

    @Test(
        "Nesting is limited, and brackets in texts are no nesting",
        arguments: [
            (String(repeating: "[", count: 64) + String(repeating: "]", count: 64), true),
            (String(repeating: "[", count: 65) + String(repeating: "]", count: 65), false),
            (String(repeating: "{\"a\":", count: 64) + "0" + String(repeating: "}", count: 64), true),
            (String(repeating: "{\"a\":", count: 65) + "0" + String(repeating: "}", count: 65), false),
            (String(repeating: "[", count: 100_000), false),
            ("[\"" + String(repeating: "[\\\"", count: 100) + "\"]", true),
            (String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + ",", false),
        ])
    func depth(_ text: String, _ isRead: Bool) {
        #expect(((try? JSONValue.parse(Array(text.utf8))) != nil) == isRead)
    }

    @Test("Values tell what they are, and nil for what they are not")
    func lookup() throws {
        let value = try JSONValue.parse(Array(#"{"a":"x","b":7,"c":7.5,"d":[1,2],"e":1e300}"#.utf8))
        #expect(value["a"]?.string == "x" && value["a"]?.integer == nil)
        #expect(value["b"]?.integer == 7 && value["c"]?.integer == nil && value["e"]?.integer == nil)
        #expect(value["d"]?.elements == [.number(1), .number(2)] && value["a"]?.elements == [.string("x")])
        #expect(value["f"] == nil && value["a"]?["b"] == nil)
    }
}
