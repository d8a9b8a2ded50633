/// Writes a resource in one form.
package typealias FormRenderer = @Sendable (Resource, Call) throws(Problem) -> Answer

/// What renders each form: a row a form.
enum FormTable {
    private static let renderers: [AnswerForm: FormRenderer] = [
        .json: JSONForm.render, .html: HTMLForm.render, .csv: CSVForm.render, .ndjson: NDJSONForm.render,
        .jsonLD: JSONLDForm.render, .atom: AtomForm.render, .jsonFeed: JSONFeedForm.render, .ninjs: NinjsForm.render,
    ]

    /// The answer that gives `resource` in the form of `call`.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        guard let render = renderers[call.form] else { throw .missing(call.form) }
        return try render(resource, call)
    }
}

extension Problem {
    /// A form that there is, but not of this resource.
    static func missing(_ form: AnswerForm) -> Problem {
        Problem(.noSuchForm, "There is no \(form.title) of this; leave the suffix out for JSON.")
    }
}
