internal import FoundationEssentials

/// Any JSON value (RFC 8259), for texts whose fields vary or that say what is missing in words of their own.
package enum JSONValue: Equatable, Sendable {
    /// Values by name, of two of the same name the last.
    case object([String: JSONValue])
    /// Values in order.
    case array([JSONValue])
    /// A text.
    case string(String)
    /// A number, as near as 64 bits come.
    case number(Double)
    /// True or false.
    case bool(Bool)
    /// The word `null`.
    case null

    /// How deep arrays and objects may lie within each other where nobody says otherwise.
    package static let standardDepth = 64

    /// Reads a JSON text in which arrays and objects lie within each other at most `maximumDepth` deep, so that reading needs little
    /// stack; the error says where it breaks.
    package static func parse(
        _ bytes: [UInt8], maximumDepth: Int = standardDepth
    ) throws(JSONError) -> JSONValue {
        guard JSONNesting.depth(of: bytes) <= maximumDepth else {
            throw JSONError("it is nested deeper than \(maximumDepth) levels")
        }
        do {
            return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch DecodingError.dataCorrupted(let context) {
            throw JSONError(context.underlyingError.map { "\($0)" } ?? context.debugDescription)
        } catch {
            throw JSONError("\(error)")
        }
    }
}

extension JSONValue: Decodable {
    /// Reads the value that `decoder` holds.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else {
            self = .number(try container.decode(Double.self))
        }
    }
}

extension JSONValue {
    /// The value of `key` in an object; nil for anything else.
    package subscript(key: String) -> JSONValue? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    /// The text, where it is one.
    package var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The whole number, where it is one.
    package var integer: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }

    /// The elements of an array, or the value itself as the only one.
    package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [self] } }
}
