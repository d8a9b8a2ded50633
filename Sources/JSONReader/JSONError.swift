/// Why a text is not JSON, or not the JSON that was expected.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, for whoever wrote the text.
    package let description: String

    /// Takes what is wrong.
    package init(_ description: String) { self.description = description }
}
