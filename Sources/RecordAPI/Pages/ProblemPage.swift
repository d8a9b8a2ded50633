internal import HTTPWire

/// What is wrong with a request, for somebody with a browser.
enum ProblemPage {
    /// The page about `problem`, whose status it has.
    static func answer(_ problem: Problem, _ call: Call) -> Answer {
        var answer = page(problem.kind.title, call) { html in
            html.element("p", [("class", "lede")]) { html in html.isolated(problem.detail) }
            if problem.kind.remedy != problem.detail { html.element("p", text: problem.kind.remedy) }
            if problem.kind == .noKey { html.signIn(call) } else { html.ways(problem.kind) }
        }
        answer.status = problem.kind.status
        answer.caching = .never
        for line in problem.fields { answer.fields.append(line.name, line.value) }
        return answer
    }

    /// The page that explains a type of problem.
    static func answer(_ kind: ProblemKind, _ call: Call) -> Answer {
        page(kind.title, call) { html in
            html.element("p", [("class", "lede")], text: "Status \(kind.status.code). \(kind.remedy)")
        }
    }

    private static func page(_ title: String, _ call: Call, _ content: (inout HTMLWriter) -> Void) -> Answer {
        PageLayout.answer(PageHead(title: title), call) { html in
            html.element("div", [("class", "problem")]) { html in
                html.element("h1", text: title)
                content(&html)
            }
        }
    }
}

extension HTMLWriter {
    /// Writes how a person comes by the pages of a server that asks for read keys.
    fileprivate mutating func signIn(_ call: Call) {
        element("p") { html in
            html.text("In a browser: ")
            html.element("a", [("href", call.encodedPath)], text: "Sign in")
            html.text(
                """
                . The browser asks for a name, which may be anything, and a password: the read key. It keeps the key until it \
                is closed; no cookie is set.
                """)
        }
    }

    fileprivate mutating func ways(_ kind: ProblemKind) {
        element("p") { html in
            html.text("Go on with ")
            html.element("a", [("href", "/statements")], text: "all statements")
            html.text(", ")
            html.element("a", [("href", "/speakers")], text: "speakers")
            html.text(", ")
            html.element("a", [("href", "/topics")], text: "topics")
            html.text(" or ")
            html.element("a", [("href", "/documents")], text: "documents")
            html.text(". ")
            html.element("a", [("href", "/problems/\(kind.rawValue)")], text: "About this problem")
        }
    }
}
