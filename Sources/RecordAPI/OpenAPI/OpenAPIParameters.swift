internal import Record

extension JSONWriter {
    /// Writes a parameter of the path or the query.
    mutating func parameter(_ parameter: Parameter, isInPath: Bool) {
        object { json in
            json.field("name", parameter.name)
            json.field("in", isInPath ? "path" : "query")
            json.field("description", parameter.description)
            if isInPath || parameter.isRequired {
                json.key("required")
                json.bool(true)
            }
            if case .flag = parameter.type {
                json.key("allowEmptyValue")  // ?pretty is short for ?pretty=true
                json.bool(true)
            }
            json.key("schema")
            json.object { json in json.schema(of: parameter) }
            guard !parameter.example.isEmpty else { return }
            json.key("example")
            json.example(of: parameter)
        }
    }

    /// Writes the body of a POST: the parameters as a form or as JSON, or one of them as plain text.
    mutating func requestBody(_ post: PostBody, of route: Route) {
        let parameters = route.parameters.filter { $0.name != Parameters.pretty.name }
        key("requestBody")
        object { json in
            json.key("required")
            json.bool(parameters.contains(where: \.isRequired))
            json.key("content")
            json.object { json in
                for type in post.mediaTypes {
                    json.key(named: type)
                    json.object { json in
                        json.key("schema")
                        json.object { json in
                            if type == "text/plain" {
                                json.field("type", "string")
                                json.field("minLength", 1)
                                json.field("pattern", Self.textPattern)
                            } else {
                                json.objectSchema(of: parameters)
                            }
                        }
                        json.bodyExample(route.examplePostParameters, isText: type == "text/plain")
                    }
                }
            }
        }
    }

    /// Writes what a POST may carry: `parameters` as an object, or the value of the first alone.
    private mutating func bodyExample(_ parameters: [Parameter], isText: Bool) {
        guard let first = parameters.first else { return }
        key("example")
        guard !isText else { return string(first.example) }
        object { json in
            for parameter in parameters {
                json.key(named: parameter.name)
                json.example(of: parameter)
            }
        }
    }

    private mutating func objectSchema(of parameters: [Parameter]) {
        field("type", "object")
        key("additionalProperties")
        bool(false)
        field("required", parameters.filter(\.isRequired).map(\.name))
        key("properties")
        object { json in
            for parameter in parameters {
                json.key(named: parameter.name)
                json.object { json in
                    json.bodySchema(of: parameter)
                    json.field("description", parameter.description)
                }
            }
        }
    }

    /// Writes what a field of a body is: where there may be several values, one alone needs no list.
    private mutating func bodySchema(of parameter: Parameter) {
        guard parameter.isRepeatable, parameter.counts == nil else { return schema(of: parameter) }
        key("anyOf")
        array { json in
            json.object { json in json.constraints(parameter.type) }
            json.object { json in json.schema(of: parameter) }
        }
    }

    private mutating func schema(of parameter: Parameter) {
        guard parameter.isRepeatable else { return constraints(parameter.type) }
        field("type", "array")
        if let counts = parameter.counts {
            field("minItems", counts.lowerBound)
            field("maxItems", counts.upperBound)
            key("uniqueItems")
            bool(true)
        }
        key("items")
        object { json in json.constraints(parameter.type) }
    }

    private mutating func example(of parameter: Parameter) {
        switch parameter.type {
        case .integer: number(Parameter.integer(parameter.example) ?? 0)
        case .flag: bool(true)
        case .fraction: number(tenThousandths: Parameter.tenThousandths(parameter.example) ?? 0)
        case _ where parameter.isRepeatable:
            array { json in
                for example in parameter.example.split(separator: ",") { json.string(String(example)) }
            }
        default: string(parameter.example)
        }
    }

    /// What free text may not hold: control characters but tabs and line ends.
    private static let textPattern = #"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$"#

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
        case .choices(let words):
            let word = "(" + words.joined(separator: "|") + ")"
            field("type", "string")
            field("pattern", "^\(word)(,\(word))*$")
        default: textConstraints(type)
        }
    }

    private mutating func textConstraints(_ type: ParameterType) {
        field("type", "string")
        switch type {
        case .slug:
            field("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
            field("maxLength", 80)
        case .date: field("format", "date-or-part")
        case .search: field("format", "search")
        case .json(let format):
            field("format", format)
            field("contentMediaType", "application/json")
        case .cursor: field("format", "cursor")
        case .statementID: field("pattern", StatementID.pattern)
        case .documentID:
            field("minLength", 1)
            field("maxLength", 512)
            field("pattern", #"^[^\u0000-\u001f\u007f]*$"#)
        default:
            field("minLength", 1)
            field("pattern", Self.textPattern)
        }
    }
}
