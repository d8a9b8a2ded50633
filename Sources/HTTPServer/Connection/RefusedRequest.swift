internal import HTTPWire

/// What is known of a request that the server refuses: as much as could be read of it.
package struct RefusedRequest {
    /// Whether it asked for no content.
    let isHead: Bool
    /// Its target as sent, or of one that is too long or malformed the path, as far as that is neither; nil where there is none, and
    /// for CONNECT, whose target is no URI.
    let target: String?
    /// The value of its first Accept field; nil where no whole line has one.
    let accept: [UInt8]?

    /// What `head` tells, which was parsed from `bytes` as far as they are right.
    init(_ head: RequestHead, in bytes: Span<UInt8>) {
        isHead = head.method == .head
        target =
            switch (head.targetForm, head.target.isEmpty) {
            case (.authority, _): nil
            case (_, false): String(bytes.extracting(head.target.range))
            case (_, true): Self.path(in: bytes)
            }
        accept = Self.accept(in: bytes)
    }

    /// The longest part of a path that is told, in bytes.
    private static let maximumPathCount = 256

    /// What follows the first space of `bytes`, a request line, up to the query; nil where it is no absolute path (RFC 3986 §3.3).
    ///
    /// A longer path is cut.
    static func path(in bytes: Span<UInt8>) -> String? {
        guard let space = bytes.indices.first(where: { bytes[$0] <= UInt8(ascii: " ") }),
            space + 1 < bytes.count, bytes[space] == UInt8(ascii: " "), bytes[space + 1] == UInt8(ascii: "/")
        else { return nil }
        let end = min(bytes.count, space + 1 + maximumPathCount)
        let path = (space + 1..<end).prefix { isOfPath(bytes, $0, before: end) }
        let isCut = end < bytes.count && (path.endIndex == end || bytes[path.endIndex] == UInt8(ascii: "%"))
        let isEnded = path.endIndex < end && " ?#".utf8.contains(bytes[path.endIndex])
        guard isEnded || isCut && path.endIndex + 2 >= end else { return nil }
        return String(decoding: path.map { bytes[$0] }, as: UTF8.self)
    }

    /// Whether the byte at `place` is one of a path's (RFC 3986 §3.3), a "%" with the two digits that belong to it.
    private static func isOfPath(_ bytes: Span<UInt8>, _ place: Int, before end: Int) -> Bool {
        let byte = bytes[place]
        if byte == UInt8(ascii: "%") { return place + 2 < end && isHex(bytes[place + 1]) && isHex(bytes[place + 2]) }
        return byte > UInt8(ascii: " ") && byte < 0x7F && !"\"#<>?[\\]^`{|}".utf8.contains(byte)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    /// The longest value of Accept that is looked at, in bytes.
    private static let maximumAcceptCount = 1024

    /// The value of the first line of `bytes` that begins with "Accept:" and has an end, whatever is wrong with the others; a
    /// body is not looked into.
    static func accept(in bytes: Span<UInt8>) -> [UInt8]? {
        let name: StaticString = "\r\naccept:"
        for position in bytes.indices where bytes[position] == UInt8(ascii: "\r") {
            let rest = bytes.extracting(position...)
            if rest.count >= 4, rest.extracting(0..<4).equals("\r\n\r\n") { return nil }
            guard rest.count > name.utf8CodeUnitCount,
                rest.extracting(0..<name.utf8CodeUnitCount).equalsIgnoringCase(name)
            else { continue }
            let value = rest.extracting(name.utf8CodeUnitCount...)
            for end in 0..<min(value.count, maximumAcceptCount) where value[end] == UInt8(ascii: "\r") {
                return (0..<end).map { value[$0] }
            }
            return nil
        }
        return nil
    }
}
