import Testing
import YAMLReader

@Suite("YAML reader")
struct YAMLParserTests {
    @Test(
        "A broken file is refused with the place and what was expected",
        arguments: [
            ("a: 1\na: 2\n", "f.yaml:2:1: 'a' stands here a second time; the first is on line 1"),
            ("a: [1, 2\n", "f.yaml:2:1: while parsing a flow sequence: did not find expected ',' or ']'"),
            ("a: &x 1\nb: *x\n", "f.yaml:2:4: aliases (*name) are not supported: write the value out"),
            ("a: 1\n---\nb: 2\n", "f.yaml:3:1: expected one YAML document, found a second one"),
            ("? [a]\n: 1\n", "f.yaml:1:3: expected a key, a plain text before ':'"),
            (
                "a:\n\t- 1\n",
                "f.yaml:2:1: while scanning for the next token: found character that cannot start any token"
            ),
        ])
    func brokenFile(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLParser.parse(Array(text.utf8), file: "f.yaml") }
        #expect(error?.description == message)
    }

    @Test("A text nested deeper than the limit is refused", arguments: [YAMLParser.maximumDepth, 5000])
    func deep(depth: Int) {
        let text = String(repeating: "[", count: depth + 1)
        #expect(throws: YAMLError.self) { try YAMLParser.parse(Array(text.utf8), file: "f.yaml") }
    }

    @Test("An empty text holds no value", arguments: ["", "# only a comment\n", "\n\n"])
    func empty(text: String) throws {
        #expect(try YAMLParser.parse(Array(text.utf8), file: "f.yaml") == nil)
    }

    @Test("Fields are read with their types")
    func fields() throws {
        let node = try #require(
            try YAMLParser.parse(Array("id: x\nnames: [a, 'b: c']\none: z\nnone:\n".utf8), file: "f"))
        let fields = try YAMLFields(node, file: "f", of: "a thing", known: ["id", "names", "one", "none"])
        #expect(try fields.text("id") == "x")
        #expect(try fields.texts("names") == ["a", "b: c"])
        #expect(try fields.texts("one") == ["z"])
        #expect(try fields.optionalText("none") == nil)
    }

    @Test(
        "A field of the wrong shape is refused with the place and what was expected",
        arguments: [
            ("idd: x", "f:1:1: unknown key 'idd': did you mean 'id'?"),
            ("color: x", "f:1:1: unknown key 'color': the keys of a thing are id, names"),
            ("names: [x]", "f:1:1: a thing needs 'id': a text"),
            ("id: [x]", "f:1:5: 'id' takes a text, found a list"),
            ("- x", "f:1:1: expected a thing with the keys id, names, found a list"),
            ("id: x\nnames: [{a: b}]", "f:2:9: 'names' takes a list of texts, found a mapping"),
        ])
    func wrongField(text: String, message: String) throws {
        let node = try #require(try YAMLParser.parse(Array(text.utf8), file: "f"))
        let error = #expect(throws: YAMLError.self) {
            let fields = try YAMLFields(node, file: "f", of: "a thing", known: ["id", "names"])
            _ = try fields.text("id")
            _ = try fields.texts("names")
        }
        #expect(error?.description == message)
    }
}
