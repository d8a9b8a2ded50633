import Record
import Testing

struct SearchParserTests {
    @Test(
        "searches are read as people write them",
        arguments: [
            ("air", "air"),
            ("  air   defence ", "(air & defence)"),
            ("\"air defence\"", "air+defence"),
            ("“air defence”", "air+defence"),
            ("Soviet-style", "soviet+style"),
            ("a OR b c", "(a | (b & c))"),
            ("a AND b", "(a & b)"),
            ("a (b OR c)", "(a & (b | c))"),
            ("a -b", "(a & !b)"),
            ("-(a b)", "!(a & b)"),
            ("-\"a b\"", "!a+b"),
            ("a - b", nil),
            ("air*", "air*"), ("\"air def*\"", "air+def*"), ("-\"air def*\"", "!air+def*"),
            ("order", "order"), ("10:30", "10+30"), ("note:this", "note+this"), ("to:them", "to+them"),
            ("speaker:stoltenberg", "speaker=stoltenberg"),
            ("speaker:\"Jens Stoltenberg\" x", "(speaker=jens-stoltenberg & x)"),
            ("kind:direct", "kind=direct"),
            ("after:2023-02", "days=19389..."),
            ("on:2023-02", "days=19389...19416"),
            ("at 12:30", "(at & 12+30)"),
            ("", "nothing"),
            (" \t", "nothing"),
        ] as [(String, String?)])
    func parse(_ text: String, _ expected: String?) {
        #expect((try? SearchParser.parse(text).map(describe) ?? "nothing") == expected)
    }

    @Test(
        "a search that can't be read tells where and what was expected",
        arguments: [
            ("\"air", 4, "closing quotation mark"),
            ("(air", 4, "')'"),
            ("air)", 3, "')' closes nothing"),
            ("OR air", 0, "before 'OR'"),
            ("air OR", 6, "a word"),
            ("()", 1, "before ')'"),
            ("\"!\"", 0, "between the quotation marks"),
            ("é …", 2, "no letter"),
            ("kind:quoted", 5, "direct, indirect, mixed"),
            ("after:yesterday", 6, "2023-02-10"),
            ("--a", 1, "behind '-'"),
            ("rates from:2024", 6, "'after:' in the place of 'from:'"), ("to:2024-02", 0, "'before:'"),
            ("date:2024", 0, "'on:'"),
        ])
    func errors(_ text: String, _ position: Int, _ expectation: String) {
        #expect {
            try SearchParser.parse(text)
        } throws: { error in
            guard let error = error as? SearchSyntaxError else { return false }
            return error.position == position && error.expectation.contains(expectation)
        }
    }

    @Test(
        "a search beyond a limit is refused",
        arguments: [
            String(repeating: "a", count: SearchParser.maximumCount + 1),
            String(repeating: "a ", count: SearchParser.maximumOperandCount + 1),
            String(repeating: "(", count: SearchParser.maximumDepth + 1),
            String(repeating: "-(", count: 400),
        ])
    func limits(_ text: String) {
        #expect(throws: SearchSyntaxError.self) { try SearchParser.parse(text) }
    }

    private func describe(_ expression: SearchExpression) -> String {
        switch expression {
        case .words(let words): text(words)
        case .prefix(let words): text(words) + "*"
        case .every(let parts): "(" + parts.map(describe).joined(separator: " & ") + ")"
        case .any(let parts): "(" + parts.map(describe).joined(separator: " | ") + ")"
        case .not(let part): "!" + describe(part)
        case .filter(.speaker(let slug)): "speaker=\(slug)"
        case .filter(.kind(let kind)): "kind=\(kind)"
        case .filter(.days(let first, let last)):
            "days=" + (first.map(String.init) ?? "") + "..." + (last.map(String.init) ?? "")
        case .filter(let filter): "\(filter)"
        }
    }

    private func text(_ words: [[UInt8]]) -> String {
        words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "+")
    }
}
