/// The minor version of HTTP/1 that a request was sent in (RFC 9112 §2.3).
///
/// Later minor versions than 1.1 are answered as 1.1, as RFC 9110 §2.5 has it; other major versions are refused.
public enum HTTPVersion: UInt8, Sendable, BitwiseCopyable {
    /// HTTP/1.0: no chunked coding, and the connection closes unless both sides asked otherwise.
    case http10
    /// HTTP/1.1.
    case http11
}
