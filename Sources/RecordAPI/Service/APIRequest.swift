package import HTTPWire

/// A request as the API sees it: what is asked, decoded, without the connection it came by.
package struct APIRequest {
    /// The method.
    package let method: Method
    /// The path as sent, but for dot segments, which are resolved.
    package let encodedPath: String
    /// The query as sent, without its "?".
    package let encodedQuery: String
    /// The forms that its Accept field prefers.
    let preference: FormPreference
    /// The host and port that it is for, as sent.
    let host: String
    /// Whether it came over TLS.
    let isSecure: Bool
    /// What it carries.
    let content: RequestContent
    /// The path's segments, decoded; nil where they can't be.
    let segments: [String]?
    /// The query's parameters, decoded; nil where they can't be.
    let parameters: [(name: String, value: String)]?

    /// Decodes path and query; `preference` is what the Accept field asks for.
    package init(
        method: Method, path: Span<UInt8>, query: Span<UInt8>, preference: FormPreference = .any, host: String = "",
        isSecure: Bool = false, content: RequestContent = RequestContent()
    ) {
        self.content = content
        self.method = method
        self.preference = preference
        self.host = host
        self.isSecure = isSecure
        let resolved = PathSegments(path)
        encodedPath = if let resolved, resolved.hadDots { resolved.encoded } else { String(copying: path) }
        encodedQuery = String(copying: query)
        segments = resolved?.segments
        parameters = QueryParameters(query, allowsLineEnds: true)?.parameters.map { ($0.name, $0.value) }
    }

    /// The scheme and host that it is for; "" where it names none, as HTTP/1.0 may.
    var origin: String { host.isEmpty ? "" : "\(isSecure ? "https" : "http")://\(host)" }

    /// The target as sent: what a problem gives as its instance.
    var target: String { encodedQuery.isEmpty ? encodedPath : encodedPath + "?" + encodedQuery }
}

extension String {
    /// The text of `bytes`, which a request's head holds; each malformed one becomes U+FFFD.
    init(copying bytes: Span<UInt8>) {
        self.init(decoding: Array(copying: bytes), as: UTF8.self)
    }
}

extension [UInt8] {
    /// A copy of `bytes`, which a request's head holds.
    init(copying bytes: Span<UInt8>) {
        self = []
        append(copying: bytes)
    }
}
