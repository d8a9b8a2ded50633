/// Every route there is: the table routes, checks, documents and is tested against the documentation.
package enum RouteTable {
    /// The routes in the order of the documentation.
    package static let routes =
        ServiceRoutes.home + StatementRoutes.table + SpeakerRoutes.table + TopicRoutes.table + DocumentRoutes.table
        + ServiceRoutes.table

    /// The route of `path` and the variable segments; nil where there is none.
    static func match(_ path: [String]) -> (route: Route, values: [String])? {
        for route in routes {
            if let values = route.match(path) { return (route, values) }
        }
        return nil
    }
}
