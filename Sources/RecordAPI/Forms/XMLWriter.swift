/// Writes XML 1.0 straight into bytes; elements are closed by themselves.
struct XMLWriter {
    private var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// Writes an element that holds what `content` writes.
    mutating func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ content: (inout XMLWriter) -> Void
    ) {
        open(name, attributes, end: ">")
        content(&self)
        close(name)
    }

    /// Writes an element that holds `text`.
    mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String) {
        open(name, attributes, end: ">")
        append(text)
        close(name)
    }

    /// Writes an element that holds nothing.
    mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        open(name, attributes, end: "/>")
    }

    /// What was written, with the line end that a text file has.
    consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)], end: StaticString) {
        bytes += "<\(name)".utf8
        for (attribute, value) in attributes {
            bytes += " \(attribute)=\"".utf8
            append(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += "\(end)".utf8
    }

    private mutating func close(_ name: StaticString) { bytes += "</\(name)>".utf8 }

    /// Appends text; what XML has no character for (§2.2) becomes U+FFFD, and line ends stay what they are.
    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\t", "\n", "\r": bytes += "&#\(scalar.value);".utf8
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
            default: bytes += Array(String(scalar).utf8)
            }
        }
    }
}
