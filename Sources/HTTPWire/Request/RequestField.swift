/// The request fields that the parser notes as it passes them, so that looking one up costs nothing.
public enum RequestField: UInt8, CaseIterable, Sendable {
    case accept
    case acceptEncoding
    case acceptLanguage
    case accessControlRequestMethod
    case authorization
    case connection
    case contentLength
    case contentType
    case cookie
    case expect
    case host
    case ifMatch
    case ifModifiedSince
    case ifNoneMatch
    case ifRange
    case ifUnmodifiedSince
    case origin
    case range
    case transferEncoding
    case userAgent

    /// The field's name in lower case.
    public var name: StaticString {
        switch self {
        case .accept: "accept"
        case .acceptEncoding: "accept-encoding"
        case .acceptLanguage: "accept-language"
        case .accessControlRequestMethod: "access-control-request-method"
        case .authorization: "authorization"
        case .connection: "connection"
        case .contentLength: "content-length"
        case .contentType: "content-type"
        case .cookie: "cookie"
        case .expect: "expect"
        case .host: "host"
        case .ifMatch: "if-match"
        case .ifModifiedSince: "if-modified-since"
        case .ifNoneMatch: "if-none-match"
        case .ifRange: "if-range"
        case .ifUnmodifiedSince: "if-unmodified-since"
        case .origin: "origin"
        case .range: "range"
        case .transferEncoding: "transfer-encoding"
        case .userAgent: "user-agent"
        }
    }

    /// The field that `name`, which is a token, is, whatever its case.
    @inline(__always)
    package init?(_ name: Span<UInt8>) {
        guard let candidate = Self.candidate(for: name), name.isToken(candidate.name) else { return nil }
        self = candidate
    }

    /// The one field that `name` can be, told by its length and a letter, so that it is compared with one at most.
    @inline(__always)
    private static func candidate(for name: Span<UInt8>) -> RequestField? {
        guard !name.isEmpty else { return nil }
        let first = name[0] | 0x20
        switch name.count {
        case 4: return .host
        case 5: return .range
        case 6 where first == UInt8(ascii: "a"): return .accept
        case 6 where first == UInt8(ascii: "c"): return .cookie
        case 6 where first == UInt8(ascii: "e"): return .expect
        case 6: return .origin
        case 8: return name[3] | 0x20 == UInt8(ascii: "r") ? .ifRange : .ifMatch
        case 10: return first == UInt8(ascii: "c") ? .connection : .userAgent
        case 12: return .contentType
        case 13: return first == UInt8(ascii: "a") ? .authorization : .ifNoneMatch
        case 14: return .contentLength
        case 15: return name[7] | 0x20 == UInt8(ascii: "e") ? .acceptEncoding : .acceptLanguage
        case 17: return first == UInt8(ascii: "i") ? .ifModifiedSince : .transferEncoding
        case 19: return .ifUnmodifiedSince
        case 29: return .accessControlRequestMethod
        default: return nil
        }
    }
}
