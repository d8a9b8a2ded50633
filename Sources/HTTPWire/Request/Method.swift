/// A request method (RFC 9110 §9): those that this server knows by name, and all others.
public enum Method: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case get, head, post, put, delete, connect, options, trace, patch
    /// Any other token; `RequestHead.methodName` says where its name stands.
    case other

    /// The method's name as it is sent; nil for `other`.
    public var name: StaticString? {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .put: "PUT"
        case .delete: "DELETE"
        case .connect: "CONNECT"
        case .options: "OPTIONS"
        case .trace: "TRACE"
        case .patch: "PATCH"
        case .other: nil
        }
    }

    /// The method that `bytes` name; methods are case-sensitive, so `get` is `other`.
    package init(_ bytes: Span<UInt8>) {
        switch bytes.count {
        case 3: self = bytes.equals("GET") ? .get : bytes.equals("PUT") ? .put : .other
        case 4: self = bytes.equals("HEAD") ? .head : bytes.equals("POST") ? .post : .other
        case 5: self = bytes.equals("PATCH") ? .patch : bytes.equals("TRACE") ? .trace : .other
        case 6: self = bytes.equals("DELETE") ? .delete : .other
        case 7: self = bytes.equals("OPTIONS") ? .options : bytes.equals("CONNECT") ? .connect : .other
        default: self = .other
        }
    }
}
