/// Parses request heads (RFC 9112 §2–3, §5–6).
public enum RequestParser {
    /// Parses the head at the start of `bytes`; nil where more bytes are needed, and no prefix of a valid head is an error.
    ///
    /// An empty line before the request line is skipped (§2.2).  `head.byteCount` says where the body starts.
    public static func parse(_ bytes: Span<UInt8>, limits: HeadLimits = HeadLimits()) throws(RequestError)
        -> RequestHead?
    {
        var scanner = HeadScanner(limits: limits)
        return try scanner.scan(bytes) ? scanner.head : nil
    }
}
