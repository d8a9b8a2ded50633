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
        var query = ShortenedQuery(call.parameters.given)
        if isNegotiated, !call.hasSuffix {
            let (address, cursor) = ("\(stem).\(call.form.suffix)", call.cursorParameter)
            fields[.contentLocation] = FieldValue(
                cursor.isEmpty ? address + query.whole : QueryText.url(address, call.parameters.given + cursor))
        }
        for form in route.forms where form != call.form && !(form.isWhole && comesInPages) {
            let parameters = query.without(form.excludedParameters)
            let (ending, relation) = Self.formLinks[Int(form.rawValue)]
            guard stem.utf8.count + ending.utf8.count + parameters.utf8.count <= Self.maximumLinkedCount else {
                continue
            }
            let link = String(joining: ["<", stem, ending, parameters, relation])
            if let value = FieldValue(link) { fields.append(.link, value) }
        }
    }
}

/// The query of an address without one parameter or another, written once for forms that exclude the same.
private struct ShortenedQuery {
    /// The query with all parameters.
    let whole: String
    private let parameters: [(name: String, value: String)]
    private var last: (kept: [Bool], text: String)

    init(_ parameters: [(name: String, value: String)]) {
        self.parameters = parameters
        whole = QueryText.url("", parameters)
        last = (parameters.map { _ in true }, whole)
    }

    /// The query without the parameters `names`.
    mutating func without(_ names: [String]) -> String {
        let kept = parameters.map { !names.contains($0.name) }
        if !kept.contains(false) { return whole }
        if kept != last.kept {
            last = (kept, QueryText.url("", zip(parameters, kept).filter(\.1).map(\.0)))
        }
        return last.text
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
