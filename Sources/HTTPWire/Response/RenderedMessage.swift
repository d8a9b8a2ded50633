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
        bytes.append(text: "HTTP/1.1 \(status.code) \(status.reason)\r\nDate: ")
        dateOffset = bytes.count
        bytes += Self.noDate
        bytes.append(literal: "\r\n")
        for line in fields where !Self.written.contains(line.name) {
            // One by one: strings made to be taken apart cost more than the rest of a small response.
            bytes.append(text: line.name.description)
            bytes.append(literal: ": ")
            bytes.append(text: line.value.description)
            bytes.append(literal: "\r\n")
        }
        if status.allowsContent {
            bytes.append(text: framing.field)
        } else if status == Status(code: 205) {
            bytes.append(literal: "Content-Length: 0\r\n")
        }
        bytes.append(literal: "\r\n")
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

    /// What stands in the place of the date until one is known.
    private static let noDate = HTTPDate(epochSecond: 0).bytes

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

extension [UInt8] {
    /// Appends the UTF-8 of `text`.
    ///
    /// All at once: what an array makes of a view of a string costs several times as much.
    fileprivate mutating func append(text: String) {
        // The buffer is read within the closure only, while the text lives.
        unsafe text.utf8.span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// Appends the bytes of `text`.
    fileprivate mutating func append(literal text: StaticString) {
        // The bytes of a StaticString with a pointer live as long as the program.
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
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
