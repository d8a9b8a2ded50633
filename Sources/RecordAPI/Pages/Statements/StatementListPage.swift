internal import HTTPWire
internal import Record

/// Lists of statements: cards, with what they were asked for, when they were made and how to refine them.
enum StatementListPage {
    /// The page of `list`.
    static func answer(_ list: StatementList, _ call: Call) -> Answer {
        let title = Feed.title(of: list.subject, in: call.index)
        if call.parameters.isSet(Parameters.wall.name) { return WallPage.answer(list.page.items, title, call) }
        let next = list.page.next.map { call.nextURL($0) }
        var head = PageHead(title: title)
        head.section = .statements
        head.search = call.parameters[Parameters.search.name] ?? ""
        head.events = events(list, call)
        var answer = PageLayout.answer(head, call) { html in
            html.element("div", [("class", "columns")]) { html in
                html.element("div", [("class", "results")]) { html in
                    html.results(list, title, next, call)
                }
                if let facets = list.facets { html.facets(facets, without: list.hiddenFields) }
            }
        }
        answer.link(next: next)
        return answer
    }

    /// The events that concern the list: only its first page in the usual order shows what is new.
    private static func events(_ list: StatementList, _ call: Call) -> EventAddress? {
        guard call.parameters[Parameters.cursor.name] == nil,
            call.parameters[Parameters.sort.name] ?? "newest" == "newest"
        else { return nil }
        let filters = call.parameters.given.filter { given in
            Parameters.statementFilters.contains { $0.name == given.name }
        }
        return EventAddress(filters: list.pathFilters(call.index) + filters)
    }
}

extension StatementList {
    /// The filters that its path stands for.
    fileprivate func pathFilters(_ index: RecordIndex) -> [(name: String, value: String)] {
        switch subject {
        case .everything: []
        case .speaker(let speaker): [("speaker", index.speakers[speaker].slug.description)]
        case .topic(let topic): [("topic", index.topics[topic].slug.description)]
        case .speakerOnTopic(let speaker, let topic):
            [("speaker", index.speakers[speaker].slug.description), ("topic", index.topics[topic].slug.description)]
        case .document(let document): [("document", index.documents[document].id.description)]
        }
    }

    /// The fields that its path sets.
    fileprivate var hiddenFields: Set<StatementField> {
        switch subject {
        case .everything: []
        case .speaker: [.speaker]
        case .topic: [.topic]
        case .speakerOnTopic: [.speaker, .topic]
        case .document: [.document]
        }
    }
}

extension HTMLWriter {
    fileprivate mutating func results(_ list: StatementList, _ title: String, _ next: String?, _ call: Call) {
        element("h1") { html in html.isolated(title) }
        if let facets = list.facets { understanding(facets, call) }
        element("div", [("class", "tally")]) { html in
            let least = list.page.totalRelation == .atLeast ? "at least " : ""
            html.element("p", [("class", "total")], text: least + list.page.total.counted("statement"))
            if list.facets != nil, !list.page.items.isEmpty {
                html.element("a", [("href", "#refine"), ("class", "to-refine")], text: "Refine")
            }
            html.otherForms(AnswerForm.ofStatements.filter { !($0.isWhole && list.comesInPages) }, call)
        }
        if let facets = list.facets {
            period(call)
            let chart = TimelineChart(facets.rows, in: call.index) { from, to in
                let rest = call.parameters.given.filter { !["from", "to"].contains($0.name) }
                return QueryText.url(call.stem ?? call.encodedPath, rest + [("from", from), ("to", to)])
            }
            if let chart { timeline(chart, narrowing: call.canonical) }
        }
        news()
        if list.page.items.isEmpty { nothing(call.filterHints) }
        element("div", [("class", "cards")]) { html in
            html.cards(
                list.page.items, call, marking: list.highlighted ?? list.facets?.search.flatMap { WantedWords($0) })
        }
        pager(next, call)
    }

    /// Writes where the script says that there is more.
    mutating func news() {
        element("div", [("class", "news"), ("role", "status"), ("data-news", "")]) { _ in }
    }

