/// `IPv6address` and `IPv4address` (RFC 3986 §3.2.2): `::1`, `2001:db8::7`, `::ffff:192.0.2.1`.
enum IPv6Address {
    /// The groups of 16 bits that an address has.
    private static let groupCount = 8

    /// Whether `bytes`, what stands between the brackets, are an address; one with a zone is none (RFC 9844).
    static func isValid(_ bytes: Span<UInt8>) -> Bool {
        var position = startsWithGap(bytes, at: 0) ? 2 : 0
        var hasGap = position > 0
        var groups = 0
        while position < bytes.count {
            let end = (position..<bytes.count).first { bytes[$0] == UInt8(ascii: ":") } ?? bytes.count
            let part = bytes.extracting(position..<end)
            if end == bytes.count, isIPv4Address(part) {
                groups += 2
                break
            }
            guard isGroup(part) else { return false }
            groups += 1
            if startsWithGap(bytes, at: end) {
                guard !hasGap else { return false }
                hasGap = true
                position = end + 2
            } else {
                guard end != bytes.count - 1 else { return false }
                position = end + 1
            }
        }
        return hasGap ? groups < groupCount : groups == groupCount
    }

    private static func startsWithGap(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        bytes.count - index >= 2 && bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: ":")
    }

    /// `h16`: one to four hex digits.
    private static func isGroup(_ bytes: Span<UInt8>) -> Bool {
        (1...4).contains(bytes.count) && bytes.indices.allSatisfy { bytes[$0].hexadecimalValue != nil }
    }

    /// Four numbers up to 255, without leading zeros, between dots.
    private static func isIPv4Address(_ bytes: Span<UInt8>) -> Bool {
        var numbers = 0
        var start = 0
        while start <= bytes.count {
            let end = (start..<bytes.count).first { bytes[$0] == UInt8(ascii: ".") } ?? bytes.count
            let part = bytes.extracting(start..<end)
            guard let number = DecimalNumber.parse(part), number <= 255, part.count == 1 || part[0] != UInt8(ascii: "0")
            else { return false }
            numbers += 1
            start = end + 1
        }
        return numbers == 4
    }
}
