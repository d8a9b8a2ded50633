/// The name of a field: a token, compared without regard to case (RFC 9110 §5.1).
public struct FieldName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is sent.
    public let description: String
    private let folded: [UInt8]

    /// Nil unless `text` is a token: letters, digits and ``!#$%&'*+-.^_`|~``, at least one.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ ByteClass.token.contains($0) }) else { return nil }
        self.init(known: text)
    }

    private init(known: String) {
        description = known
        folded = known.utf8.map(\.lowercased)
    }

    /// Equal where the names differ in case only.
    public static func == (left: FieldName, right: FieldName) -> Bool { left.folded == right.folded }

    /// Hashes the lower-case name.
    public func hash(into hasher: inout Hasher) { hasher.combine(folded) }

    /// Whether `bytes` are this name, whatever their case.
    package func matches(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count == folded.count else { return false }
        for index in folded.indices where bytes[index].lowercased != folded[index] { return false }
        return true
    }
}

extension FieldName {
    /// Accept (RFC 9110 §12.5.1).
    public static let accept = FieldName(known: "Accept")
    /// Accept-Encoding (RFC 9110 §12.5.3).
    public static let acceptEncoding = FieldName(known: "Accept-Encoding")
    /// Accept-Post (W3C Linked Data Platform §7.1).
    public static let acceptPost = FieldName(known: "Accept-Post")
    /// Accept-Ranges (RFC 9110 §14.3).
    public static let acceptRanges = FieldName(known: "Accept-Ranges")
    /// Access-Control-Allow-Headers (Fetch).
    public static let accessControlAllowHeaders = FieldName(known: "Access-Control-Allow-Headers")
    /// Access-Control-Allow-Methods (Fetch).
    public static let accessControlAllowMethods = FieldName(known: "Access-Control-Allow-Methods")
    /// Access-Control-Allow-Origin (Fetch).
    public static let accessControlAllowOrigin = FieldName(known: "Access-Control-Allow-Origin")
    /// Access-Control-Expose-Headers (Fetch).
    public static let accessControlExposeHeaders = FieldName(known: "Access-Control-Expose-Headers")
    /// Access-Control-Max-Age (Fetch).
    public static let accessControlMaxAge = FieldName(known: "Access-Control-Max-Age")
    /// Allow (RFC 9110 §10.2.1).
    public static let allow = FieldName(known: "Allow")
    /// Cache-Control (RFC 9111 §5.2).
    public static let cacheControl = FieldName(known: "Cache-Control")
    /// Connection (RFC 9110 §7.6.1), which the server writes itself.
    public static let connection = FieldName(known: "Connection")
    /// Content-Disposition (RFC 6266).
    public static let contentDisposition = FieldName(known: "Content-Disposition")
    /// Content-Encoding (RFC 9110 §8.4).
    public static let contentEncoding = FieldName(known: "Content-Encoding")
    /// Content-Language (RFC 9110 §8.5).
    public static let contentLanguage = FieldName(known: "Content-Language")
    /// Content-Length (RFC 9110 §8.6), which the server writes itself.
    public static let contentLength = FieldName(known: "Content-Length")
    /// Content-Location (RFC 9110 §8.7).
    public static let contentLocation = FieldName(known: "Content-Location")
    /// Content-Range (RFC 9110 §14.4).
    public static let contentRange = FieldName(known: "Content-Range")
    /// Content-Security-Policy (CSP3).
    public static let contentSecurityPolicy = FieldName(known: "Content-Security-Policy")
    /// Content-Type (RFC 9110 §8.3).
    public static let contentType = FieldName(known: "Content-Type")
    /// Date (RFC 9110 §6.6.1), which the server writes itself.
    public static let date = FieldName(known: "Date")
    /// ETag (RFC 9110 §8.8.3).
    public static let etag = FieldName(known: "ETag")
    /// The last event that a client of a stream has seen (HTML §9.2.4).
    public static let lastEventID = FieldName(known: "Last-Event-ID")
    /// Last-Modified (RFC 9110 §8.8.2).
    public static let lastModified = FieldName(known: "Last-Modified")
    /// Link (RFC 8288).
    public static let link = FieldName(known: "Link")
    /// Location (RFC 9110 §10.2.2).
    public static let location = FieldName(known: "Location")
    /// Referrer-Policy (W3C).
    public static let referrerPolicy = FieldName(known: "Referrer-Policy")
    /// Retry-After (RFC 9110 §10.2.3).
    public static let retryAfter = FieldName(known: "Retry-After")
    /// Server (RFC 9110 §10.2.4).
    public static let server = FieldName(known: "Server")
    /// Transfer-Encoding (RFC 9112 §6.1), which the server writes itself.
    public static let transferEncoding = FieldName(known: "Transfer-Encoding")
    /// Vary (RFC 9110 §12.5.5).
    public static let vary = FieldName(known: "Vary")
    /// WWW-Authenticate (RFC 9110 §11.6.1).
    public static let wwwAuthenticate = FieldName(known: "WWW-Authenticate")
    /// Whether nginx holds a response back until its buffer is full.
    public static let xAccelBuffering = FieldName(known: "X-Accel-Buffering")
    /// X-Content-Type-Options (Fetch).
    public static let xContentTypeOptions = FieldName(known: "X-Content-Type-Options")
}
