/// A response as a client reads it off the wire, for tests.
public struct ReceivedResponse: Equatable, Sendable {
    /// A field as received.
    public struct Field: Equatable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: String
    }

    /// The status code.
    public let status: Int
    /// The fields, in the order received.
    public let fields: [Field]
    /// The body, its chunks joined.
    public let body: [UInt8]
    /// Whether the body came to its end, as far as chunks tell.
    public let isComplete: Bool

    /// Reads the one response that `bytes` are, up to their end; nil where they are not a response.
    public init?(_ bytes: [UInt8]) {
        guard let headEnd = bytes.indices.first(where: { bytes[$0...].starts(with: "\r\n\r\n".utf8) }) else {
            return nil
        }
        let lines = bytes[..<headEnd].split(separator: UInt8(ascii: "\n"))
            .map { String(decoding: $0.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self) }
        let statusLine = lines.first?.split(separator: " ") ?? []
        guard statusLine.count >= 2, statusLine[0] == "HTTP/1.1", let status = Int(statusLine[1]) else { return nil }
        self.status = status
        fields = lines.dropFirst().compactMap(Self.field)
        let content = Array(bytes[(headEnd + 4)...])
        let isChunked = fields.contains { $0.name == "Transfer-Encoding" }
        guard let (body, isComplete) = isChunked ? Self.joined(chunks: content) : (content, true) else { return nil }
        self.body = body
        self.isComplete = isComplete
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The first value of the field `name`, whatever its case; nil where there is none.
    public subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    private static func field(_ line: String) -> Field? {
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return Field(name: String(parts[0]), value: String(parts[1].drop { $0 == " " }))
    }

    private static func joined(chunks content: [UInt8]) -> (body: [UInt8], isComplete: Bool)? {
        var rest = content[...]
        var body: [UInt8] = []
        while let end = rest.firstIndex(of: UInt8(ascii: "\r")) {
            guard let count = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16) else { return nil }
            rest = rest[(end + 2)...]
            if count == 0 { return (body, true) }
            guard rest.count >= count + 2 else { return nil }
            body += rest.prefix(count)
            rest = rest.dropFirst(count + 2)
        }
        return rest.isEmpty ? (body, false) : nil
    }
}
