internal import HTTPWire

/// What the body of an answer is.
package enum MediaType: String, Sendable {
    case json = "application/json"
    case problem = "application/problem+json"
    case openAPI = "application/vnd.oai.openapi+json;version=3.1"
    case ndjson = "application/x-ndjson"
    case csv = "text/csv; charset=utf-8; header=present"
    case jsonLD = "application/ld+json"
    case atom = "application/atom+xml"
    case jsonFeed = "application/feed+json"
    case ninjs = "application/vnd.iptc.ninjs+json"
    case html = "text/html; charset=utf-8"
    case text = "text/plain; charset=utf-8"
    case css = "text/css; charset=utf-8"
    case javaScript = "text/javascript; charset=utf-8"
    case xml = "text/xml; charset=utf-8"
    case eventStream = "text/event-stream"
    case svg = "image/svg+xml"
    case metrics = "text/plain; version=0.0.4; charset=utf-8"

    /// The value of Content-Type.
    var fieldValue: FieldValue? { FieldValue(rawValue) }

    /// The type and subtype without parameters, as Accept and Link name it.
    package var essence: String {
        guard let end = rawValue.utf8.firstIndex(of: UInt8(ascii: ";")) else { return rawValue }
        return String(rawValue[..<end])
    }
}
