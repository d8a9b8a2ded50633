/// The value of a response field: visible characters, spaces and tabs, with none of the white space at its ends.
public struct FieldValue: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The value as it is sent.
    public let description: String

    /// Nil where `text` has a control character, such as the CR and LF that would start a field of their own.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        for position in bytes.indices where !ByteClass.fieldValue.contains(bytes[position]) { return nil }
        description = text
    }

    /// A number in decimal digits.
    public init(_ number: Int) { description = String(number) }

    /// A value written in the source; a control character in it is a mistake of the programmer's, and stops the program.
    public init(stringLiteral text: StaticString) {
        guard let value = FieldValue("\(text)") else {
            preconditionFailure("a control character in the field value \(text)")
        }
        self = value
    }
}
