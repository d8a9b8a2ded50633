internal import JSONReader

extension JSONValue {
    /// The deepest nesting of a text that a client may send.
    private static let maximumDepth = 16

    /// Reads what a client sent: a body, or the value of `parameter`.
    static func parse(_ bytes: [UInt8], parameter: String?) throws(Problem) -> JSONValue {
        do {
            return try parse(bytes, maximumDepth: maximumDepth)
        } catch {
            throw Problem(
                parameter == nil ? .malformedBody : .invalidParameter,
                "Send well-formed JSON of at most \(maximumDepth) levels (RFC 8259).", parameter: parameter)
        }
    }
}
