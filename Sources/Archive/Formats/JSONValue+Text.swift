internal import JSONReader

extension JSONValue {
    /// A text that is not empty.
    var text: String? { string.flatMap { $0.isEmpty ? nil : $0 } }
}
