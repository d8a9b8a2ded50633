internal import HTTPWire

extension JSONWriter {
    /// Writes what a route answers with, by status.
    mutating func responses(_ route: Route, isPost: Bool) {
        key("200")
        object { json in json.success(route, isPost: isPost) }
        if !isPost, !route.pathParameters.isEmpty || route.forms.count > 1 {
            plain("304", "What the client has is still good: see If-None-Match.")
        }
        if Self.canBeAmbiguous(route) {
            key("300")
            object { json in
                json.field("description", "The name may mean several speakers: these.")
                json.content(.json, schema: "SpeakerList", like: "/speakers")
            }
        }
        if !route.pathParameters.isEmpty { plain("308", "The resource has another name: see Location.") }
        for status in route.problemStatuses(isPost: isPost) { reference("\(status.code)", status) }
    }

    private static func canBeAmbiguous(_ route: Route) -> Bool { route.pattern.hasPrefix("/speakers/{slug}") }

    private mutating func success(_ route: Route, isPost: Bool) {
        field("description", route.summary)
        if !isPost, route.isCacheable {
            key("headers")
            object { json in
                for header in ["ETag", "Last-Modified", "Cache-Control", "Vary", "Link"] {
                    json.key(named: header)
                    json.object { json in json.field("$ref", "#/components/headers/\(header)") }
                }
            }
        }
        key("content")
        object { json in
            json.key(named: route.mediaType.rawValue)
            json.object { json in
                json.key("schema")
                json.object { json in json.schema(ofAnswerOf: route) }
                if let example = route.exampleAnswer(isPost: isPost) {
                    json.key("example")
                    if example.mediaType == .json {
                        json.verbatim(Array(example.body.dropLast()))
                    } else {
                        json.string(example.body)
                    }
                }
            }
            for type in route.otherMediaTypes {
                json.key(named: type.rawValue)
                json.object { json in
                    json.key("schema")
                    json.object { json in json.field("type", "string") }
                }
            }
            for form in isPost ? [] : route.forms where form != .json {
                json.key(named: form.mediaType.rawValue)
                json.object { json in
                    json.key("schema")
                    json.object { json in json.field("type", form.isJSON ? "object" : "string") }
                }
            }
        }
    }

    private mutating func schema(ofAnswerOf route: Route) {
        if let schema = route.schema {
            field("$ref", "#/components/schemas/\(schema)")
        } else {
            field("type", route.mediaType == .json || route.mediaType == .openAPI ? "object" : "string")
        }
    }

    private mutating func plain(_ status: StaticString, _ description: String) {
        key(status)
        object { json in json.field("description", description) }
    }

    private mutating func reference(_ code: String, _ status: Status) {
        key(named: code)
        object { json in json.field("$ref", "#/components/responses/\(status.componentName)") }
    }

    /// Writes content of a schema, with the example of the route with the pattern that it is `like`.
    private mutating func content(_ mediaType: MediaType, schema: String, like pattern: String) {
        key("content")
        object { json in
            json.key(named: mediaType.rawValue)
            json.object { json in
                json.key("schema")
                json.object { json in json.field("$ref", "#/components/schemas/\(schema)") }
                guard let example = RouteTable.routes.first(where: { $0.pattern == pattern })?.exampleAnswer() else {
                    return
                }
                json.key("example")
                json.verbatim(Array(example.body.dropLast()))
            }
        }
    }
}

extension Route {
    /// The statuses of the problems that it can have.
    fileprivate func problemStatuses(isPost: Bool) -> [Status] {
        var statuses: [Status] = [.badRequest, .unauthorized]
        if !pathParameters.isEmpty || parameters.contains(where: { $0.type.isReference }) || pattern == "/oembed" {
            statuses.append(.notFound)
        }
        if !pathParameters.isEmpty { statuses.append(.notAcceptable) }
        if pattern.contains("/statements/{") || pattern.hasPrefix("/documents/{") { statuses.append(.gone) }
        if isPost { statuses += [.contentTooLarge, .unsupportedMediaType] }
        if !isPost { statuses.append(.uriTooLong) }
        statuses.append(.tooManyRequests)
        if !worksWithoutRecord { statuses.append(.serviceUnavailable) }
        return statuses
    }

    /// Whether caches may keep its answers.
    fileprivate var isCacheable: Bool { !["/healthz", "/readyz", "/metrics"].contains(pattern) }
}

