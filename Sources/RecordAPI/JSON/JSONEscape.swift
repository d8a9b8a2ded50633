/// Escapes text for a JSON string (RFC 8259 §7).
enum JSONEscape {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Appends well-formed UTF-8 with quotation marks, backslashes and control characters escaped.
    static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
        var (start, position) = (0, 0)
        while position < text.count {
            if position + 8 <= text.count, !needsEscape(text, at: position) {
                position += 8
                continue
            }
            if needsEscape(text[position]) {
                bytes.append(copying: text.extracting(start..<position))
                appendEscaped(text[position], to: &bytes)
                start = position + 1
            }
            position += 1
        }
        bytes.append(copying: text.extracting(start..<text.count))
    }

    /// Whether one of the eight bytes from `start` on needs an escape.
    @inline(__always)
    private static func needsEscape(_ text: Span<UInt8>, at start: Int) -> Bool {
        // Every pattern of bits is a UInt64, and the span checks its bounds.
        let chunk = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        let (quotes, slashes) = (chunk ^ 0x2222_2222_2222_2222, chunk ^ 0x5C5C_5C5C_5C5C_5C5C)
        // A byte that is less than what is taken from it borrows, which sets its high bit.
        let marks =
            (chunk &- 0x2020_2020_2020_2020) & ~chunk | (quotes &- 0x0101_0101_0101_0101) & ~quotes
            | (slashes &- 0x0101_0101_0101_0101) & ~slashes
        return marks & 0x8080_8080_8080_8080 != 0
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        guard byte < 0x20 else {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
            return
        }
        appendControl(byte, to: &bytes)
    }

    private static func appendControl(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
