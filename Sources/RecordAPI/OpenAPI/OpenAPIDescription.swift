/// Writes the description of the API (OpenAPI 3.1) from the tables that the API itself runs by.
enum OpenAPIDescription {
    /// Writes the whole description; `version` is the program's.
    static func write(_ routes: [Route], version: String?, _ json: inout JSONWriter) {
        json.object { json in
            json.field("openapi", "3.1.0")
            json.info(version)
            json.key("servers")
            json.array { json in json.object { json in json.field("url", "/") } }
            json.key("tags")
            json.array { json in
                for tag in RouteTag.allCases {
                    json.object { json in
                        json.field("name", tag.rawValue)
                        json.field("description", tag.summary)
                    }
                }
            }
            json.key("security")
            json.array { json in
                json.object { _ in }
                for (name, _, _) in JSONWriter.securitySchemes {
                    json.object { json in
                        json.key(named: name)
                        json.array { _ in }
                    }
                }
            }
            json.key("paths")
            json.object { json in for route in routes { json.path(route) } }
            json.key("components")
            json.object { json in json.components() }
        }
    }
}

/// What routes are told together in the documentation.
enum RouteTag: String, CaseIterable {
    case statements, speakers, topics, documents, checking, reconciliation, service

    /// What they are about, as a sentence.
    var summary: String {
        switch self {
        case .statements: "Who said what, about which topic, when, and where exactly it is written."
        case .speakers: "People and organizations, and what they said."
        case .topics: "What statements are about."
        case .documents: "News texts and what was found in them."
        case .checking: "Whether words are on the record."
        case .reconciliation: "The Reconciliation API 0.2, for OpenRefine and other tables of names."
        case .service: "The service itself."
        }
    }

    /// What the routes whose pattern starts like this are about.
    init(_ pattern: String) {
        switch pattern.split(separator: "/").first ?? "" {
        case "statements", "suggest": self = .statements
        case "speakers", "compare": self = .speakers
        case "topics": self = .topics
        case "documents": self = .documents
        case "check": self = .checking
        case "reconcile": self = .reconciliation
        default: self = .service
        }
    }
}

extension JSONWriter {
    fileprivate mutating func info(_ version: String?) {
        key("info")
        object { json in
            json.field("title", "OnRecord")
            json.field("version", version ?? "1")
            json.field("summary", RouteTag.statements.summary)
            json.field(
                "description",
                """
                OnRecord reports what was said; it never asserts that it is true. Every statement carries the exact spans \
                of its source, cue and content in Unicode code points of its document's text. Unknown parameters are \
                errors. Lists come in pages: follow `next`, or the Link field. Forms other than JSON are chosen by Accept \
                or by a suffix of the path, such as `/statements.csv`. Errors are problem documents (RFC 9457), whose \
                `type` this server explains.
                """)
            json.key("license")
            json.object { json in
                json.field("name", "Apache-2.0")
                json.field("identifier", "Apache-2.0")
            }
        }
    }

    fileprivate mutating func path(_ route: Route) {
        key(named: route.pattern)
        object { json in
            json.key("get")
            json.object { json in json.operation(route, isPost: false) }
            guard route.post != nil else { return }
            json.key("post")
            json.object { json in json.operation(route, isPost: true) }
        }
    }

    private mutating func operation(_ route: Route, isPost: Bool) {
        field("operationId", route.operation + (isPost ? "ByPost" : ""))
        field("summary", route.summary)
        field("tags", [RouteTag(route.pattern).rawValue])
        key("parameters")
        array { json in
            for parameter in route.pathParameters { json.parameter(parameter, isInPath: true) }
            let look = [Parameters.pretty.name]  // what a POST, too, has in its query
            for parameter in route.parameters where !isPost || look.contains(parameter.name) {
                json.parameter(parameter, isInPath: false)
            }
        }
        if isPost, let post = route.post { requestBody(post, of: route) }
        key("responses")
        object { json in json.responses(route, isPost: isPost) }
    }
}
