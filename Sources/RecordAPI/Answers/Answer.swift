package import HTTPWire
package import Record

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
    /// Whether the Accept field chose its form.
    package var isNegotiated = false
    /// Whether it names this server as the request does.
    package var namesHost = false
    /// Whether pages of others may frame it, as far as the setting lets them.
    package var isFramed = false
    /// Whose events the body tells as they come, in the place of `body`.
    package var events: StatementQuery?
    /// What makes the body piece by piece, in the place of `body`.
    package var stream: ListStream?

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

    /// Whether it is kept for the next request that is the same, and told from others by a tag.
    var isKept: Bool {
        if case .never = caching { false } else { status == .ok }
    }

    /// Sends the client to `path`, for good.
    static func redirect(to path: String) -> Answer {
        var answer = Answer(status: .permanentRedirect, mediaType: .text, body: Array("\(path)\n".utf8))
        answer.fields[.location] = FieldValue(path)
        return answer
    }
}

/// What caches may do with an answer.
package enum CachePolicy: Sendable {
    /// Keep it a moment, then ask whether it has changed; while asking it may still be shown.
    case revalidated
    /// Keep it for good: its address names its content.
    case immutable
    /// Never keep it: it tells of this moment, or of a mistake.
    case never

    /// The value of Cache-Control (RFC 9111, RFC 5861); a private answer is kept by its client's own cache alone.
    func fieldValue(isPrivate: Bool) -> FieldValue {
        switch (self, isPrivate) {
        case (.revalidated, false): "public, max-age=5, stale-while-revalidate=60"
        case (.revalidated, true): "private, max-age=5, stale-while-revalidate=60"
        case (.immutable, false): "public, max-age=31536000, immutable"
        case (.immutable, true): "private, max-age=31536000, immutable"
        case (.never, _): "no-store"
        }
    }
}
