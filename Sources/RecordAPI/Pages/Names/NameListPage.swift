internal import HTTPWire
internal import Record

/// Lists of speakers, topics and documents.
enum NameListPage {
    /// The speakers of `list`.
    static func speakers(_ list: NumberedList, title: String, _ call: Call) -> Answer {
        page(list, title, .speakers, call) { html, number in
            let speaker = call.index.speakers[number]
            html.portrait(speaker.name)
            html.element("span", [("class", "entry-name")]) { html in
                html.link(ResourceURL.speaker(speaker.slug), speaker.name)
                if let role = speaker.role {
                    html.element("span", [("class", "role")]) { html in html.isolated(role) }
                }
            }
            html.element(
                "span", [("class", "count")], text: (list.counts[number] ?? speaker.statementCount).counted("statement")
            )
        }
    }

    /// The topics of `list`.
    static func topics(_ list: NumberedList, _ call: Call) -> Answer {
        page(list, "Topics", .topics, call) { html, number in
            let topic = call.index.topics[number]
            html.element("span", [("class", "entry-name")]) { html in
                html.link(ResourceURL.topic(topic.slug), topic.label)
                let broader = topic.broader.map { call.index.topics[$0].label }
                if !broader.isEmpty {
                    html.element("span", [("class", "role")]) { html in html.isolated(broader.joined(separator: ", ")) }
                }
            }
            html.element("span", [("class", "count")], text: topic.statementCount.counted("statement"))
        }
    }

    /// The documents of `list`.
    static func documents(_ list: NumberedList, _ call: Call) -> Answer {
        page(list, "Documents", .documents, call) { html, number in
            let document = call.index.documents[number]
            html.element("span", [("class", "entry-name")]) { html in
                html.link(ResourceURL.document(document.id), document.title ?? document.id.description)
                html.element("span", [("class", "role")]) { html in html.dateline(document) }
            }
            html.element(
                "span", [("class", "count")],
                text: call.index.statementCount(ofDocument: number).counted("statement"))
        }
    }

    private static func page(
        _ list: NumberedList, _ title: String, _ section: PageHead.Section, _ call: Call,
        _ entry: (inout HTMLWriter, Int) -> Void
    ) -> Answer {
        let next = list.page.next.map { call.nextURL($0) }
        var head = PageHead(title: title)
        head.section = section
        var answer = PageLayout.answer(head, call) { html in
            html.element("h1") { html in html.isolated(title) }
            html.element("div", [("class", "tally")]) { html in
                html.element("p", [("class", "total")], text: "\(list.page.total.grouped) in all")
                html.otherForms(AnswerForm.ofLists, call)
            }
            html.element("ul", [("class", "entries")]) { html in
                for number in list.page.items { html.element("li") { html in entry(&html, number) } }
            }
            html.pager(next, call)
        }
        answer.link(next: next)
        return answer
    }
}

extension HTMLWriter {
    /// Writes who published a document, and when.
    mutating func dateline(_ document: Document) {
        if let publisher = document.publisher { isolated(publisher) }
        if let date = document.published?.date {
            if document.publisher != nil { text(", ") }
            element("time", [("datetime", document.published?.description ?? "")], text: DateWords.text(date))
        }
    }
}
