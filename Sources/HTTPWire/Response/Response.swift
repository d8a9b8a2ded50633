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
