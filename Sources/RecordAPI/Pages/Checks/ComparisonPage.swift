internal import HTTPWire
internal import Record

/// Speakers side by side: what all of them spoke about, and what each said.
enum ComparisonPage {
    /// The most speakers that the form lets choose from.
    private static let choiceCount = 200

    /// The page of `comparison`.
    static func answer(_ comparison: Comparison, _ call: Call) -> Answer {
        let index = call.index
        let filters = call.parameters.given.filter { given in
            given.name != Parameters.speaker.name && Parameters.statementFilters.contains { $0.name == given.name }
        }
        let names = comparison.sides.map { index.speakers[$0.speaker].name }
        var head = PageHead(title: names.joined(separator: " and "))
        head.section = .compare
        return PageLayout.answer(head, call) { html in
            html.element("h1") { html in
                for (place, name) in names.enumerated() {
                    if place > 0 { html.text(place == names.count - 1 ? " and " : ", ") }
                    html.isolated(name)
                }
            }
            html.element("div", [("class", "tally")]) { html in
                html.otherForms([.json], of: "this comparison", call)
            }
            html.shared(comparison, names, call)
            html.element("div", [("class", "sides")]) { html in
                for side in comparison.sides {
                    let speaker = index.speakers[side.speaker]
                    html.element("section") { html in
                        html.element("h2") { html in html.link(ResourceURL.speaker(speaker.slug), speaker.name) }
                        html.element("div", [("class", "tally")]) { html in
                            html.element("p", text: side.statements.total.counted("statement"))
                            html.otherForms(
                                AnswerForm.ofStatements, of: "what \(speaker.name) said",
                                at: ResourceURL.speaker(speaker.slug) + "/statements", filters)
                        }
                        html.element("div", [("class", "cards")]) { html in
                            html.cards(side.statements.items, call, hidesSpeaker: true)
                        }
                        if let next = side.next {
                            html.element("p") { $0.element("a", [("href", next)], text: "More") }
                        }
                    }
                }
            }
        }
    }

    /// The page with nobody chosen yet.
    static func blank(_ call: Call) -> Answer {
        let speakers = call.index.speakers.filter { $0.statementCount > 0 }
            .sorted { $0.statementCount > $1.statementCount }.prefix(choiceCount).sorted { $0.name < $1.name }
        var head = PageHead(title: "Compare speakers")
        head.section = .compare
        return PageLayout.answer(head, call) { html in
            html.element("h1", text: "Compare speakers")
            html.element("p", [("class", "lede")], text: "What two of those who are quoted most said, side by side.")
            html.element("form", [("action", "/compare"), ("class", "compare-form")]) { html in
                for (place, label) in ["One", "Other"].enumerated() {
                    html.element("label") { html in
                        html.text("\(label) ")
                        html.speakerChoice(speakers, chosen: place)
                    }
                }
                html.element("button", [("type", "submit")], text: "Compare")
            }
        }
    }
}

extension HTMLWriter {
    fileprivate mutating func shared(_ comparison: Comparison, _ names: [String], _ call: Call) {
        guard !comparison.sharedTopics.isEmpty else { return }
        element("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Shared topics")]) {
            html in
            html.element("table") { html in
                html.element("caption", text: "What all of them spoke about")
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", [("scope", "col")], text: "Topic")
                        for name in names {
                            html.element("th", [("scope", "col"), ("class", "number")]) { html in html.isolated(name) }
                        }
                    }
                }
                html.element("tbody") { html in
                    for shared in comparison.sharedTopics { html.row(shared, call) }
                }
            }
        }
    }

    private mutating func row(_ shared: Comparison.SharedTopic, _ call: Call) {
        let topic = call.index.topics[shared.topic]
        let rest = call.parameters.given.filter { $0.name != "topic" }
        element("tr") { html in
            html.element("th", [("scope", "row")]) { html in
                html.link(QueryText.url(call.encodedPath, rest + [("topic", topic.slug.description)]), topic.label)
            }
            for count in shared.counts { html.element("td", [("class", "number")], text: count.grouped) }
        }
    }
}
