/// A response before it is rendered: a status, fields and a body.
///
/// Leave out Date, Content-Length, Transfer-Encoding and Connection: the server writes them, and drops any that are here.
public struct Response {
    /// What follows the head.
    public enum Body {
        /// These bytes; none for a response without content.
        case bytes([UInt8])
        /// Pieces that are asked for one by one as the client takes them.
        case stream(BodyStream)
    }

    /// The status.
    public var status: Status
    /// The fields.
    public var fields: Fields
    /// The body; a status that allows no content sends none.
    public var body: Body

    /// A response whose body is `bytes`.
    public init(status: Status = .ok, fields: Fields = [:], bytes: [UInt8] = []) {
        self.init(status: status, fields: fields, body: .bytes(bytes))
    }

    /// A response with a body of either sort.
    public init(status: Status = .ok, fields: Fields = [:], body: Body) {
        self.status = status
        self.fields = fields
        self.body = body
    }
}

/// A body that is made while it is sent, for lists too long to hold.
public struct BodyStream {
    /// The stream cannot go on; the connection is cut, so that the client sees an incomplete message.
    public struct Failure: Error {
        /// A failure, which needs no more said.
        public init() {}
    }

    /// The bytes that all pieces have together; nil where only the last piece tells, and the body is sent in chunks.
    public let length: Int?
    /// Gives the next piece (64 KiB is a good size), or nil after the last; called once the piece before it was sent.
    public let next: () throws(Failure) -> [UInt8]?

    /// A stream of `length` bytes in all, or of as many as come.
    public init(length: Int? = nil, next: @escaping () throws(Failure) -> [UInt8]?) {
        self.length = length
        self.next = next
    }
}
