internal import HTTPWire

/// What can be wrong with a request, each documented by the server itself at `/problems/{name}`.
package enum ProblemKind: String, Sendable, CaseIterable {
    case unknownRoute = "unknown-route"
    case methodNotAllowed = "method-not-allowed"
    case malformedTarget = "malformed-target"
    case unknownParameter = "unknown-parameter"
    case repeatedParameter = "repeated-parameter"
    case invalidParameter = "invalid-parameter"
    case invalidSearch = "invalid-search"
    case invalidCursor = "invalid-cursor"
    case notOnRecord = "not-on-record"
    case withdrawn
    case malformedBody = "malformed-body"
    case unsupportedMediaType = "unsupported-media-type"
    case noSuchForm = "no-such-form"
    case notReady = "not-ready"

    /// The status that goes with it.
    var status: Status {
        switch self {
        case .unknownRoute, .notOnRecord: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .malformedTarget, .unknownParameter, .repeatedParameter, .invalidParameter, .invalidSearch, .invalidCursor,
            .malformedBody:
            .badRequest
        case .noSuchForm: .notAcceptable
        case .withdrawn: .gone
        case .unsupportedMediaType: .unsupportedMediaType
        case .notReady: .serviceUnavailable
        }
    }

    /// What it is, the same for every occurrence (RFC 9457 §3.1.3).
    var title: String {
        switch self {
        case .unknownRoute: "There is no such route"
        case .methodNotAllowed: "The resource does not take this method"
        case .malformedTarget: "The request target can't be read"
        case .unknownParameter: "The route has no such parameter"
        case .repeatedParameter: "The parameter may be given once only"
        case .invalidParameter: "The parameter can't have this value"
        case .invalidSearch: "The search can't be read"
        case .invalidCursor: "The cursor is not one of this list"
        case .notOnRecord: "Nothing on the record has this name"
        case .withdrawn: "This was on the record and was withdrawn"
        case .malformedBody: "The body can't be read"
        case .unsupportedMediaType: "The route takes no body of this type"
        case .noSuchForm: "The resource does not come in this form"
        case .notReady: "The record is still being read"
        }
    }

    /// What a client does about it.
    var remedy: String {
        switch self {
        case .unknownRoute: "Take a route from / or /openapi.json."
        case .methodNotAllowed: "Use a method that the Allow field lists."
        case .malformedTarget:
            "Percent-encode the target as UTF-8 without control characters (RFC 3986) and stay below the root."
        case .unknownParameter: "Use the parameters that /openapi.json lists for the route; none is ignored in silence."
        case .repeatedParameter: "Give the parameter once. Filters such as speaker and topic may be repeated."
        case .invalidParameter: "Give a value of the kind that the detail names; /openapi.json has an example of each."
        case .invalidSearch:
            "Write words, \"phrases\", OR, -not, prefix*, (groups) and fields such as speaker:name; the detail tells the place."
        case .invalidCursor:
            "Take cursors from the next field or Link of the same list, unchanged; or start without one."
        case .notOnRecord: "Look the name up in /speakers, /topics or /documents, or search with /statements?q=…"
        case .withdrawn: "Take it out of what refers to it; it comes back under this name if its document does."
        case .malformedBody: "Send what Content-Type says, as the detail tells."
        case .unsupportedMediaType: "Send a type that Accept-Post lists, and name it in Content-Type."
        case .noSuchForm: "Take a suffix that the detail lists, or none and name the form in Accept."
        case .notReady: "Wait as long as Retry-After says, and ask again."
        }
    }
}
