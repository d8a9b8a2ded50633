internal import HTTPWire
internal import Record

/// The dashboard: what is new, who speaks, about what, and when.
enum HomePage {
    /// How many statements and names are shown.
    private static let statementCount = 12
    private static let nameCount = 10

    /// The page.
    static func answer(_ call: Call) -> Answer {
        let index = call.index
        let all = RowSet.range(0..<index.statementCount)
        let newest = Array(0..<min(index.statementCount, statementCount))
        if call.parameters.isSet(Parameters.wall.name) { return WallPage.answer(newest, "Newest statements", call) }
        var head = PageHead(title: "")
        head.events = EventAddress(filters: [])
        return PageLayout.answer(head, call) { html in
            html.element("h1", [("class", "unseen")], text: "OnRecord")
            html.element("p", [("class", "lede")]) { html in html.summary(index) }
            let chart = TimelineChart(all, in: index) { QueryText.url("/statements", [("from", $0), ("to", $1)]) }
            if let chart { html.timeline(chart, narrowing: "/statements") }
            html.element("div", [("class", "columns")]) { html in
                html.element("section", [("class", "results"), ("aria-labelledby", "newest")]) { html in
                    html.element("div", [("class", "tally")]) { html in
                        html.element("h2", [("id", "newest")], text: "Newest statements")
                        html.otherForms(AnswerForm.ofStatements, call)
                    }
                    html.news()
                    html.element("div", [("class", "cards")]) { html in html.cards(newest, call) }
                    html.element("nav", [("class", "pager"), ("aria-label", "More")]) { html in
                        html.element("a", [("href", "/statements")], text: "All statements")
                    }
                }
                html.element("aside", [("class", "facets"), ("aria-label", "Who and what")]) { html in
                    html.names(
                        "Most quoted",
                        names(index.speakerOrder, nameCount) { number in
                            let speaker = index.speakers[number]
                            return (ResourceURL.speaker(speaker.slug), speaker.name, speaker.statementCount)
                        }, all: "/speakers")
                    html.names(
                        "Most talked about",
                        names(index.topicOrder, nameCount) { number in
                            let topic = index.topics[number]
                            return (ResourceURL.topic(topic.slug), topic.label, topic.statementCount)
                        }, all: "/topics")
                }
            }
        }
    }

    private static func names(_ order: NameOrder, _ count: Int, _ name: (Int) -> (String, String, Int)) -> [NameBar] {
        order.byCount.prefix(count).map { number in
            let (url, label, count) = name(Int(number))
            return NameBar(url: url, label: label, count: count)
        }
    }
}

extension HTMLWriter {
    fileprivate mutating func summary(_ index: RecordIndex) {
        text("Who said what, about which topic, when, and where exactly it is written: ")
        element("strong", text: index.statementCount.counted("statement"))
        text(" by \(index.speakers.count { $0.statementCount > 0 }.counted("speaker"))")
        text(" in \(index.documents.count.counted("document")).")
    }
}
