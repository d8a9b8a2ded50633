internal import HTTPWire
internal import Record

/// Every route there is: the table routes, checks, documents and is tested against the documentation.
package enum RouteTable {
    /// The routes in the order of the documentation.
    package static let routes =
        ServiceRoutes.home + StatementRoutes.table + SpeakerRoutes.table + TopicRoutes.table + DocumentRoutes.table
        + ComparisonRoutes.table + SuggestionRoutes.table + CheckRoutes.table + ReconciliationRoutes.table
        + EventRoutes.table + EmbedRoutes.table + DocumentationRoutes.table + AssetRoutes.table + ServiceRoutes.table

    /// A route with what its path says.
    struct Match {
        /// The route.
        let route: Route
        /// The variable segments.
        let values: [String]
        /// The form that a suffix of the path asks for.
        var form: AnswerForm?
    }

    /// The route of `path` as it stands; nil where there is none.
    static func match(_ path: [String]) -> Match? {
        for route in routes {
            if let values = route.match(path) { return Match(route: route, values: values) }
        }
        return nil
    }

    /// The number of the route of `path`, with a suffix or without; that of no route where there is none.
    static func number(of path: Span<UInt8>) -> UInt8 {
        guard let segments = PathSegments(path)?.segments,
            let operation = (match(segments) ?? matchStem(segments)?.match)?.route.operation
        else { return RequestCounts.otherRoute }
        return UInt8(routes.firstIndex { $0.operation == operation } ?? Int(RequestCounts.otherRoute))
    }

    /// The route of `path` without the suffix of its last segment, and the suffix: "/statements.csv".
    static func matchStem(_ path: [String]) -> (match: Match, suffix: String)? {
        guard let last = path.last, let dot = last.lastIndex(of: "."), dot > last.startIndex else { return nil }
        let suffix = String(last[last.index(after: dot)...])
        guard !suffix.isEmpty, let match = match(Array(path.dropLast()) + [String(last[..<dot])]) else { return nil }
        return (match, suffix)
    }

    /// The route of `path`, with the form that a suffix asks for; nil where there is none.
    ///
    /// What is there under the whole name comes before a suffix, so that a document "report.csv" can be had.
    /// - Throws: the problem of a suffix that the route has no form for.
    static func match(_ path: [String], in index: RecordIndex) throws(Problem) -> Match? {
        let exact = match(path)
        guard let (stem, suffix) = matchStem(path), !(exact?.isOnRecord(index) ?? false) else { return exact }
        guard let form = AnswerForm(suffix: suffix) else {
            if exact == nil { throw .unknownSuffix(suffix, stem.route) }
            return exact
        }
        guard stem.route.forms.contains(form) else { throw .unknownSuffix(suffix, stem.route) }
        return Match(route: stem.route, values: stem.values, form: form)
    }
}

extension RouteTable.Match {
    /// Whether the last segment is sure to be meant as it stands: a fixed one, or the very name of a document.
    fileprivate func isOnRecord(_ index: RecordIndex) -> Bool {
        guard route.segments.last == .some(nil) else { return true }
        guard case .documentID = route.pathParameters.last?.type else { return false }
        return values.last.flatMap { DocumentID($0) }.flatMap { index.documentNumber(of: $0) } != nil
    }
}

extension Problem {
    /// A suffix that `route` has no form for.
    static func unknownSuffix(_ suffix: String, _ route: Route) -> Problem {
        let suffixes = route.forms.map { "." + $0.suffix }
        let remedy =
            suffixes.isEmpty
            ? "It comes in one form, without a suffix." : "There are \(suffixes.joined(separator: ", "))."
        return Problem(.noSuchForm, "There is no '.\(suffix)' of \(route.pattern). \(remedy)")
    }
}
