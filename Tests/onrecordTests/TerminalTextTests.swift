import Testing

@testable import onrecord

@Suite("Terminal text")
struct TerminalTextTests {
    @Test(
        "What a terminal would obey is shown, not obeyed",
        arguments: [
            ("plain", "plain"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\nb\tc", "a b c"), ("a\u{202E}b", "ab"),
            ("a\u{2028}b", "a b"), ("é\u{301}", "é\u{301}"), ("\u{7F}", "\u{FFFD}"), ("\u{9B}31m", "\u{FFFD}31m"),
        ])
    func printable(text: String, expected: String) {
        #expect(TerminalText.printable(text) == expected)
    }

    @Test(
        "A cell takes exactly its columns",
        arguments: [
            ("abc", 5, "abc  "), ("abcdef", 4, "abc…"), ("東京都", 6, "東京都"), ("東京都", 5, "東京…"), ("東京都", 4, "東… "),
            ("e\u{301}e", 3, "e\u{301}e "), ("", 2, "  "), ("abc", 0, ""),
        ])
    func fitted(text: String, columns: Int, expected: String) {
        #expect(TerminalText.fitted(text, columns: columns) == expected)
    }

    @Test(
        "Long text is broken at spaces",
        arguments: [
            ("one two three", 8, ["one two", "three"]), ("one", 8, ["one"]), ("", 8, []),
            ("incomprehensibilities now", 8, ["incomprehensibilities", "now"]),
        ])
    func wrapped(text: String, columns: Int, expected: [String]) {
        #expect(TerminalText.wrapped(text, columns: columns) == expected)
    }
}
