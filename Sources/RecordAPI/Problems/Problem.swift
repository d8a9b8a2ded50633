package import HTTPWire

/// One thing that is wrong with one request, as RFC 9457 reports it.
package struct Problem: Error, Sendable {
    /// What sort of thing is wrong.
    package let kind: ProblemKind
    /// What to change, for a person.
    package let detail: String
    /// The parameter that is wrong.
    package let parameter: String?
    /// Fields of the answer that go with it.
    package var fields: Fields = [:]

    /// Joins the parts of a report.
    package init(_ kind: ProblemKind, _ detail: String, parameter: String? = nil) {
        self.kind = kind
        self.detail = detail
        self.parameter = parameter
    }
}

extension Problem {
    /// Something that was on the record until `epochSecond`.
    static func withdrawn(_ noun: String, _ name: String, at epochSecond: Int) -> Problem {
        Problem(.withdrawn, "The \(noun) '\(name)' was withdrawn at \(RFC3339.text(epochSecond)).")
    }

    /// The answer that reports it; `instance` is the request's target, where it is known.
    func answer(instance: String?, pretty: Bool = false) -> Answer {
        var json = JSONWriter(pretty: pretty, capacity: 512)
        json.object { json in
            json.field("type", "/problems/\(kind.rawValue)")
            json.field("title", kind.title)
            json.field("status", Int(kind.status.code))
            json.field("detail", detail)
            json.field("instance", instance)
            json.field("parameter", parameter)
        }
        var answer = Answer(status: kind.status, mediaType: .problem, body: json.finish(), caching: .never)
        answer.fields = fields
        return answer
    }
}
