package import HTTPWire

/// A request as the API sees it: what is asked, decoded, without the connection it came by.
package struct APIRequest {
    /// The method.
    package let method: Method
    /// The path as sent.
    package let encodedPath: String
    /// The query as sent, without its "?".
    package let encodedQuery: String
    /// The form that its Accept field prefers.
    let form: AnswerForm
    /// The path's segments, decoded; nil where they can't be.
    let segments: [String]?
    /// The query's parameters, decoded; nil where they can't be.
    let parameters: [(name: String, value: String)]?

    /// Decodes path and query; `form` is what the Accept field prefers.
    package init(method: Method, path: Span<UInt8>, query: Span<UInt8>, form: AnswerForm = .json) {
        self.method = method
        self.form = form
        encodedPath = String(copying: path)
        encodedQuery = String(copying: query)
        segments = PathSegments(path)?.segments
        parameters = QueryParameters(query)?.parameters.map { ($0.name, $0.value) }
    }

    /// The target as sent: what a problem gives as its instance.
    var target: String { encodedQuery.isEmpty ? encodedPath : encodedPath + "?" + encodedQuery }
}

extension String {
    /// The text of `bytes`, which a request's head holds; each malformed one becomes U+FFFD.
    init(copying bytes: Span<UInt8>) {
        var copy: [UInt8] = []
        copy.reserveCapacity(bytes.count)
        for position in bytes.indices { copy.append(bytes[position]) }
        self.init(decoding: copy, as: UTF8.self)
    }
}
