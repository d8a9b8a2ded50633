/// A mistake in a YAML file: where it is, and what was expected there.
package struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name as the user gave it.
    package let file: String
    /// Where the mistake is.
    package let mark: YAMLMark
    /// What is wrong and what was expected.
    package let message: String

    /// Joins a place and a message.
    package init(file: String, mark: YAMLMark, message: String) {
        self.file = file
        self.mark = mark
        self.message = message
    }

    /// `file:line:column: message`, the form that editors jump to.
    package var description: String { "\(file):\(mark.line):\(mark.column): \(message)" }
}
