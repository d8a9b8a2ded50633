import Testing

@testable import Record

struct QuotationMarksTests {
    @Test(
        "enclosing quotation marks are dropped, others stay",
        arguments: [
            ("“We will stay”", "We will stay"),
            ("\"We will stay,\"", "We will stay,"),
            ("‘It’s ours’", "It’s ours"),
            ("'It's ours'", "It's ours"),
            ("«Ja»", "Ja"),
            ("„Ja“", "Ja"),
            ("“first paragraph", "first paragraph"),
            ("last paragraph”", "last paragraph"),
            ("“One” and “two”", "“One” and “two”"),
            ("a “quoted” word", "a “quoted” word"),
            ("a word “quoted”", "a word “quoted”"),
            ("“He called it ‘mad’”", "He called it ‘mad’"),
            ("the allies’", "the allies’"),
            ("“", ""),
            ("", ""),
        ])
    func enclosing(_ text: String, _ expected: String) {
        var bytes = Array(text.utf8)[...]
        QuotationMarks.dropEnclosing(&bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}
