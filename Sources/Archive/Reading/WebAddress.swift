/// The address of a document on the web, as links in every form need it.
enum WebAddress {
    /// `text` as an http or https URL (RFC 3986); nil where it is none.
    ///
    /// What a path, query or fragment may not hold is percent-encoded, as browsers do; a host stays as it is written.
    ///
    ///     WebAddress.url(" https://a.example/b c?d=<é>")   // "https://a.example/b%20c?d=%3C%C3%A9%3E"
    static func url(_ text: String) -> String? {
        let bytes = Array(text.trimmed.utf8)
        let scheme = bytes.prefix(maximumSchemeCount).map { $0 | 0x20 }
        guard let start = ["https://", "http://"].first(where: { scheme.starts(with: $0.utf8) })?.utf8.count else {
            return nil
        }
        let host = bytes[start...].prefix { !"/?#".utf8.contains($0) }
        guard !host.isEmpty, host.allSatisfy({ $0 > UInt8(ascii: " ") && !refused.contains($0) }) else { return nil }
        var url = Array(bytes[..<host.endIndex])
        var isInFragment = false
        for place in host.endIndex..<bytes.endIndex {
            let byte = bytes[place]
            let isStart = byte == UInt8(ascii: "#") && !isInFragment
            isInFragment = isInFragment || isStart
            if isStart || isAllowed(byte, bytes[place...]) { url.append(byte) } else { url += escaped(byte) }
        }
        return String(decoding: url, as: UTF8.self)
    }

    private static let maximumSchemeCount = "https://".utf8.count
    /// The ASCII characters that no part of a URL may hold.
    private static let refused = Array("\"<>\\^`{|}".utf8)

    private static func isAllowed(_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> Bool {
        switch byte {
        case UInt8(ascii: "%"): rest.dropFirst().prefix(2).count { isHexadecimal($0) } == 2
        case UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"): false
        default: byte > UInt8(ascii: " ") && byte < 0x7F && !refused.contains(byte)
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

extension String {
    /// The text without white space around it.
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)]
    }
}
