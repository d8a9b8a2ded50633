/// Escapes text for a JSON string (RFC 8259 §7).
enum JSONEscape {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Appends well-formed UTF-8 with quotation marks, backslashes and control characters escaped.
    static func append(_ text: Span<UInt8>, to bytes: inout some ByteDestination & ~Copyable) {
        var start = 0
        while true {
            let end = bytes.append(plainRunOf: text, from: start)
            guard end < text.count else { return }
            appendEscaped(text[end], to: &bytes)
            start = end + 1
        }
    }

    private static func appendEscaped(_ byte: UInt8, to bytes: inout some ByteDestination & ~Copyable) {
        guard byte < 0x20 else {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
            return
        }
        appendControl(byte, to: &bytes)
    }

    private static func appendControl(_ byte: UInt8, to bytes: inout some ByteDestination & ~Copyable) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append("u00")
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
