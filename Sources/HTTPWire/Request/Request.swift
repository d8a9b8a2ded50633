/// A request as a handler sees it: a view of the parsed head, the head's bytes and the whole body.
///
/// It lives for one call; what is to be kept is copied out.  Nothing here allocates but what says so.
public struct Request: ~Escapable {
    /// What was asked, as places in `bytes`.
    public let head: RequestHead
    /// The bytes of the head, as sent.
    public let bytes: Span<UInt8>
    /// The body, its chunks joined; empty where there is none.
    public let body: Span<UInt8>

    /// Joins a head with the bytes it was parsed from and its body.
    @_lifetime(copy bytes, copy body)
    public init(head: RequestHead, bytes: Span<UInt8>, body: Span<UInt8>) {
        self.head = head
        self.bytes = bytes
        self.body = body
    }

    /// Whether it has a condition or asks for parts: most have neither.
    package var isConditional: Bool { head.isConditional }

    /// The method.
    public var method: Method { head.method }

    /// The method's name, as sent.
    public var methodName: Span<UInt8> {
        @_lifetime(copy self)
        get { bytes.extracting(head.methodName.range) }
    }

    /// The request target, as sent.
    public var target: Span<UInt8> {
        @_lifetime(copy self)
        get { bytes.extracting(head.target.range) }
    }

    /// The path, percent-encoded as sent; see `PathSegments` for its parts decoded.
    public var path: Span<UInt8> {
        @_lifetime(copy self)
        get { bytes.extracting(head.path.range) }
    }

    /// The query without its "?", percent-encoded as sent; see `QueryParameters` for its parts decoded.
    public var query: Span<UInt8> {
        @_lifetime(copy self)
        get { bytes.extracting(head.query.range) }
    }

    /// The host and port that the request is for; empty where HTTP/1.0 sent none.
    public var host: Span<UInt8> {
        @_lifetime(copy self)
        get { bytes.extracting(head.host.range) }
    }

    /// The field lines as sent, with their line ends.
    public var fieldLines: Span<UInt8> {
        @_lifetime(copy self)
        get { bytes.extracting(head.fieldLines.range) }
    }

    /// The value of `field`, the first where it was sent several times; nil where it was not sent.
    @_lifetime(copy self)
    public func value(of field: RequestField) -> Span<UInt8>? {
        guard let extent = head[field] else { return nil }
        return bytes.extracting(extent.range)
    }

    /// The values of `name` in the order sent, joined by ", " as RFC 9110 §5.3 allows; nil where it was not sent.
    ///
    /// Walks the field lines and makes a string: for the fields that `RequestField` does not have.
    public func text(of name: FieldName) -> String? {
        var found: String?
        var lines = FieldLines(head: head)
        while let line = lines.next(in: bytes) {
            guard name.matches(bytes.extracting(line.name.range)) else { continue }
            let value = String(bytes.extracting(line.value.range))
            found = found.map { $0 + ", " + value } ?? value
        }
        return found
    }
}
