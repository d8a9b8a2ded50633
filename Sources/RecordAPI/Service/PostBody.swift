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

    /// Those of `parameters`, a route's, that `body` holds, of the type that a Content-Type field tells.
    func values(of parameters: [Parameter], in body: [UInt8], type field: String?) throws(Problem) -> [(
        name: String, value: String
    )] {
        // Who names no type leaves it to the receiver (RFC 9110 §8.3): where text is taken, it is read as text.
        let standard = textParameter == nil || body.isEmpty ? nil : "text/plain"
        guard let field = field ?? standard else {
            guard body.isEmpty else { throw unsupported("a body without Content-Type") }
            return []
        }
        let type = field.prefix { $0 != ";" }.trimming().lowercased()
        switch type {
        case "application/x-www-form-urlencoded":
            guard let form = QueryParameters(body.span, allowsLineEnds: true) else {
                throw Problem(.malformedBody, "Percent-encode the form's fields as UTF-8.")
            }
            return form.parameters.map { ($0.name, $0.value) }
        case "application/json": return try fields(of: body, parameters)
        case "text/plain":
            guard let name = textParameter else { throw unsupported(type) }
            guard let text = String(validating: body, as: UTF8.self), text.isPlain else {
                throw Problem(
                    .malformedBody, "Send the text as UTF-8 without control characters but line ends and tabs.")
            }
            return [(name, text)]
        default: throw unsupported(type)
        }
    }

    private func unsupported(_ type: String) -> Problem {
        var problem = Problem(
            .unsupportedMediaType, "Send \(mediaTypes.joined(separator: ", ")) rather than \(type).")
        problem.fields[.acceptPost] = FieldValue(mediaTypes.joined(separator: ", "))
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
                    .malformedBody, "Give '\(name)' the type that /openapi.json tells, without control characters.",
                    parameter: name)
            }
            result += texts.map { (name, $0) }
        }
        return result
    }
}

extension JSONValue {
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

extension Substring {
    /// The text without spaces and tabs at its ends.
    fileprivate func trimming() -> Substring {
        var text = self
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