extension ParameterType {
    /// Whether a value may name what is not there, such as a speaker that must be known.
    fileprivate var isReference: Bool { if case .slug = self { true } else { false } }
}

extension AnswerForm {
    /// Whether its bytes are one JSON text.
    fileprivate var isJSON: Bool { self == .jsonLD || self == .jsonFeed || self == .ninjs }
}

extension Status {
    /// What the status is called among the description's components: "NotFound".
    fileprivate var componentName: String { "\(reason)".split(separator: " ").joined() }
}

extension JSONWriter {
    /// Writes what paths refer to.
    mutating func components() {
        key("schemas")
        object { json in
            for schema in Schemas.all {
                json.key(named: schema.name)
                json.object { json in json.schema(schema) }
            }
        }
        key("headers")
        object { json in for (name, description) in Self.headers { json.header(name, description) } }
        key("responses")
        object { json in for status in Self.problemStatuses { json.problemResponse(status) } }
        key("securitySchemes")
        object { json in
            for (name, scheme, description) in Self.securitySchemes {
                json.key(named: name)
                json.object { json in
                    json.field("type", "http")
                    json.field("scheme", scheme)
                    json.field("description", description)
                }
            }
        }
    }

    /// The ways of giving a read key.
    static let securitySchemes = [
        ("readKey", "bearer", "A read key, where the server asks for one (the setting keys)."),
        (
            "readKeyAsPassword", "basic",
            "The same key as the password of any user name, as browsers ask for it (RFC 7617)."
        ),
    ]

    private static let headers = [
        ("ETag", "What the bytes of the answer are known by, for If-None-Match."),
        ("Last-Modified", "When the record was published."), ("Cache-Control", "How long the answer may be kept."),
        ("Vary", "The fields of the request that the answer depends on."),
        ("Link", "The next page, other forms, the address that stays and this description (RFC 8288)."),
        ("Retry-After", "How many seconds to wait."),
    ]

    private static let problemStatuses: [Status] = [
        .badRequest, .unauthorized, .notFound, .notAcceptable, .gone, .contentTooLarge, .uriTooLong,
        .unsupportedMediaType,
        .tooManyRequests, .serviceUnavailable,
    ]

    private mutating func header(_ name: String, _ description: String) {
        key(named: name)
        object { json in
            json.field("description", description)
            json.key("schema")
            json.object { json in json.field("type", "string") }
        }
    }

    private mutating func problemResponse(_ status: Status) {
        let kinds = ProblemKind.allCases.filter { $0.status == status }
        key(named: status.componentName)
        object { json in
            json.field("description", kinds.map { "\($0.title) (/problems/\($0.rawValue))." }.joined(separator: " "))
            if status == .serviceUnavailable || status == .tooManyRequests {
                json.key("headers")
                json.object { json in
                    json.key("Retry-After")
                    json.object { json in json.field("$ref", "#/components/headers/Retry-After") }
                }
            }
            json.key("content")
            json.object { json in
                json.key(named: MediaType.problem.rawValue)
                json.object { json in
                    json.key("schema")
                    json.object { json in json.field("$ref", "#/components/schemas/Problem") }
                    guard let kind = kinds.first else { return }
                    json.key("example")
                    json.verbatim(Array(Problem(kind, kind.remedy).answer(instance: "/…").body.dropLast()))
                }
                // Who asks for a page gets one that says the same.
                json.key(named: MediaType.html.rawValue)
                json.object { json in
                    json.key("schema")
                    json.object { json in json.field("type", "string") }
                }
            }
        }
    }

    private mutating func schema(_ schema: Schema) {
        field("type", "object")
        field("description", schema.description)
        field("required", schema.fields.filter(\.isRequired).map(\.name))
        key("properties")
        object { json in
            for property in schema.fields {
                json.key(named: property.name)
                json.object { json in
                    json.type(property.type)
                    json.field("description", property.description)
                }
            }
        }
    }

    private mutating func type(_ type: SchemaType) {
        switch type {
        case .string, .day: field("type", "string")
        case .integer: field("type", "integer")
        case .number: field("type", "number")
        case .boolean: field("type", "boolean")
        case .url:
            field("type", "string")
            field("format", "uri-reference")
        case .choice(let words):
            field("type", "string")
            field("enum", words)
        case .list(let item):
            field("type", "array")
            key("items")
            object { json in json.type(item) }
        case .reference(let name): field("$ref", "#/components/schemas/\(name)")
        }
    }
}
