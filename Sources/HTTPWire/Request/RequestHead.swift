/// A parsed request head: what was asked, as places within the head's bytes.
///
/// A value of some 160 bytes that owns nothing, so that it can be copied and kept.  Pair it with the bytes it was
/// parsed from in a `Request` to read names and values.  Only `RequestParser` makes one, so that every head in the
/// program is a valid one.
public struct RequestHead: Sendable, BitwiseCopyable {
    /// The form of the request target (RFC 9112 §3.2).
    public enum TargetForm: UInt8, Sendable, BitwiseCopyable {
        /// A path with or without a query: `/statements?q=air`.
        case origin
        /// A whole URI: `http://host/statements`.
        case absolute
        /// A host and port, with CONNECT alone.
        case authority
        /// `*`, with OPTIONS alone: the server itself.
        case asterisk
    }

    /// The method.
    public internal(set) var method: Method = .other
    /// The minor version.
    public internal(set) var version: HTTPVersion = .http11
    /// The form that the target came in.
    public internal(set) var targetForm: TargetForm = .origin
    /// Whether the connection may stay open after the response (RFC 9112 §9.3).
    public internal(set) var keepsAlive = true
    /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110 §10.1.1).
    public internal(set) var expectsContinue = false
    /// How the body's end is found.
    public internal(set) var framing: BodyFraming = .none

    /// Where the method's name stands.
    public internal(set) var methodName: Extent = .none
    /// Where the target stands, as sent.
    public internal(set) var target: Extent = .none
    /// Where the target's path stands, percent-encoded; empty for `*`, and for a URI without one.
    public internal(set) var path: Extent = .none
    /// Where the target's query stands, without its "?"; empty where there is none.
    public internal(set) var query: Extent = .none
    /// Where the host and port stand: in an absolute target, else in the Host field.
    public internal(set) var host: Extent = .none
    /// Where the field lines stand, without the empty line that ends them.
    public internal(set) var fieldLines: Extent = .none
    /// How many field lines there are.
    public var fieldCount: Int { Int(lineCount) }
    /// The bytes of the head, from the first that was parsed to the last of its empty line.
    public var byteCount: Int { Int(size) }

    var lineCount: UInt16 = 0
    var size: UInt16 = 0

    /// The values of the known fields: where the first of each name stands.
    package internal(set) var known = InlineArray<20, Extent>(repeating: .none)
    /// A bit for each known field that was sent.
    package internal(set) var sent: UInt32 = 0
    /// A bit for each known field that was sent more than once.
    package internal(set) var repeated: UInt32 = 0

    /// A head in which nothing has been found yet.
    @inline(__always)
    init() {}

    /// Forgets what was found, to be used for another head.
    ///
    /// What every head has is found anew, and the places of known fields stay: without its bit in `sent`, none is looked at.
    @inline(__always)
    mutating func clear() {
        method = .other
        version = .http11
        targetForm = .origin
        keepsAlive = true
        expectsContinue = false
        framing = .none
        target = .none
        path = .none
        query = .none
        host = .none
        lineCount = 0
        sent = 0
        repeated = 0
    }

    /// Where the value of `field` stands, the first where it was sent several times; nil where it was not sent.
    @inline(__always)
    public subscript(field: RequestField) -> Extent? {
        sent & field.bit == 0 ? nil : known[Int(field.rawValue)]
    }

    /// Whether `field` was sent in several lines.
    public func isRepeated(_ field: RequestField) -> Bool { repeated & field.bit != 0 }

    /// Whether the request has a condition or asks for parts: most have neither.
    @inline(__always)
    var isConditional: Bool { sent & RequestField.conditionBits != 0 }

    /// Whether the request has a field that tells of its body or its connection: most have none.
    @inline(__always)
    var saysMore: Bool { sent & RequestField.messageBits != 0 }

    /// Notes that `field` was sent with the value at `value`.
    @inline(__always)
    mutating func note(_ field: RequestField, value: Extent) {
        if sent & field.bit == 0 {
            sent |= field.bit
            known[Int(field.rawValue)] = value
        } else {
            repeated |= field.bit
        }
    }
}

extension RequestField {
    /// This field's bit in the sets of a head.
    @inline(__always)
    fileprivate var bit: UInt32 { 1 &<< UInt32(rawValue) }

    /// The bits of the fields that tell of the body or the connection.
    @inline(__always)
    fileprivate static var messageBits: UInt32 {
        Self.connection.bit | Self.contentLength.bit | Self.transferEncoding.bit | Self.expect.bit
    }

    /// The bits of the fields that conditional and range requests have.
    @inline(__always)
    fileprivate static var conditionBits: UInt32 {
        Self.ifMatch.bit | Self.ifNoneMatch.bit | Self.ifModifiedSince.bit | Self.ifUnmodifiedSince.bit | Self.range.bit
    }
}
