/// Reads an object that holds nothing but texts, as nearly every line of JSON Lines does.
///
///     {"id": "a", "text": "Webb said \u201cno\u201d", "title": null}   →   ["id": "a", "text": "Webb said “no”"]
///
/// Straight from the bytes, so that a document costs no decoder. What it doesn't take is not wrong for that: `JSONValue` and
/// decoders read any JSON, and say what is wrong with a text that is none.
package struct JSONTexts {
    private let bytes: [UInt8]
    /// Whether all bytes are ASCII, other characters escaped: then all texts are well-formed.
    private let isASCII: Bool
    private var position = 0

    /// The fields of the object that `bytes` are, null left out; nil for any other value, for one with two fields of a name, and
    /// for what is not JSON (RFC 8259) in UTF-8.
    package static func fields(of bytes: [UInt8]) -> [String: String]? {
        var reader = JSONTexts(bytes: bytes)
        return reader.object()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        isASCII = bytes.reduce(0) { $0 | $1 } < 0x80
    }

    private mutating func object() -> [String: String]? {
        guard take(UInt8(ascii: "{")) else { return nil }
        var fields: [String: String] = [:]
        var isFirst = true
        while !take(UInt8(ascii: "}")) {
            guard isFirst || take(UInt8(ascii: ",")) else { return nil }
            isFirst = false
            guard let name = text(), take(UInt8(ascii: ":")) else { return nil }
            if takeNull() { continue }
            guard let value = text(), fields.updateValue(value, forKey: name) == nil else { return nil }
        }
        skipSpace()
        return position == bytes.count ? fields : nil
    }

    // MARK: - Marks

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private mutating func take(_ mark: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == mark else { return false }
        position += 1
        return true
    }

    private mutating func takeNull() -> Bool {
        skipSpace()
        guard bytes[position...].starts(with: "null".utf8) else { return false }
        position += 4
        return true
    }

    // MARK: - Texts

    private mutating func text() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var content: [UInt8] = []
        while true {
            let end = JSONPlainRun.end(in: bytes.span, from: position)
            guard end < bytes.count else { return nil }
            let isWhole = bytes[end] == UInt8(ascii: "\"") && content.isEmpty
            if isWhole {
                defer { position = end + 1 }
                return string(bytes.span.extracting(position..<end))
            }
            if content.isEmpty { content.reserveCapacity(bytes.count - position) }
            append(position..<end, to: &content)
            position = end + 1
            switch bytes[end] {
            case UInt8(ascii: "\""): return string(content.span)
            case UInt8(ascii: "\\"): guard takeEscape(into: &content) else { return nil }
            default: return nil  // a control character
            }
        }
    }

    /// The text of `content`; nil where that is not UTF-8.
    private func string(_ content: Span<UInt8>) -> String? {
        // A look at each byte costs more than all else: ASCII is well-formed, and so is each code point of an escape.
        if isASCII { return String(copying: unsafe UTF8Span(unchecked: content)) }
        guard let text = try? UTF8Span(validating: content) else { return nil }
        return String(copying: text)
    }

    private func append(_ range: Range<Int>, to content: inout [UInt8]) {
        // Read during the call alone, from a range that is checked.
        unsafe bytes.span.extracting(range).withUnsafeBufferPointer { unsafe content.append(contentsOf: $0) }
    }

    /// Takes what stands behind a backslash.
    private mutating func takeEscape(into content: inout [UInt8]) -> Bool {
        guard position < bytes.count else { return false }
        position += 1
        switch bytes[position - 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(bytes[position - 1])
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = scalar() else { return false }
            content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: return false
        }
        return true
    }

    /// The code point whose UTF-16 stands at `position` in hexadecimal; nil for half a pair.
    private mutating func scalar() -> Unicode.Scalar? {
        guard let first = unit() else { return nil }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: "\\u".utf8) else { return nil }
        position += 2
        guard let second = unit(), UTF16.isTrailSurrogate(second) else { return nil }
        return Unicode.Scalar(0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF))
    }

    private mutating func unit() -> UInt16? {
        guard position + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte & 15)
            case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
                unit = unit << 4 | UInt16(byte & 15 + 9)
            default: return nil
            }
        }
        position += 4
        return unit
    }
}
