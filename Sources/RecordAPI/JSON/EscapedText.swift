/// Text that is escaped for a string of JSON once, to be written in many.
struct EscapedText {
    /// The text without quotation marks.
    let bytes: [UInt8]

    /// Escapes `text`.
    init(_ text: String) {
        var bytes: [UInt8] = []
        JSONEscape.append(text.utf8.span, to: &bytes)
        self.bytes = bytes
    }
}
