internal import HTTPWire

/// What is known of a request that the server refuses: as much as could be read of it.
package struct RefusedRequest {
    /// Whether it asked for no content.
    let isHead: Bool
    /// Its target, as sent; nil where that could not be read, and for CONNECT, whose target is no URI.
    let target: String?
    /// The value of its first Accept field; nil where no whole line has one.
    let accept: [UInt8]?

    /// What `head` tells, which was parsed from `bytes` as far as they are right.
    init(_ head: RequestHead, in bytes: Span<UInt8>) {
        isHead = head.method == .head
        let isURI = !head.target.isEmpty && head.targetForm != .authority
        target = isURI ? String(bytes.extracting(head.target.range)) : nil
        accept = Self.accept(in: bytes)
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
