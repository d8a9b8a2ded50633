internal import HTTPWire

/// What a route takes in the body of a POST: its query parameters, for what is too long for a query.
package struct PostBody: Sendable {
    /// The parameter that a body of plain text is the value of; nil where there is none.
    package let textParameter: String?
    /// The parameters that a body may have beside those of the query.
    package let parameters: [Parameter]

    init(text textParameter: String? = nil, parameters: [Parameter] = []) {
        self.textParameter = textParameter
        self.parameters = parameters
    }

    /// The media types that are taken.
    package var mediaTypes: [String] {
        ["application/x-www-form-urlencoded", "application/json"] + (textParameter == nil ? [] : ["text/plain"])
    }

    /// The parameters that `body`, of the type that a Content-Type field tells, holds.
    func parameters(of body: [UInt8], type field: String?) throws(Problem) -> [(name: String, value: String)] {
        guard let field else {
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
        case "application/json": return try fields(of: body)
        case "text/plain":
            guard let name = textParameter else { throw unsupported(type) }
            guard let text = String(validating: body, as: UTF8.self) else {
                throw Problem(.malformedBody, "Send the text as UTF-8.")
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

    /// The fields of a JSON object: a text, number, true or false each, or an array of them for several values.
    private func fields(of body: [UInt8]) throws(Problem) -> [(name: String, value: String)] {
        guard case .object(let fields) = try JSONText.parse(body) else {
            throw Problem(.malformedBody, "Send a JSON object with a field for each parameter.")
        }
        var parameters: [(name: String, value: String)] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            let values = if case .array(let items) = value { items } else { [value] }
            for value in values {
                guard let text = value.parameter else {
                    throw Problem(
                        .malformedBody, "Give '\(name)' as a text, a number, true or false, or a list of these.",
                        parameter: name)
                }
                parameters.append((name, text))
            }
        }
        return parameters
    }
}

extension JSONText {
    /// The value as a query would have it; nil for an object, an array or null.
    fileprivate var parameter: String? {
        switch self {
        case .string(let text): text
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
        case .bool(let value): value ? "true" : "false"
        case .object, .array, .null: nil
        }
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
