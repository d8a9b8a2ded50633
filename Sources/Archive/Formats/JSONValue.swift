internal import FoundationEssentials

/// Any JSON value, for formats whose fields vary from publisher to publisher.
enum JSONValue: Decodable, Equatable, Sendable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    /// Reads the value that `decoder` holds.
    init(from decoder: any Decoder) throws {
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

    /// Reads a JSON text; the error says where it breaks.
    static func parse(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
        do {
            return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch DecodingError.dataCorrupted(let context) {
            throw JSONProblem(context.underlyingError.map { "\($0)" } ?? context.debugDescription)
        } catch {
            throw JSONProblem("\(error)")
        }
    }

    /// The value of `key` in an object; nil for anything else.
    subscript(key: String) -> JSONValue? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    /// A text that is not empty.
    var text: String? {
        if case .string(let text) = self, !text.isEmpty { text } else { nil }
    }

    /// The elements of an array, or the value itself as the only one.
    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [self] }
    }
}

/// Why a text is not JSON.
struct JSONProblem: Error, CustomStringConvertible {
    /// What the decoder says.
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
