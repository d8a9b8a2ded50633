/// Every route there is: the table routes, checks, documents and is tested against the documentation.
package enum RouteTable {
    /// The routes in the order of the documentation.
    package static let routes =
        ServiceRoutes.home + StatementRoutes.table + SpeakerRoutes.table + TopicRoutes.table + DocumentRoutes.table
        + SuggestionRoutes.table + CheckRoutes.table + ServiceRoutes.table

    /// A route with what its path says.
    struct Match {
        /// The route.
        let route: Route
        /// The variable segments.
        let values: [String]
        /// The form that a suffix of the path asks for.
        let form: AnswerForm?
    }

    /// The route of `path`; nil where there is none.
    static func match(_ path: [String]) -> Match? {
        if let match = suffixed(path) { return match }
        for route in routes {
            if let values = route.match(path) { return Match(route: route, values: values, form: nil) }
        }
        return nil
    }

    /// The route with forms whose last segment has the suffix of one: "/statements.csv".
    ///
    /// The last segments of these routes are fixed or slugs, which have no dots, so nothing is hidden by a suffix.
    private static func suffixed(_ path: [String]) -> Match? {
        guard let last = path.last, let dot = last.lastIndex(of: "."),
            let form = AnswerForm(rawValue: String(last[last.index(after: dot)...]))
        else { return nil }
        let stem = Array(path.dropLast()) + [String(last[..<dot])]
        for route in routes where route.forms.contains(form) {
            if let values = route.match(stem) { return Match(route: route, values: values, form: form) }
        }
        return nil
    }
}
