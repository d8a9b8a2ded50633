/// The parameters of a query, in the order sent: `q=air%20defense&limit=20` (WHATWG URL, urlencoded parsing).
///
/// A "+" is a space, a parameter without "=" has an empty value, and empty ones (`a=1&&b=2`) are left out.
public struct QueryParameters: Equatable, Sendable {
    /// One parameter, percent-decoded.
    public struct Parameter: Equatable, Sendable {
        /// What stands before the first "=".
        public let name: String
        /// What stands after it.
        public let value: String
    }

    /// The parameters, in the order sent; a name may come several times.
    public let parameters: [Parameter]

    /// Nil where a name or a value is not UTF-8, or has a control character, once decoded.
    public init?(_ query: Span<UInt8>) {
        var parameters: [Parameter] = []
        var position = 0
        while position < query.count {
            let end = (position..<query.count).first { query[$0] == UInt8(ascii: "&") } ?? query.count
            let equals = (position..<end).first { query[$0] == UInt8(ascii: "=") } ?? end
            guard let name = PercentEncoding.decode(query.extracting(position..<equals), plusIsSpace: true),
                let value = PercentEncoding.decode(query.extracting(min(equals + 1, end)..<end), plusIsSpace: true)
            else { return nil }
            if position < end { parameters.append(Parameter(name: name, value: value)) }
            position = end + 1
        }
        self.parameters = parameters
    }

    /// The first value of `name`; nil where there is none.
    public subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }
}
