internal import HTTPWire
internal import Record

/// The newest statements one after another, large, for a screen on a wall.
enum WallPage {
    /// From how many bytes on a quotation is written smaller, so that it fits the screen.
    private static let longCounts = [(400, " longest"), (180, " long")]

    /// The class of a slide whose quotation has this many bytes.
    private static func size(_ count: Int) -> String { longCounts.first { count >= $0.0 }?.1 ?? "" }

    /// The page of the statements at `rows`; without a script they stand one below the other.
    static func answer(_ rows: [Int], _ title: String, _ call: Call) -> Answer {
        var head = PageHead(title: title)
        head.isWall = true
        let filters = call.parameters.given.filter { given in
            Parameters.statementFilters.contains { $0.name == given.name }
        }
        head.events = EventAddress(filters: filters)
        return PageLayout.answer(head, call) { html in
            html.element("h1", [("class", "unseen")], text: title)
            html.element("div", [("class", "slides"), ("data-slides", "")]) { html in
                for row in rows {
                    let words = StatementWords(call.index.statement(at: row), in: call.index)
                    let length = words.statement.readableText.count
                    html.element("article", [("class", "slide\(size(length))")]) { html in
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
