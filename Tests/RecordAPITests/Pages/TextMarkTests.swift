import Testing

@testable import RecordAPI

struct TextMarkTests {
    @Test(
        "pieces have the roles of all marks that they lie in, nested, overlapping or side by side",
        arguments: [
            ([], "abcdefgh"),
            ([mark(1, 3, .source)], "a<mark class=\"source\" data-for=\"0\">bc</mark>defgh"),
            (
                [mark(0, 8, .content), mark(2, 4, .cue, 1)],
                """
                <mark class="content" data-for="0">ab</mark><mark class="cue content" data-for="0 1">cd</mark>\
                <mark class="content" data-for="0">efgh</mark>
                """
            ),
            (
                [mark(0, 3, .source), mark(2, 5, .content, 1)],
                """
                <mark class="source" data-for="0">ab</mark><mark class="source content" data-for="0 1">c</mark>\
                <mark class="content" data-for="1">de</mark>fgh
                """
            ),
            ([mark(6, 20, .cue)], "abcdef<mark class=\"cue\" data-for=\"0\">gh</mark>"),
        ] as [([TextMark], String)])
    func pieces(_ marks: [TextMark], _ expected: String) {
        var html = HTMLWriter(bare: ())
        html.marked(Array("abcdefgh-------------".utf8), 0..<8, marks)
        #expect(String(decoding: html.finish(), as: UTF8.self) == expected + "\n")
    }

    private static func mark(_ start: Int, _ end: Int, _ role: MarkRole, _ number: Int = 0) -> TextMark {
        TextMark(range: start..<end, role: role, number: number)
    }
}
