/// The bytes of one response, the date and the fate of the connection left open.
package struct RenderedMessage: Sendable {
    /// How the end of the body is told.
    package enum Framing {
        case length(Int)
        case chunked
        /// By the end of the connection: for HTTP/1.0, which knows no chunks.
        case close
    }

    /// The status.
    package let status: Status
    /// The head and the body.
    package let bytes: [UInt8]
    /// The bytes of the head, with the empty line that ends it.
    package let headCount: Int
    /// Where the 29 bytes of the date stand.
    package let dateOffset: Int

    /// Renders the head, Date first and the framing last, and appends the body.
    ///
    /// Fields that the server alone writes are dropped from `fields`; a status without content gets neither a length nor
    /// a body (RFC 9110 §8.6).
    package init(status: Status, fields: Fields, framing: Framing, body: [UInt8]) {
        self.status = status
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.usualHeadCount + body.count)
        bytes += "HTTP/1.1 \(status.code) \(status.reason)\r\nDate: ".utf8
        dateOffset = bytes.count
        bytes += HTTPDate(epochSecond: 0).bytes
        bytes += "\r\n".utf8
        for line in fields where !Self.written.contains(line.name) {
            // One by one: strings made to be taken apart cost more than the rest of a small response.
            bytes += line.name.description.utf8
            bytes += ": ".utf8
            bytes += line.value.description.utf8
            bytes += "\r\n".utf8
        }
        if status.allowsContent {
            bytes += framing.field.utf8
        } else if status == Status(code: 205) {
            bytes += "Content-Length: 0\r\n".utf8
        }
        bytes += "\r\n".utf8
        headCount = bytes.count
        if status.allowsContent { bytes += body }
        self.bytes = bytes
    }

    /// How many bytes a head has, or fewer.
    private static let usualHeadCount = 2048

    /// The same bytes in memory of their own.
    func copied() -> RenderedMessage {
        RenderedMessage(status: status, bytes: bytes.copied(), headCount: headCount, dateOffset: dateOffset)
    }

    private init(status: Status, bytes: [UInt8], headCount: Int, dateOffset: Int) {
        self.status = status
        self.bytes = bytes
        self.headCount = headCount
        self.dateOffset = dateOffset
    }

    /// The fields that the server writes itself.
    private static let written: [FieldName] = [.connection, .contentLength, .date, .transferEncoding]
}

extension RenderedMessage.Framing {
    fileprivate var field: String {
        switch self {
        case .length(let count): "Content-Length: \(count)\r\n"
        case .chunked: "Transfer-Encoding: chunked\r\n"
        case .close: ""
        }
    }
}

extension Array {
    /// The same elements in a buffer that no other array has.
    func copied() -> [Element] {
        var copy: [Element] = []
        copy.reserveCapacity(count)
        copy.append(contentsOf: self)
        return copy
    }
}
