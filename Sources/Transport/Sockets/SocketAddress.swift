internal import Glibc

/// An IPv4 or IPv6 address and a port.
public struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address's bytes in network order: 4 of them or 16.
    public let bytes: [UInt8]
    /// The port, 0 for one that the kernel picks.
    public let port: UInt16

    /// Whether this is an IPv6 address.
    public var isIPv6: Bool { bytes.count == 16 }

    /// Reads `127.0.0.1:8080` or `[::1]:8080`; nil for anything else, host names among them.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Self.port(text[text.index(after: colon)...]) else {
            return nil
        }
        let host = text[..<colon]
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        let bytes =
            isBracketed
            ? Self.bytes(String(host.dropFirst().dropLast()), family: AF_INET6, count: 16)
            : Self.bytes(String(host), family: AF_INET, count: 4)
        guard let bytes else { return nil }
        self.bytes = bytes
        self.port = port
    }

    init(bytes: [UInt8], port: UInt16) {
        self.bytes = bytes
        self.port = port
    }

    /// The address as it is written in a URL, with its port.
    public var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the description, without making a string of it.
    package func append(to text: inout [UInt8]) {
        if isIPv6 {
            text += "[\(host)]:".utf8
        } else {
            for (position, byte) in bytes.enumerated() {
                if position > 0 { text.append(UInt8(ascii: ".")) }
                Self.append(UInt16(byte), to: &text)
            }
            text.append(UInt8(ascii: ":"))
        }
        Self.append(port, to: &text)
    }

    private static func append(_ number: UInt16, to text: inout [UInt8]) {
        var divisor: UInt16 = 10_000
        while divisor > max(1, number) { divisor /= 10 }
        while divisor > 0 {
            text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    private var host: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        // The buffers are as long as the calls are told, and live through them.
        let written = unsafe inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count))
        guard unsafe written != nil else { return "?" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func port(_ text: Substring) -> UInt16? {
        text.utf8.allSatisfy { $0 &- 0x30 < 10 } ? UInt16(text) : nil
    }

    private static func bytes(_ host: String, family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let isAddress = unsafe inet_pton(family, host, &bytes) == 1  // the buffer is as long as the family's addresses
        return isAddress ? bytes : nil
    }
}
