/// Writes the description of the API (OpenAPI 3.1) from the tables that the API itself runs by.
enum OpenAPIDescription {
    /// Writes the whole description.
    static func write(_ routes: [Route], _ json: inout JSONWriter) {
        json.object { json in
            json.field("openapi", "3.1.0")
            json.key("info")
            json.object { json in
                json.field("title", "OnRecord")
                json.field("version", "1")
                json.field("summary", "Who said what, about which topic, when, and where exactly it is written.")
                json.key("license")
                json.object { json in
                    json.field("name", "Apache-2.0")
                    json.field("identifier", "Apache-2.0")
                }
            }
            json.key("servers")
            json.array { json in json.object { json in json.field("url", "/") } }
            json.key("paths")
            json.object { json in for route in routes { json.path(route) } }
            json.key("components")
            json.object { json in json.components() }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func path(_ route: Route) {
        key(route.pattern)
        object { json in
            json.key("get")
            json.object { json in
                json.field("operationId", route.operation)
                json.field("summary", route.summary)
                json.key("parameters")
                json.array { json in
                    for parameter in route.pathParameters { json.parameter(parameter, isInPath: true) }
                    for parameter in route.parameters { json.parameter(parameter, isInPath: false) }
                }
                json.key("responses")
                json.object { json in json.responses(route) }
            }
        }
    }

    private mutating func parameter(_ parameter: Parameter, isInPath: Bool) {
        object { json in
            json.field("name", parameter.name)
            json.field("in", isInPath ? "path" : "query")
            json.field("description", parameter.description)
            if isInPath || parameter.isRequired {
                json.key("required")
                json.bool(true)
            }
            json.key("schema")
            if parameter.isRepeatable {
                json.object { json in
                    json.field("type", "array")
                    json.key("items")
                    json.object { json in json.constraints(parameter.type) }
                }
            } else {
                json.object { json in json.constraints(parameter.type) }
            }
            json.example(parameter)
        }
    }

    private mutating func example(_ parameter: Parameter) {
        guard !parameter.example.isEmpty else { return }
        key("example")
        switch parameter.type {
        case .integer: number(Parameter.integer(parameter.example) ?? 0)
        case .flag: bool(true)
        case .fraction: number(tenThousandths: Parameter.tenThousandths(parameter.example) ?? 0)
        case _ where parameter.isRepeatable: array { json in json.string(parameter.example) }
        default: string(parameter.example)
        }
    }

    private mutating func constraints(_ type: ParameterType) {
        switch type {
        case .flag: field("type", "boolean")
        case .integer(let range, let standard):
            field("type", "integer")
            field("minimum", range.lowerBound)
            field("maximum", range.upperBound)
            field("default", standard)
        case .choice(let words):
            field("type", "string")
            field("enum", words)
        case .fraction:
            field("type", "number")
            field("minimum", 0)
            field("maximum", 1)
        case .slug:
            field("type", "string")
            field("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
            field("maxLength", 80)
        case .date:
            field("type", "string")
            field("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
        case .documentID:
            field("type", "string")
            field("minLength", 1)
            field("maxLength", 512)
        case .choices(let words):
            field("type", "string")
            field("description", "Some of: " + words.joined(separator: ", "))
        case .name, .search, .quotation, .cursor: field("type", "string")
        case .json:
            field("type", "string")
            field("contentMediaType", "application/json")
        }
    }

    private mutating func responses(_ route: Route) {
        key("200")
        object { json in
            json.field("description", route.summary)
            json.key("content")
            json.object { json in
                if route.forms.isEmpty || route.forms[0] == .json {
                    json.key(route.mediaType.rawValue)
                    json.object { json in
                        json.key("schema")
                        json.object { json in
                            if let schema = route.schema {
                                json.field("$ref", "#/components/schemas/\(schema)")
                            } else {
                                json.field("type", route.mediaType == .openAPI ? "object" : "string")
                            }
                        }
                    }
                }
                for form in route.forms where form != .json {
                    json.key(form.mediaType.rawValue)
                    json.object { json in
                        json.key("schema")
                        json.object { json in json.field("type", "string") }
                    }
                }
            }
        }
        if !route.parameters.isEmpty || !route.pathParameters.isEmpty { problem("400", "A parameter is wrong.") }
        if !route.pathParameters.isEmpty {
            key("308")
            object { json in json.field("description", "The resource has another name: see Location.") }
            problem("404", "Nothing on the record has this name.")
        }
        if !route.worksWithoutRecord { problem("503", "The record is still being read: see Retry-After.") }
    }

    private mutating func problem(_ status: StaticString, _ description: String) {
        key(status)
        object { json in
            json.field("description", description)
            json.key("content")
            json.object { json in
                json.key("application/problem+json")
                json.object { json in
                    json.key("schema")
                    json.object { json in json.field("$ref", "#/components/schemas/Problem") }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func components() {
        key("schemas")
        object { json in
            for schema in Schemas.all {
                json.key(schema.name)
                json.object { json in json.schema(schema) }
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
                json.key(property.name)
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
