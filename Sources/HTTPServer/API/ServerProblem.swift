public import HTTPWire

/// Why the server answers a request itself, in the place of its handler.
public struct ServerProblem: Sendable {
    /// The status that answers it.
    public let status: Status
    /// A name for what is wrong, the same whenever it is: "content-too-large".
    public let name: StaticString
    /// What the client should change.
    public let detail: String
    /// The target of the request, as sent; nil where it could not be read.
    public let target: String?
    /// The value of the request's Accept field, as far as the request was read; nil where none was.
    public let accept: [UInt8]?
    /// Fields that the answer has to have.
    public let fields: Fields

    /// Joins the parts of a report.
    init(
        _ status: Status, _ name: StaticString, _ detail: String, target: String? = nil, accept: [UInt8]? = nil,
        fields: Fields = [:]
    ) {
        self.status = status
        self.name = name
        self.detail = detail
        self.target = target
        self.accept = accept
        self.fields = fields
    }

    /// The names that problems have, each with its status.
    public static let names: [(name: StaticString, status: Status)] =
        Self.ownNames + RequestError.allCases.map { ($0.problemName, $0.status) }

    private static let ownNames: [(name: StaticString, status: Status)] = [
        (preconditionFailed, .preconditionFailed), (unsatisfiableRange, .rangeNotSatisfiable),
        (internalError, .internalServerError),
    ]
    static let preconditionFailed: StaticString = "precondition-failed"
    static let unsatisfiableRange: StaticString = "unsatisfiable-range"
    static let internalError: StaticString = "internal-error"
}

extension ServerProblem {
    /// The answer where nobody makes another: a problem document of no type of its own.
    public static func plainResponse(_ problem: ServerProblem) -> Response {
        .problem(problem.status, detail: problem.detail, instance: problem.target, fields: problem.fields)
    }
}

extension RequestError {
    /// What the problem is called: one name for what a client mends in the same way.
    var problemName: StaticString {
        switch self {
        case .unsupportedVersion: "unsupported-version"
        case .unknownExpectation: "unknown-expectation"
        case .requestLineTooLong: "target-too-long"
        case .headerSectionTooLarge, .tooManyFields: "header-too-large"
        case .bodyTooLarge: "content-too-large"
        case .headTimeout, .bodyTimeout: "request-timeout"
        case .connectUnsupported: "no-proxy"
        case .tooManyConnections: "server-full"
        case .shuttingDown: "server-stopping"
        default: "malformed-request"
        }
    }
}
