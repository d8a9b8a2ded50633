internal import HTTPWire

extension Answer {
    /// The longest target whose other forms are linked, in bytes: each link repeats it.
    private static let maximumLinkedCount = 512
    /// For each form what its address ends with, and how a Link to it does.
    private static let formLinks = AnswerForm.allCases.map { form in
        (ending: ".\(form.suffix)", relation: ">; rel=\"alternate\"; type=\"\(form.mediaType.essence)\"")
    }

    /// Adds the address of the form that Accept chose (RFC 9110 §8.7), and the Links to the address that stays, to the other forms and to the description (RFC 8288, RFC 6596, RFC 8631).
    ///
    /// Forms of the whole list are left out where it `comesInPages` alone.
    mutating func linkForms(of route: Route, _ call: Call, comesInPages: Bool = false) {
        link("/openapi.json", relation: "describedby")
        guard let stem = call.stem, call.encodedPath.utf8.count <= Self.maximumLinkedCount else { return }
        link(call.canonical, relation: "canonical")
        guard stem != "/" else { return }
        if isNegotiated, !call.hasSuffix {
            fields[.contentLocation] = FieldValue(
                QueryText.url("\(stem).\(call.form.suffix)", call.parameters.given + call.cursorParameter))
        }
        let query = QueryText.url("", call.parameters.given)
        for form in route.forms where form != call.form && !(form.isWhole && comesInPages) {
            let excluded = form.excludedParameters
            let isWhole = !call.parameters.given.contains { excluded.contains($0.name) }
            let parameters =
                isWhole ? query : QueryText.url("", call.parameters.given.filter { !excluded.contains($0.name) })
            let (ending, relation) = Self.formLinks[Int(form.rawValue)]
            guard stem.utf8.count + ending.utf8.count + parameters.utf8.count <= Self.maximumLinkedCount else {
                continue
            }
            if let value = FieldValue("<\(stem)\(ending)\(parameters)\(relation)") { fields.append(.link, value) }
        }
    }
}

extension Call {
    /// The path without the suffix that asks for a form; nil where the suffix is not written plainly.
    package var stem: String? {
        guard hasSuffix else { return encodedPath }
        let suffix = ".\(form.suffix)"
        return encodedPath.hasSuffix(suffix) ? String(encodedPath.dropLast(suffix.count)) : nil
    }

    /// The address that stays: without a form's suffix, and without what makes another look of it rather than another list.
    package var canonical: String {
        QueryText.url(stem ?? encodedPath, parameters.given.filter { $0.name != Parameters.pretty.name })
    }
}
