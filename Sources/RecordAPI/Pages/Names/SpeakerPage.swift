internal import HTTPWire
internal import Record

/// A speaker: roles over time, topics, when, and what was said.
enum SpeakerPage {
    private static let topicCount = 12
    private static let otherCount = 60
    private static let aliasCount = 12

    /// The page of the speaker with this number.
    static func answer(_ number: Int, _ page: ListPage<Int>, _ call: Call) -> Answer {
        let index = call.index
        let speaker = index.speakers[number]
        let rows = index.rows(ofSpeaker: number)
        let path = ResourceURL.speaker(speaker.slug)
        var head = PageHead(
            title: speaker.name,
            description:
                "\(speaker.statementCount.counted("statement")) of \(speaker.name)\(speaker.role.map { ", \($0)" } ?? "")."
        )
        head.section = .speakers
        head.events = EventAddress(filters: [("speaker", speaker.slug.description)])
        return PageLayout.answer(head, call) { html in
            html.element("header", [("class", "profile")]) { html in
                html.portrait(speaker.name)
                html.element("div") { html in html.profile(speaker, call) }
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
                        html.cards(Array(page.items.prefix(20)), call, hidesSpeaker: true)
                    }
                    html.element("nav", [("class", "pager"), ("aria-label", "More")]) { html in
                        html.element("a", [("href", path + "/statements")], text: "All statements, to filter")
                    }
                }
                html.element("aside", [("class", "facets"), ("aria-label", "About the speaker")]) { html in
                    html.roles(RoleHistory(rows, in: index))
                    html.names(
                        "Topics",
                        index.topicRanking(of: rows).first(topicCount).map { topic in
                            let record = index.topics[topic.value]
                            return NameBar(
                                url: "\(path)/topics/\(record.slug)", label: record.label, count: topic.count)
                        })
                    html.comparison(with: number, index)
                }
            }
        }
    }

    fileprivate static func others(_ number: Int, _ index: RecordIndex) -> [SpeakerRecord] {
        index.speakerOrder.byCount.lazy.filter { $0 != number }.prefix(otherCount)
            .map { index.speakers[Int($0)] }.sorted { $0.name < $1.name }
    }

    fileprivate static func aliases(_ speaker: SpeakerRecord) -> [String] { Array(speaker.aliases.prefix(aliasCount)) }
}

extension HTMLWriter {
    fileprivate mutating func profile(_ speaker: SpeakerRecord, _ call: Call) {
        element("h1") { html in html.isolated(speaker.name) }
        if let role = speaker.role { element("p", [("class", "role")]) { html in html.isolated(role) } }
        let aliases = SpeakerPage.aliases(speaker)
        if !aliases.isEmpty {
            element("p", [("class", "aliases")]) { html in
                html.text("Also: ")
                for (place, alias) in aliases.enumerated() {
                    if place > 0 { html.text(" · ") }
                    html.isolated(alias)
                }
            }
        }
        element("p", [("class", "tally")]) { html in
            html.element(
                "span",
                text:
                    "\(speaker.statementCount.counted("statement")) in \(speaker.documentCount.counted("document"))")
            for (place, url) in speaker.sameAs.enumerated() where url.hasPrefix("https://") {
                html.element("a", [("href", url), ("rel", "external")], text: place == 0 ? "Elsewhere" : "and")
            }
        }
        otherForms(AnswerForm.ofNamed, of: "this speaker", call)
    }

    fileprivate mutating func comparison(with number: Int, _ index: RecordIndex) {
        let others = SpeakerPage.others(number, index)
        guard !others.isEmpty else { return }
        element("section", [("class", "compare-form")]) { html in
            html.element("h2", text: "Compare")
            html.element("form", [("action", "/compare")]) { html in
                html.void(
                    "input",
                    [("type", "hidden"), ("name", "speaker"), ("value", index.speakers[number].slug.description)])
                html.element("label") { html in
                    html.text("with ")
                    html.speakerChoice(others)
                }
                html.element("button", [("type", "submit")], text: "Compare")
            }
        }
    }

    /// Writes a choice of one of `speakers`, of whom the one at `chosen` is chosen at first.
    mutating func speakerChoice(_ speakers: [SpeakerRecord], chosen: Int = 0) {
        element("select", [("name", "speaker")]) { html in
            for (place, speaker) in speakers.enumerated() {
                html.element(
                    "option",
                    [("value", speaker.slug.description)] + (place == chosen && place > 0 ? [("selected", "")] : []),
                    text: speaker.name)
            }
        }
    }
}
