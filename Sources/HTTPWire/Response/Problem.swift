extension Response {
    /// A problem document (RFC 9457), `application/problem+json`, of the type that its status tells.
    ///
    /// `detail` says what the client should change, `instance` which target it is about.
    public static func problem(
        _ status: Status, detail: String, instance: String? = nil, fields: Fields = [:]
    ) -> Response {
        var fields = fields
        fields[.contentType] = "application/problem+json"
        let title = JSONText.quoted("\(status.reason)")
        var members = "\"type\":\"about:blank\",\"title\":\(title),\"status\":\(status.code)"
        members += ",\"detail\":\(JSONText.quoted(detail))"
        if let instance { members += ",\"instance\":\(JSONText.quoted(instance))" }
        let body = "{\(members)}\n"
        return Response(status: status, fields: fields, bytes: Array(body.utf8))
    }
}

/// Strings as JSON writes them (RFC 8259 §7).
enum JSONText {
    /// `text` in quotation marks, with what must be escaped escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}": result += "\\u" + hexadecimal(scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
