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
    ///
    /// A form in a body may have tabs and line ends too, where it `allowsLineEnds`.
    public init?(_ query: Span<UInt8>, allowsLineEnds: Bool = false) {
        var parameters: [Parameter] = []
        var position = 0
        while position < query.count {
            let end = (position..<query.count).first { query[$0] == UInt8(ascii: "&") } ?? query.count
            let equals = (position..<end).first { query[$0] == UInt8(ascii: "=") } ?? end
            func text(_ range: Range<Int>, of query: Span<UInt8>) -> String? {
                PercentEncoding.decode(query.extracting(range), plusIsSpace: true, allowsLineEnds: allowsLineEnds)
            }
            guard let name = text(position..<equals, of: query),
                let value = text(min(equals + 1, end)..<end, of: query)
            else { return nil }
            if position < end { parameters.append(Parameter(name: name, value: value)) }
            position = end + 1
        }
        self.parameters = parameters
    }

    /// The first value of `name`; nil where there is none.
    public subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }
}
