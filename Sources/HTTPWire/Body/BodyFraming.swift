/// How the end of a request's body is found (RFC 9112 §6.3).
public enum BodyFraming: Equatable, Sendable, BitwiseCopyable {
    /// There is no body.
    case none
    /// The body has this many bytes, at least one.
    case length(Int)
    /// The body comes in chunks, the last of them empty (RFC 9112 §7.1).
    case chunked
}
