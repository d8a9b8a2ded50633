internal import HTTPServer
package import HTTPWire

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
    case noKey = "no-key"
    case tooManyRequests = "too-many-requests"
    case unsupportedMediaType = "unsupported-media-type"
    case noSuchForm = "no-such-form"
    case notReady = "not-ready"
    // What the server finds wrong before a route is asked, by the names of `ServerProblem`.
    case malformedRequest = "malformed-request"
    case requestTimeout = "request-timeout"
    case preconditionFailed = "precondition-failed"
    case contentTooLarge = "content-too-large"
    case targetTooLong = "target-too-long"
    case unsatisfiableRange = "unsatisfiable-range"
    case unknownExpectation = "unknown-expectation"
    case headerTooLarge = "header-too-large"
    case internalError = "internal-error"
    case noProxy = "no-proxy"
    case serverFull = "server-full"
    case serverStopping = "server-stopping"
    case unsupportedVersion = "unsupported-version"

    /// The status that goes with it.
    package var status: Status { row.status }

    /// What it is, the same for every occurrence (RFC 9457 §3.1.3).
    package var title: String { row.title }

    /// What a client does about it.
    package var remedy: String { row.remedy }

    /// What is known of a kind.
    private struct Row {
        let status: Status
        let title: String
        let remedy: String

        init(_ status: Status, _ title: String, _ remedy: String) {
            self.status = status
            self.title = title
            self.remedy = remedy
        }
    }

    private var row: Row { Self.ofRoutes[self] ?? Self.ofServer[self] ?? Row(.internalServerError, rawValue, "") }

    private static let ofRoutes: [ProblemKind: Row] = [
        .unknownRoute: Row(.notFound, "There is no such route", "Take a route from / or /openapi.json."),
        .methodNotAllowed: Row(
            .methodNotAllowed, "The resource does not take this method", "Use a method that the Allow field lists."),
        .malformedTarget: Row(
            .badRequest, "The request target can't be read",
            "Percent-encode the target as UTF-8 without control characters (RFC 3986) and stay below the root."),
        .unknownParameter: Row(
            .badRequest, "The route has no such parameter",
            "Use the parameters that /openapi.json lists for the route; none is ignored in silence."),
        .repeatedParameter: Row(
            .badRequest, "The parameter may be given once only",
            "Give the parameter once. Filters such as speaker and topic may be repeated."),
        .invalidParameter: Row(
            .badRequest, "The parameter can't have this value",
            "Give a value of the kind that the detail names; /openapi.json has an example of each."),
        .invalidSearch: Row(
            .badRequest, "The search can't be read",
            """
            Write words, "phrases", OR, -not, prefix*, (groups) and fields such as speaker:name; the detail tells the place.
            """),
        .invalidCursor: Row(
            .badRequest, "The cursor is not one of this list",
            "Take cursors from the next field or Link of the same list, unchanged; or start without one."),
        .notOnRecord: Row(
            .notFound, "Nothing on the record has this name",
            "Look the name up in /speakers, /topics or /documents, or search with /statements?q=…"),
        .withdrawn: Row(
            .gone, "This was on the record and was withdrawn",
            "Take it out of what refers to it; it comes back under this name if its document does."),
        .malformedBody: Row(
            .badRequest, "The body can't be read", "Send what Content-Type says, as the detail tells."),
        .noKey: Row(
            .unauthorized, "The server answers those only who have a read key",
            "Send the key that the operator gave you: Authorization: Bearer KEY."),
        .tooManyRequests: Row(
            .tooManyRequests, "The key's requests are used up for now",
            "Wait as long as Retry-After says; RateLimit tells what is left."),
        .unsupportedMediaType: Row(
            .unsupportedMediaType, "The route takes no body of this type",
            "Send a type that Accept-Post lists, and name it in Content-Type."),
        .noSuchForm: Row(
            .notAcceptable, "The resource does not come in this form",
            "Take a suffix that the detail lists, or none and name the form in Accept."),
        .notReady: Row(
            .serviceUnavailable, "The record is still being read", "Wait as long as Retry-After says, and ask again."),
    ]

    private static let ofServer: [ProblemKind: Row] = [
        .malformedRequest: Row(
            .badRequest, "The message is no well-formed request",
            "Send HTTP/1.1 as RFC 9112 has it; the detail tells what is wrong."),
        .requestTimeout: Row(.requestTimeout, "The request came too slowly", "Send it again, faster."),
        .preconditionFailed: Row(
            .preconditionFailed, "The resource is not what the request's conditions expect",
            "Fetch it again, and take its present ETag."),
        .contentTooLarge: Row(
            .contentTooLarge, "The body is too large", "Send a smaller one; the setting body-size is the limit."),
        .targetTooLong: Row(
            .uriTooLong, "The request target is too long",
            "Shorten it, or POST the parameters where the route takes that; the setting request-line-size is the limit."
        ),
        .unsatisfiableRange: Row(
            .rangeNotSatisfiable, "The resource has no such range",
            "Ask for a range within the bytes that Content-Range counts, or leave Range out."),
        .unknownExpectation: Row(
            .expectationFailed, "The expectation can't be met", "Send Expect with 100-continue, or without it."),
        .headerTooLarge: Row(
            .requestHeaderFieldsTooLarge, "The header section is too large",
            "Send fewer or shorter fields; the settings header-size and header-count are the limits."),
        .internalError: Row(
            .internalServerError, "The server made a mistake", "Tell its operator what you asked for and when."),
        .noProxy: Row(.notImplemented, "This server is no proxy", "Send the request to its host directly."),
        .serverFull: Row(
            .serviceUnavailable, "The server has as many connections as it takes",
            "Wait as long as Retry-After says, and ask again."),
        .serverStopping: Row(
            .serviceUnavailable, "The server is stopping", "Wait as long as Retry-After says, and ask again."),
        .unsupportedVersion: Row(
            .httpVersionNotSupported, "The server does not speak this version of HTTP", "Send the request as HTTP/1.1."),
    ]
}

extension ProblemKind {
    /// The kind that the server calls by this name.
    init?(_ problem: ServerProblem) { self.init(rawValue: "\(problem.name)") }
}
