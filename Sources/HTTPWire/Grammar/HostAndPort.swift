/// `uri-host [ ":" port ]`, as Host and the authority of a target have it (RFC 9110 §7.2, RFC 3986 §3.2.2).
enum HostAndPort {
    /// Whether `bytes` are a host name or address, not empty and without user, and a port up to 65535 where there is one.
    static func isValid(_ bytes: Span<UInt8>, needsPort: Bool = false) -> Bool {
        var end = 0
        if !bytes.isEmpty, bytes[0] == UInt8(ascii: "[") {
            while end < bytes.count, bytes[end] != UInt8(ascii: "]") { end += 1 }
            guard end < bytes.count, IPv6Address.isValid(bytes.extracting(1..<end)) else { return false }
            end += 1
        } else {
            end = bytes.firstIndex(notIn: .host, from: 0, to: bytes.count)
            while end < bytes.count, bytes[end] == UInt8(ascii: "%") {
                guard isPercentEncoded(bytes, at: end) else { return false }
                end = bytes.firstIndex(notIn: .host, from: end + 3, to: bytes.count)
            }
            guard end > 0 else { return false }
        }
        guard end < bytes.count else { return !needsPort }
        return bytes[end] == UInt8(ascii: ":") && isPort(bytes.extracting((end + 1)...), mayBeEmpty: !needsPort)
    }

    private static func isPercentEncoded(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        bytes.count - index > 2 && bytes[index + 1].hexadecimalValue != nil && bytes[index + 2].hexadecimalValue != nil
    }

    private static func isPort(_ bytes: Span<UInt8>, mayBeEmpty: Bool) -> Bool {
        guard !bytes.isEmpty else { return mayBeEmpty }
        guard let port = DecimalNumber.parse(bytes) else { return false }
        return port <= 65535
    }
}