    private mutating func nothing(_ hints: [String]) {
        element("div", [("class", "nothing")]) { html in
            html.element("p", text: "Nothing on the record meets all of this.")
            for hint in hints { html.element("p", text: hint) }
            html.element("p") { html in
                html.text("Drop a condition above, try fewer words, or go back to ")
                html.element("a", [("href", "/statements")], text: "all statements")
                html.text(".")
            }
        }
    }

    /// Writes the form that sets the days and the order; what else was chosen goes with it.
    private mutating func period(_ call: Call) {
        let search = call.parameters[Parameters.search.name]
        let names = ["from", "to", "sort", "limit"] + (search == nil ? [] : [Parameters.scope.name])
        element("form", [("class", "period"), ("action", call.stem ?? call.encodedPath)]) { html in
            for given in call.parameters.given where !names.contains(given.name) {
                html.void("input", [("type", "hidden"), ("name", given.name), ("value", given.value)])
            }
            for (name, label) in [("from", "From"), ("to", "To")] {
                html.element("label") { html in
                    html.text(label)
                    html.void(
                        "input",
                        [
                            ("name", name), ("value", call.parameters[name] ?? ""), ("placeholder", "2023-02-10"),
                            ("pattern", "\\d{4}(-\\d{2}(-\\d{2})?)?"), ("size", "11"),
                            ("title", "A year, a month or a day: 2023, 2023-02 or 2023-02-10"),
                        ])
                }
            }
            if search != nil {
                let scopes = SearchScope.allCases.map { (value: $0.rawValue, text: SearchWords.text($0)) }
                html.choice("Words", Parameters.scope.name, scopes, call)
            }
            let sorts = StatementSort.allCases.filter { $0 != .relevance || search != nil }
            html.choice("Order", Parameters.sort.name, sorts.map { ($0.rawValue, $0.rawValue) }, call)
            html.element("button", [("type", "submit")], text: "Apply")
        }
    }

    /// Writes a menu of the values of a parameter, the first of which is the standard.
    private mutating func choice(
        _ label: String, _ name: String, _ values: [(value: String, text: String)], _ call: Call
    ) {
        element("label") { html in
            html.text(label)
            html.element("select", [("name", name)]) { html in
                for value in values {
                    let isChosen = value.value == call.parameters[name] ?? values.first?.value
                    html.element(
                        "option", [("value", value.value)] + (isChosen ? [("selected", "")] : []), text: value.text)
                }
            }
        }
    }

    /// Writes the way to the next page, and back to the first.
    mutating func pager(_ next: String?, _ call: Call) {
        let isFirst = call.parameters[Parameters.cursor.name] == nil
        guard next != nil || !isFirst else { return }
        element("nav", [("class", "pager"), ("aria-label", "Pages")]) { html in
            if !isFirst { html.element("a", [("href", call.canonical)], text: "First page") }
            if let next { html.element("a", [("href", next), ("rel", "next")], text: "Next page") }
        }
    }

    /// Writes links to the same in other forms; `name` says of what.
    mutating func otherForms(_ forms: [AnswerForm], of name: String = "this list", _ call: Call) {
        guard let stem = call.stem else { return }
        otherForms(forms, of: name, at: stem == "/" ? "/statements" : stem, call.parameters.given)
    }

    /// Writes links to the forms of what is at `path` and meets `parameters`.
    mutating func otherForms(
        _ forms: [AnswerForm], of name: String, at path: String, _ parameters: [(name: String, value: String)] = []
    ) {
        element("nav", [("class", "forms"), ("aria-label", "Other forms of \(name)")]) { html in
            for form in forms where form != .html {
                let parameters = parameters.filter {
                    !form.excludedParameters.contains($0.name) && $0.name != Parameters.wall.name
                }
                html.element("a", [("href", QueryText.url("\(path).\(form.suffix)", parameters))], text: form.title)
            }
        }
    }

    /// Writes what a list of statements on a page of something else is called, and its other forms.
    mutating func statementsHead(_ path: String) {
        element("div", [("class", "tally")]) { html in
            html.element("h2", text: "Statements")
            html.otherForms(AnswerForm.ofStatements, of: "the statements", at: path)
        }
    }
}
