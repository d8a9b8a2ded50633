internal import FoundationEssentials

/// A JSON value that a client sent.
enum JSONText: Decodable, Equatable, Sendable {
    case object([String: JSONText])
    case array([JSONText])
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
        } else if let object = try? container.decode([String: JSONText].self) {
            self = .object(object)
        } else if let array = try? container.decode([JSONText].self) {
            self = .array(array)
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else {
            self = .number(try container.decode(Double.self))
        }
    }

    /// The deepest nesting of a text that is read, so that reading needs little stack.
    private static let maximumDepth = 16

    /// Reads a JSON text: a body, or the value of `parameter`.
    static func parse(_ bytes: [UInt8], parameter: String? = nil) throws(Problem) -> JSONText {
        guard depth(of: bytes) <= maximumDepth, let value = try? JSONDecoder().decode(JSONText.self, from: Data(bytes))
        else {
            throw Problem(
                parameter == nil ? .malformedBody : .invalidParameter,
                "Send well-formed JSON of at most \(maximumDepth) levels (RFC 8259).", parameter: parameter)
        }
        return value
    }

    /// How deep brackets are nested outside of strings.
    private static func depth(of bytes: [UInt8]) -> Int {
        var (depth, deepest, isInString, isEscaped) = (0, 0, false, false)
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if isInString {
                isEscaped = byte == UInt8(ascii: "\\")
                isInString = byte != UInt8(ascii: "\"")
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
            }
            deepest = max(deepest, depth)
        }
        return deepest
    }
}

extension JSONText {
    /// The value of `key` in an object; nil for anything else.
    subscript(key: String) -> JSONText? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    /// The text, where it is one.
    var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The whole number, where it is one, also as a text.
    var integer: Int? {
        switch self {
        case .number(let number): Int(exactly: number)
        case .string(let text): Int(text)
        default: nil
        }
    }

    /// The elements of an array, or the value itself as the only one.
    var elements: [JSONText] {
        if case .array(let elements) = self { elements } else { [self] }
    }
}
