/// The forms that a resource can be had in: a row a form.
///
/// A route lists the forms that it has, the one that is given unless another is asked for first; `FormTable` renders them.
package enum AnswerForm: UInt8, CaseIterable, Sendable {
    case json, html, csv, ndjson, jsonLD, atom, jsonFeed, ninjs

    /// What is known of a form.
    private struct Row {
        let suffix: String
        let mediaType: MediaType
        /// What its address is called in a list of the forms that there are.
        let title: String
        /// The parameters that mean nothing in this form.
        let excluded: [String]
    }

    private var row: Row {
        switch self {
        case .json: Row(suffix: "json", mediaType: .json, title: "JSON", excluded: [])
        case .html: Row(suffix: "html", mediaType: .html, title: "Web page", excluded: [])
        case .csv: Row(suffix: "csv", mediaType: .csv, title: "CSV", excluded: Self.pageParameters)
        case .ndjson: Row(suffix: "ndjson", mediaType: .ndjson, title: "NDJSON", excluded: Self.pageParameters)
        case .jsonLD: Row(suffix: "jsonld", mediaType: .jsonLD, title: "JSON-LD", excluded: Self.countParameters)
        case .atom:
            Row(suffix: "atom", mediaType: .atom, title: "Atom feed", excluded: Self.countParameters + ["pretty"])
        case .jsonFeed:
            Row(suffix: "jsonfeed", mediaType: .jsonFeed, title: "JSON Feed", excluded: Self.countParameters)
        case .ninjs: Row(suffix: "ninjs", mediaType: .ninjs, title: "ninjs", excluded: ["limit"])
        }
    }

    /// Parameters that only forms with a place for counts and marks can heed.
    private static let countParameters = ["facets", "timeline", "highlight"]
    /// Parameters that a form without pages can't heed.
    private static let pageParameters = countParameters + ["cursor", "pretty"]

    /// What ends a path that asks for the form, behind a dot.
    package var suffix: String { row.suffix }
    /// What its bytes are.
    package var mediaType: MediaType { row.mediaType }
    /// A name for people.
    package var title: String { row.title }
    /// The parameters that mean nothing in this form.
    package var excludedParameters: [String] { row.excluded }

    /// Whether it gives a whole list, streamed, rather than a page of it.
    package var isWhole: Bool { self == .csv || self == .ndjson }

    /// Whether what it holds names this server by an absolute address, as readers of feeds and citations need it.
    package var hasAbsoluteURLs: Bool {
        switch self {
        case .html, .jsonLD, .atom, .jsonFeed, .ninjs: true
        case .json, .csv, .ndjson: false
        }
    }

    /// The form that `suffix` asks for.
    package init?(suffix: some StringProtocol) {
        guard let form = Self.allCases.first(where: { $0.suffix == suffix }) else { return nil }
        self = form
    }
}

extension AnswerForm {
    /// The forms of a list of statements.
    package static let ofStatements: [AnswerForm] = [.json, .html, .csv, .ndjson, .jsonLD, .atom, .jsonFeed]
    /// The forms of any other list.
    package static let ofLists: [AnswerForm] = [.json, .html, .csv, .ndjson, .jsonLD, .atom, .jsonFeed]
    /// The forms of one statement.
    package static let ofStatement: [AnswerForm] = [.json, .html, .jsonLD]
    /// The forms of one speaker, or one topic.
    package static let ofNamed: [AnswerForm] = [.json, .html, .jsonLD, .atom, .jsonFeed]
    /// The forms of one document.
    package static let ofDocument: [AnswerForm] = [.json, .html, .jsonLD, .ninjs, .atom, .jsonFeed]
}
