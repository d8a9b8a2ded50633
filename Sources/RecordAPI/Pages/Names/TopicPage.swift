internal import HTTPWire
internal import Record

/// A topic: who says what about it, over time.
enum TopicPage {
    private static let speakerCount = 15

    /// The page of the topic with this number.
    static func answer(_ number: Int, _ page: ListPage<Int>, _ call: Call) -> Answer {
        let index = call.index
        let topic = index.topics[number]
        let rows = index.rows(ofTopic: number)
        let path = ResourceURL.topic(topic.slug)
        var head = PageHead(
            title: topic.label, description: "\(topic.statementCount.counted("statement")) about \(topic.label).")
        head.section = .topics
        head.events = EventAddress(filters: [("topic", topic.slug.description)])
        return PageLayout.answer(head, call) { html in
            html.element("header", [("class", "profile")]) { html in
                html.element("div") { html in
                    html.element("h1") { html in html.isolated(topic.label) }
                    html.neighbors("Part of", topic.broader, index)
                    html.neighbors("Takes in", topic.narrower, index)
                    html.element("p", [("class", "tally")], text: topic.statementCount.counted("statement"))
                    html.otherForms(AnswerForm.ofNamed, of: "this topic", call)
                }
            }
            html.element("div", [("class", "columns")]) { html in
                html.element("section", [("class", "results"), ("aria-label", "Statements")]) { html in
                    let chart = TimelineChart(rows, in: index) { from, to in
                        QueryText.url(path + "/statements", [("from", from), ("to", to)])
                    }
                    if let chart { html.timeline(chart, narrowing: path + "/statements") }
                    html.statementsHead(path + "/statements")
                    html.news()
                    html.element("div", [("class", "cards")]) { html in
                        html.cards(Array(page.items.prefix(20)), call)
                    }
                    html.element("nav", [("class", "pager"), ("aria-label", "More")]) { html in
                        html.element("a", [("href", path + "/statements")], text: "All statements, to filter")
                    }
                }
                html.element("aside", [("class", "facets"), ("aria-label", "Speakers")]) { html in
                    html.names(
                        "Who speaks about it",
                        index.speakerRanking(of: rows).first(speakerCount).map { counted in
                            let speaker = index.speakers[counted.value]
                            return NameBar(
                                url: "\(ResourceURL.speaker(speaker.slug))/topics/\(topic.slug)", label: speaker.name,
                                count: counted.count)
                        }, all: path + "/speakers")
                }
            }
        }
    }
}

extension HTMLWriter {
    fileprivate mutating func neighbors(_ title: String, _ numbers: [Int], _ index: RecordIndex) {
        guard !numbers.isEmpty else { return }
        element("p", [("class", "neighbors")]) { html in
            html.text("\(title): ")
            for (place, number) in numbers.enumerated() {
                if place > 0 { html.text(", ") }
                html.link(ResourceURL.topic(index.topics[number].slug), index.topics[number].label)
            }
        }
    }
}
