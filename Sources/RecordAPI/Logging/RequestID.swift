internal import HTTPWire

/// What a request is called in logs, here and in the programs before and behind.
struct RequestID {
    private static let name = FieldName("X-Request-Id")
    private static let traceName = FieldName("traceparent")
    /// The longest name that is taken over.
    private static let maximumCount = 128

    /// The name.
    let text: String
    /// The trace that the request belongs to (W3C Trace Context, `traceparent`), where it says so.
    let trace: String?

    /// Takes the name that the client gives in X-Request-Id, where that is letters, digits and `._-`; else makes one.
    init(_ request: borrowing Request) {
        let given = Self.name.flatMap { request.text(of: $0) }.flatMap { Self.isSane($0) ? $0 : nil }
        text = given ?? String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
        trace = Self.traceName.flatMap { request.text(of: $0) }.flatMap { Self.isTrace($0) ? $0 : nil }
    }

    private static func isSane(_ text: String) -> Bool {
        (1...maximumCount).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "._-".utf8.contains(byte)
            }
    }

    /// `00-` 32 hexadecimal digits `-` 16 of them `-` two.
    private static func isTrace(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [2, 32, 16, 2]
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) } }
    }
}
