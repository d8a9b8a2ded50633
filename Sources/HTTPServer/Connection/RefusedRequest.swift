internal import HTTPWire

/// What is known of a request that the server refuses: as much as could be read of it.
package struct RefusedRequest {
    /// Whether it asked for no content.
    let isHead: Bool
    /// Its target, as sent; nil where that could not be read, and for CONNECT, whose target is no URI.
    let target: String?

    /// What `head` tells, which was parsed from `bytes` as far as they are right.
    init(_ head: RequestHead, in bytes: Span<UInt8>) {
        isHead = head.method == .head
        let isURI = !head.target.isEmpty && head.targetForm != .authority
        target = isURI ? String(bytes.extracting(head.target.range)) : nil
    }
}
