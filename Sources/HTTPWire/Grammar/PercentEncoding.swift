/// Percent-encoding (RFC 3986 §2.1).
public enum PercentEncoding {
    /// Decodes `bytes` once; nil where the result is not UTF-8 or has a control character, or a "%" lacks its digits.
    ///
    /// Tabs and line ends count as controls unless it `allowsLineEnds`.
    public static func decode(
        _ bytes: Span<UInt8>, plusIsSpace: Bool = false, allowsLineEnds: Bool = false
    ) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            var byte = bytes[position]
            if byte == UInt8(ascii: "%") {
                guard bytes.count - position > 2, let high = bytes[position + 1].hexadecimalValue,
                    let low = bytes[position + 2].hexadecimalValue
                else { return nil }
                byte = high << 4 | low
                position += 2
            } else if plusIsSpace, byte == UInt8(ascii: "+") {
                byte = 0x20
            }
            let isLineEnd = byte == 0x09 || byte == 0x0A || byte == 0x0D
            guard byte >= 0x20 && byte != 0x7F || isLineEnd && allowsLineEnds else { return nil }
            decoded.append(byte)
            position += 1
        }
        return String(validating: decoded, as: UTF8.self)
    }

    /// Encodes every byte of `text` but the unreserved ones (letters, digits and `-._~`), for a path segment or a query.
    public static func encode(_ text: String) -> String {
        let bytes = text.utf8.span
        var count = bytes.count
        for position in bytes.indices where !isUnreserved(bytes[position]) { count += 2 }
        guard count > bytes.count else { return text }
        // There is room for a byte of each that is unreserved, and for three of each that is not.
        return unsafe String(unsafeUninitializedCapacity: count) { encoded in
            var place = 0
            for position in bytes.indices {
                let byte = bytes[position]
                if isUnreserved(byte) {
                    unsafe encoded[place] = byte
                    place += 1
                } else {
                    unsafe encoded[place] = UInt8(ascii: "%")
                    unsafe encoded[place + 1] = digit(byte >> 4)
                    unsafe encoded[place + 2] = digit(byte & 15)
                    place += 3
                }
            }
            return place
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: byte.isDigit || (byte | 0x20) &- 0x61 < 26
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x37) }
}
