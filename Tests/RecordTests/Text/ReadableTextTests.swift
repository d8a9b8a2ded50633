import Testing

@testable import Record

struct ReadableTextTests {
    @Test(
        "fragments read as one text",
        arguments: [
            ("[“We will stay,”] he said, [“as long as it takes.”]", "We will stay, as long as it takes."),
            ("[“We will stay,”] he said. [“It is right.”]", "We will stay. It is right."),
            ("[“We will stay,”] said Mr. Hale, [“in Oslo.”]", "We will stay, in Oslo."),
            (
                "[“We will stay,”] said Hale of Velden Inc. [“as long as it takes.”]",
                "We will stay, as long as it takes."
            ),
            ("[“Will we stay?”] he asked. [“Yes.”]", "Will we stay? Yes."),
            ("[“We drank at the café”] is what he said. [“Élan!”]", "We drank at the café. Élan!"),
            ("[“One paragraph.]\n\n[“And another.”]", "One paragraph. And another."),
            ("[“We will stay,”] he said.", "We will stay"),
            ("[“We will  stay\n as long as\tit takes. Stay ! A b”]", "We will stay as long as it takes. Stay ! A b"),
            ("[“Seven b ]he said[ eight b”]", "Seven b eight b"),
        ])
    func fragments(_ marked: String, _ expected: String) {
        var (text, spans, start) = ("", [TextSpan](), 0)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "[": start = text.unicodeScalars.count
            case "]": spans.append(TextSpan(start: start, end: text.unicodeScalars.count))
            default: text.unicodeScalars.append(scalar)
            }
        }
        let bytes = ReadableText.bytes(of: spans, kind: .direct, in: DocumentText(text))
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}
