/// Why a request was refused before any handler saw it.
///
/// A connection that carried one is closed after the answer: where a message's end is in doubt, so is the next one's
/// start (RFC 9112 §11.2).
public enum RequestError: UInt8, Error, Equatable, Sendable, CaseIterable {
    case malformedRequestLine
    case malformedTarget
    case malformedVersion
    case unsupportedVersion
    case bareLineEnd
    case malformedFieldName
    case malformedFieldValue
    case foldedField
    case missingHost
    case repeatedHost
    case malformedHost
    case malformedContentLength
    case repeatedContentLength
    case malformedTransferEncoding
    case transferEncodingInHTTP10
    case conflictingLengths
    case unknownExpectation
    case requestLineTooLong
    case headerSectionTooLarge
    case tooManyFields
    case malformedChunk
    case chunkOverheadTooLarge
    case bodyTooLarge
    case incompleteBody
    case headTimeout
    case bodyTimeout
    case connectUnsupported
    case tooManyConnections
    case shuttingDown

    /// The status that answers it.
    public var status: Status {
        switch self {
        case .unsupportedVersion: .httpVersionNotSupported
        case .unknownExpectation: .expectationFailed
        case .requestLineTooLong: .uriTooLong
        case .headerSectionTooLarge, .tooManyFields: .requestHeaderFieldsTooLarge
        case .bodyTooLarge: .contentTooLarge
        case .headTimeout, .bodyTimeout: .requestTimeout
        case .connectUnsupported: .notImplemented
        case .tooManyConnections, .shuttingDown: .serviceUnavailable
        default: .badRequest
        }
    }

    /// What the client should change, for the `detail` of the answer's problem document (RFC 9457).
    public var detail: StaticString {
        switch self {
        case .malformedRequestLine:
            "Send the request line as: method, one space, target, one space, HTTP/1.1, CRLF (RFC 9112, section 3)."
        case .malformedTarget:
            "Percent-encode what RFC 3986 does not allow in a request target, and write each % with two hex digits."
        case .malformedVersion:
            "End the request line with HTTP/1.1, in capitals, with one digit on each side of the dot."
        case .unsupportedVersion: "Send the request as HTTP/1.1; this server speaks no other major version."
        case .bareLineEnd: "End each line of the head with CR and LF together, and send neither alone."
        case .malformedFieldName:
            "Send each field as name, colon, value, the name a token with no space around it (RFC 9112, section 5)."
        case .malformedFieldValue: "Take the control characters out of the field value; tab is the only one allowed."
        case .foldedField: "Send each field on one line; folded field lines are obsolete and refused."
        case .missingHost: "Send a Host field with the host that the request is for."
        case .repeatedHost: "Send one Host field."
        case .malformedHost:
            "Send Host as a host name or address and an optional port up to 65535, without user or path."
        case .malformedContentLength: "Send Content-Length as decimal digits only, without sign or list."
        case .repeatedContentLength: "Send one Content-Length field."
        case .malformedTransferEncoding: "Send one Transfer-Encoding field, with the value chunked and nothing else."
        case .transferEncodingInHTTP10: "Use HTTP/1.1 to send Transfer-Encoding, or send Content-Length instead."
        case .conflictingLengths: "Send Content-Length or Transfer-Encoding, not both."
        case .unknownExpectation: "Send Expect with 100-continue, or without it; no other expectation is known."
        case .requestLineTooLong: "Shorten the request target; the limit is the setting requestLine."
        case .headerSectionTooLarge: "Send fewer or shorter header fields; the limit is the setting headerSection."
        case .tooManyFields: "Send fewer header fields; the limit is the setting fieldCount."
        case .malformedChunk: "Send each chunk as its size in hex digits, CRLF, the data, CRLF (RFC 9112, section 7.1)."
        case .chunkOverheadTooLarge: "Send fewer chunk extensions and trailer fields."
        case .bodyTooLarge: "Send a smaller body; the limit is the setting body."
        case .incompleteBody: "Send the whole body before closing the connection."
        case .headTimeout: "Send the whole head of the request sooner."
        case .bodyTimeout: "Send the body of the request faster."
        case .connectUnsupported: "This server is not a proxy; send the request to it directly."
        case .tooManyConnections: "The server is full; try again after the time that Retry-After gives."
        case .shuttingDown: "The server is stopping; try again after the time that Retry-After gives."
        }
    }
}
