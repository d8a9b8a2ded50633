internal import HTTPWire
internal import Record

/// The newest statements one after another, large, for a screen on a wall.
enum WallPage {
    /// The page of the statements at `rows`; without a script they stand one below the other.
    static func answer(_ rows: [Int], _ title: String, _ call: Call) -> Answer {
        var head = PageHead(title: title)
        head.isWall = true
        let filters = call.parameters.given.filter { given in
            Parameters.statementFilters.contains { $0.name == given.name }
        }
        head.events = String(QueryText.url("", filters).dropFirst())
        return PageLayout.answer(head, call) { html in
            html.element("h1", [("class", "unseen")], text: title)
            html.element("div", [("class", "slides"), ("data-slides", "")]) { html in
                for row in rows {
                    let words = StatementWords(call.index.statement(at: row), in: call.index)
                    html.element("article", [("class", "slide")]) { html in
                        html.quotation(words)
                        html.byline(words)
                        html.provenance(words)
                    }
                }
            }
            html.element("p", [("class", "wall-foot")]) { html in
                html.element("a", [("href", "/")], text: "OnRecord")
                html.element("button", [("type", "button"), ("hidden", ""), ("data-pause", "")], text: "Pause")
            }
        }
    }
}
