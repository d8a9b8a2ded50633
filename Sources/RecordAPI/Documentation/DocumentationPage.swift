internal import HTTPWire

/// The documentation as a page: what /openapi.json tells, for people.
enum DocumentationPage {
    /// The page about `routes`.
    static func answer(_ routes: [Route], _ call: Call) -> Answer {
        var head = PageHead(title: "The API")
        head.own = (style: "/docs/style.css", script: "/docs/script.js")
        var answer = PageLayout.answer(head, call) { html in
            html.element("div", [("class", "docs")]) { html in
                html.introduction(routes)
                for tag in RouteTag.allCases { html.section(tag, routes.filter { RouteTag($0.pattern) == tag }) }
                html.problems()
                html.schemas()
            }
        }
        answer.namesHost = true
        return answer
    }
}

extension HTMLWriter {
    fileprivate mutating func introduction(_ routes: [Route]) {
        element("h1", text: "The API")
        element("p", [("class", "lede")], text: RouteTag.statements.summary)
        element("p") { html in
            html.text("For programs: ")
            html.element("a", [("href", "/openapi.json")], text: "/openapi.json")
            html.text(" (OpenAPI 3.1). Forms other than JSON are chosen by Accept, or by a suffix of the path.")
        }
        element("nav", [("aria-label", "Operations")]) { html in
            html.element("ul") { html in
                for route in routes {
                    html.element("li") { html in
                        html.element("a", [("href", "#\(route.operation)")], text: route.pattern)
                    }
                }
            }
        }
    }

    fileprivate mutating func section(_ tag: RouteTag, _ routes: [Route]) {
        element("h2", [("id", tag.rawValue)], text: tag.rawValue.prefix(1).uppercased() + tag.rawValue.dropFirst())
        element("p", text: tag.summary)
        for route in routes {
            element("section", [("class", "operation"), ("id", route.operation)]) { html in html.operation(route) }
        }
    }

    private mutating func operation(_ route: Route) {
        element("h3") { html in
            html.element("span", [("class", "method")], text: route.post == nil ? "GET " : "GET, POST ")
            html.element("code", text: route.pattern)
        }
        element("p", text: route.summary)
        forms(of: route)
        if let post = route.post {
            element("p", text: "POST takes the parameters as \(post.mediaTypes.joined(separator: ", ")).")
        }
        element("form", [("data-path", route.pattern)]) { html in
            html.parameters(of: route)
            html.element("p") { html in html.element("button", text: "Try it") }
            html.element("pre", [("hidden", "")]) { _ in }
        }
        example(of: route)
    }

    private mutating func forms(of route: Route) {
        guard route.forms.count > 1 else { return }
        element("p") { html in
            html.text("Forms: ")
            for (place, form) in route.forms.enumerated() {
                if place > 0 { html.text(", ") }
                html.element("code", [("title", form.mediaType.rawValue)], text: ".\(form.suffix)")
                html.text(" (\(form.title))")
            }
        }
    }

    private mutating func parameters(of route: Route) {
        guard !route.parameters.isEmpty || !route.pathParameters.isEmpty else { return }
        element("table") { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    for title in ["Parameter", "Meaning", "Value (several: a|b)"] { html.element("th", text: title) }
                }
            }
            html.element("tbody") { html in
                for parameter in route.pathParameters { html.row(parameter, isInPath: true) }
                for parameter in route.parameters { html.row(parameter, isInPath: false) }
            }
        }
    }

    private mutating func row(_ parameter: Parameter, isInPath: Bool) {
        let isRequired = isInPath || parameter.isRequired
        element("tr") { html in
            html.element("td") { html in
                html.element("code", text: parameter.name)
                if isRequired { html.element("span", [("class", "required")], text: " required") }
            }
            html.element("td", text: parameter.description + parameter.type.words)
            html.element("td") { html in
                let shown =
                    parameter.isRepeatable
                    ? parameter.example.split(separator: ",").joined(separator: "|") : parameter.example
                html.void(
                    "input",
                    [
                        ("name", parameter.name), ("data-place", isInPath ? "path" : "query"),
                        (isRequired ? "value" : "placeholder", shown), ("aria-label", parameter.name),
                    ])
            }
        }
    }

    private mutating func example(of route: Route) {
        guard let answer = route.exampleAnswer(pretty: true) else { return }
        element("details") { html in
            html.element("summary", text: "An answer")
            html.element("pre", text: String(decoding: answer.body, as: UTF8.self))
        }
    }
}

extension HTMLWriter {
    fileprivate mutating func problems() {
        element("h2", [("id", "problems")], text: "Problems")
        element("p", text: "Every error is a problem document (RFC 9457), whose type is one of these.")
        element("table") { html in
            for kind in ProblemKind.allCases {
                html.element("tr") { html in
                    html.element("td") { html in
                        html.element("a", [("href", "/problems/\(kind.rawValue)")], text: kind.rawValue)
                    }
                    html.element("td", text: "\(kind.status.code)")
                    html.element("td", text: "\(kind.title). \(kind.remedy)")
                }
            }
        }
    }

    fileprivate mutating func schemas() {
        element("h2", [("id", "objects")], text: "Objects")
        for schema in Schemas.all {
            element("h3", [("id", schema.name)], text: schema.name)
            element("p", text: schema.description)
            element("table") { html in
                for field in schema.fields {
                    html.element("tr") { html in
                        html.element("td") { html in html.element("code", text: field.name) }
                        html.element("td") { html in html.type(field.type) }
                        html.element("td", text: field.description + (field.isRequired ? "" : " Not always there."))
                    }
                }
            }
        }
    }

    private mutating func type(_ type: SchemaType) {
        switch type {
        case .string: text("text")
        case .integer: text("whole number")
        case .number: text("number")
        case .boolean: text("true or false")
        case .day: text("date")
        case .url: text("address")
        case .choice(let words): text(words.joined(separator: ", "))
        case .list(let item):
            text("list of ")
            self.type(item)
        case .reference(let name): element("a", [("href", "#\(name)")], text: name)
        }
    }
}

extension ParameterType {
    /// What values it takes, where the description of the parameter does not say.
    fileprivate var words: String {
        switch self {
        case .choice(let words), .choices(let words): " One of: \(words.joined(separator: ", "))."
        case .integer(let range, let standard):
            " From \(range.lowerBound) to \(range.upperBound); \(standard) unless told."
        case .date: " Such as 2023-02-10, 2023-02 or 2023."
        case .fraction: " From 0 to 1."
        default: ""
        }
    }
}
