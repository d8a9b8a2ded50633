/// The forms that a list of statements can be had in.
package enum AnswerForm: String, CaseIterable, Sendable {
    case json, ndjson, csv

    /// What the form is called in Accept and Content-Type.
    var mediaType: MediaType {
        switch self {
        case .json: .json
        case .ndjson: .ndjson
        case .csv: .csv
        }
    }

    /// What Accept calls the form.
    private var range: String {
        switch self {
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        case .csv: "text/csv"
        }
    }

    /// The form that an Accept field prefers (RFC 9110 §12.5.1); JSON where it names none that there is.
    ///
    /// Of forms with the same weight the first named is taken; wildcards mean JSON.
    package static func preferred(in accept: String?) -> AnswerForm {
        var best: (form: AnswerForm, weight: Int) = (.json, 0)
        for item in (accept ?? "").split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let name = parts.first else { continue }
            let isWildcard = name == "*/*" || name == "application/*"
            guard let form = isWildcard ? .json : allCases.first(where: { $0.range == name }) else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Self.weight($0.dropFirst(2)) } ?? 1000
            if weight > best.weight { best = (form, weight) }
        }
        return best.form
    }

    /// A weight from 0 to 1 with three decimals at most, in thousandths; 0 for what is none.
    private static func weight(_ text: Substring) -> Int {
        Parameter.tenThousandths(String(text)).map { $0 / 10 } ?? 0
    }
}
