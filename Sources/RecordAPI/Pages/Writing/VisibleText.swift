/// Text of documents as a page may show it: markup escaped, what can't be seen or turns the order of letters made visible.
enum VisibleText {
    /// Appends well-formed UTF-8.
    ///
    /// Controls of C0 become their pictures (Unicode 15, U+2400 and on). Controls of C1, and those that override or embed
    /// a direction without belonging to a word (UAX #9 §2: U+202A–202E, U+2066–2069), become U+FFFD; the marks that
    /// right-to-left scripts need within words stay.
    static func append(_ text: ArraySlice<UInt8>, to html: inout [UInt8]) {
        var position = text.startIndex
        while position < text.endIndex {
            let byte = text[position]
            position += 1
            switch byte {
            case UInt8(ascii: "&"): html += "&amp;".utf8
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            case UInt8(ascii: "\""): html += "&quot;".utf8
            case 0x09, 0x0A: html.append(byte)
            case 0x0D: html += position < text.endIndex && text[position] == 0x0A ? "".utf8 : "\n".utf8
            case ..<0x20: html += [0xE2, 0x90, 0x80 | byte]
            case 0x7F: html += "\u{2421}".utf8
            case 0xC2 where position < text.endIndex && text[position] < 0xA0:
                html += "\u{FFFD}".utf8
                position += 1
            case 0xE2 where isDirectional(text[position...]):
                html += "\u{FFFD}".utf8
                position += 2
            default: html.append(byte)
            }
        }
    }

    /// Whether the two bytes behind 0xE2 make a control that embeds, overrides or isolates a direction.
    private static func isDirectional(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.count >= 2 else { return false }
        let (second, third) = (rest[rest.startIndex], rest[rest.startIndex + 1])
        return second == 0x80 && (0xAA...0xAE).contains(third) || second == 0x81 && (0xA6...0xA9).contains(third)
    }
}
