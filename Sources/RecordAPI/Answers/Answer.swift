package import HTTPWire

/// What the API says to a request: a response with everything but what depends on the connection.
package struct Answer: Sendable {
    /// The status.
    package var status: Status
    /// What the body is.
    package var mediaType: MediaType
    /// The body.
    package var body: [UInt8]
    /// Fields of this answer alone, such as Link and Location.
    package var fields: Fields
    /// How long it may be kept.
    package var caching: CachePolicy
    /// What makes the body piece by piece, in the place of `body`.
    package var stream: StatementStream?

    /// Joins the parts of an answer.
    package init(
        status: Status = .ok, mediaType: MediaType = .json, body: [UInt8] = [], fields: Fields = [:],
        caching: CachePolicy = .revalidated
    ) {
        self.status = status
        self.mediaType = mediaType
        self.body = body
        self.fields = fields
        self.caching = caching
    }

    /// Sends the client to `path`, for good.
    static func redirect(to path: String) -> Answer {
        var answer = Answer(status: .permanentRedirect, mediaType: .text, body: Array("\(path)\n".utf8))
        answer.fields[.location] = FieldValue(path)
        return answer
    }
}

/// The forms that answers come in.
package enum MediaType: String, Sendable {
    case json = "application/json"
    case problem = "application/problem+json"
    case openAPI = "application/vnd.oai.openapi+json;version=3.1"
    case ndjson = "application/x-ndjson"
    case csv = "text/csv; charset=utf-8; header=present"
    case text = "text/plain; charset=utf-8"
    case metrics = "text/plain; version=0.0.4; charset=utf-8"

    /// The value of Content-Type.
    var fieldValue: FieldValue? { FieldValue(rawValue) }
}

/// What caches may do with an answer.
package enum CachePolicy: Sendable {
    /// Keep it a moment, then ask whether it has changed; while asking it may still be shown.
    case revalidated
    /// Never keep it: it tells of this moment, or of a mistake.
    case never

    /// The value of Cache-Control (RFC 9111, RFC 5861).
    var fieldValue: FieldValue {
        switch self {
        case .revalidated: "public, max-age=5, stale-while-revalidate=60"
        case .never: "no-store"
        }
    }
}
