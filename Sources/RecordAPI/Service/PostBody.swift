internal import HTTPWire
internal import JSONReader

/// What a route takes in the body of a POST: its query parameters, for what is too long for a query.
package struct PostBody: Sendable {
    /// The parameter that a body of plain text is the value of; nil where there is none.
    package let textParameter: String?

    init(text textParameter: String? = nil) { self.textParameter = textParameter }

    /// The media types that are taken.
    package var mediaTypes: [String] {
        ["application/x-www-form-urlencoded", "application/json"] + (textParameter == nil ? [] : ["text/plain"])
    }

    /// Those of `parameters`, a route's, that `content` holds, as the type that it names has them.
    func values(of parameters: [Parameter], in content: RequestContent) throws(Problem) -> [(
        name: String, value: String
    )] {
        guard content.isUncoded else { throw unsupportedCoding(content) }
        let body = content.bytes
        // Who names no type leaves it to the receiver (RFC 9110 §8.3): where text is taken, it is read as text.
        let standard = textParameter == nil || body.isEmpty ? nil : "text/plain"
        guard let type = content.mediaType ?? standard else {
            guard body.isEmpty else { throw unsupported("a body without Content-Type") }
            return []
        }
        switch type {
        case "application/x-www-form-urlencoded":
            guard let form = QueryParameters(body.span, allowsLineEnds: true) else {
                throw Problem(.malformedBody, "Percent-encode the form's fields as UTF-8.")
            }
            return form.parameters.map { ($0.name, $0.value) }
        case "application/json": return try fields(of: body, parameters)
        case "text/plain": return [try text(content)]
        default: throw unsupported(type)
        }
    }

    /// The parameter that a body of plain text is the value of.
    private func text(_ content: RequestContent) throws(Problem) -> (name: String, value: String) {
        guard let name = textParameter else { throw unsupported("text/plain") }
        guard ["utf-8", "us-ascii"].contains(content.charset ?? "utf-8") else {
            throw unsupported("another charset", than: "UTF-8")
        }
        guard let text = String(validating: content.bytes, as: UTF8.self), text.isPlain else {
            throw Problem(.malformedBody, "Send the text as UTF-8 without control characters but line ends and tabs.")
        }
        return (name, text)
    }

    private func unsupported(_ type: String, than right: String? = nil) -> Problem {
        let types = mediaTypes.joined(separator: ", ")
        var problem = Problem(.unsupportedMediaType, "Send \(right ?? types) rather than \(type).")
        problem.fields[.acceptPost] = FieldValue(types)
        return problem
    }

    /// Accept-Encoding tells that it is the coding that is not taken (RFC 9110 §12.5.3).
    private func unsupportedCoding(_ content: RequestContent) -> Problem {
        var problem = Problem(.unsupportedMediaType, "Send the body as it is, without Content-Encoding.")
        problem.fields[.acceptEncoding] = "identity"
        return problem
    }

    /// The fields of a JSON object: each of its parameter's type, or a list of such where that may be given several times.
    private func fields(of body: [UInt8], _ parameters: [Parameter]) throws(Problem) -> [(name: String, value: String)]
    {
        guard case .object(let fields) = try JSONValue.parse(body, parameter: nil) else {
            throw Problem(.malformedBody, "Send a JSON object with a field for each parameter.")
        }
        var result: [(name: String, value: String)] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            let parameter = parameters.first { $0.name == name }
            guard let texts = value.texts(of: parameter) else {
                throw Problem(
                    .malformedBody, "Give '\(name)' as \(parameter.map(JSONValue.kind) ?? JSONValue.textKind).",
                    parameter: name)
            }
            result += texts.map { (name, $0) }
        }
        return result
    }
}

extension JSONValue {
    fileprivate static let textKind = "a text without control characters"

    /// What a field for `parameter` takes, as the object of "as".
    fileprivate static func kind(of parameter: Parameter) -> String {
        switch parameter.type {
        case .integer: "a whole number"
        case .fraction: "a number"
        case .flag: "true or false"
        default: parameter.isRepeatable ? "\(textKind), or a list of such" : textKind
        }
    }

    /// The value as a query would have it; nil where it is not of the type of `parameter`, or of a simple one for none.
    fileprivate func texts(of parameter: Parameter?) -> [String]? {
        guard parameter?.isRepeatable == true, case .array(let items) = self else {
            return text(of: parameter?.type).map { [$0] }
        }
        let texts = items.compactMap { $0.text(of: parameter?.type) }
        return texts.count == items.count ? texts : nil
    }

    private func text(of type: ParameterType?) -> String? {
        switch (self, type) {
        case (.bool(let value), .flag), (.bool(let value), nil): value ? "true" : "false"
        case (.number, .integer): integer.map { "\($0)" }
        case (.number(let number), .fraction), (.number(let number), nil): "\(number)"
        case (.string, .flag), (.string, .integer), (.string, .fraction): nil
        case (.string(let text), _): text.isPlain ? text : nil
        default: nil
        }
    }
}

extension String {
    /// Whether it has no control characters but tabs and line ends.
    fileprivate var isPlain: Bool {
        utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
}
