/// What clients send, as it stands in a line of a log: at most so much of it, and nothing that could end the line.
enum LoggedText {
    /// The longest text that is written whole: bytes of plain ASCII, else characters.
    private static let maximumCount = 1024

    /// Whether `text` stands for itself in quotation marks, in JSON and in the combined format: all of it printable ASCII without
    /// quotation marks and backslashes, as nearly everything is, and not too long.
    static func isPlain(_ text: Span<UInt8>) -> Bool {
        guard text.count <= maximumCount else { return false }
        for position in text.indices {
            let byte = text[position]
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
                return false
            }
        }
        return true
    }

    /// `text` cut where it is too long, and repaired where it is not UTF-8.
    static func cut(_ text: Span<UInt8>) -> String {
        let text = String(copying: text)
        return text.count > maximumCount ? text.prefix(maximumCount) + "…" : text
    }

    /// `text` without anything that could end quotation marks or the line: `\x22` for one, as Apache writes it.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\"" || scalar == "\\"
                ? "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
        }.joined()
    }
}
