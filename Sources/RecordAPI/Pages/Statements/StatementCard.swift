internal import Record

/// A statement as lists show it.
struct StatementCard {
    let statement: StatementView
    let call: Call
    /// The words to mark.
    var wanted: WantedWords?
    /// Whether the speaker goes without saying.
    var hidesSpeaker = false
}

extension HTMLWriter {
    /// Writes a statement of a list.
    mutating func card(_ card: StatementCard) {
        let words = StatementWords(card.statement, in: card.call.index)
        element("article", [("class", "card"), ("id", "s-\(card.statement.id)")]) { html in
            html.quotation(words, marking: card.wanted)
            if !card.hidesSpeaker { html.byline(words) }
            html.provenance(words)
            html.chips(of: card.statement, in: card.call.index)
            html.element("div", [("class", "more")]) { html in
                html.element("details") { html in
                    html.element("summary", text: "In context")
                    html.excerpt(card.statement)
                    html.legend()
                }
                html.citation(words, card.call)
            }
        }
    }

    /// Writes statements one below the other; says so where there are none.
    mutating func cards(
        _ rows: [Int], _ call: Call, marking wanted: WantedWords? = nil, hidesSpeaker: Bool = false
    ) {
        for row in rows {
            card(
                StatementCard(
                    statement: call.index.statement(at: row), call: call, wanted: wanted, hidesSpeaker: hidesSpeaker))
        }
    }

    /// Writes what was said, in quotation marks where the document has them.
    mutating func quotation(_ words: StatementWords, marking wanted: WantedWords? = nil) {
        let statement = words.statement
        let attributes = Self.attribute("lang", statement.document.language)
        element("blockquote", [("class", "quotation \(statement.kind.rawValue)")] + attributes) { html in
            html.element("p", [("dir", "auto")]) { html in
                let text = Array(statement.readableText)
                var position = 0
                for match in wanted?.ranges(in: 0..<text.count, of: text) ?? [] {
                    html.text(text[position..<match.lowerBound])
                    html.element("mark", [("class", "hit")]) { html in html.text(text[match]) }
                    position = match.upperBound
                }
                html.text(text[position...])
            }
        }
    }

    /// Writes who said it.
    mutating func byline(_ words: StatementWords) {
        element("p", [("class", "byline")]) { html in
            if let speaker = words.speaker {
                html.link(ResourceURL.speaker(speaker.slug), speaker.name, [("class", "speaker")])
            } else {
                html.element("span", [("class", "speaker unknown")], text: words.name)
            }
            if let role = words.role {
                html.text(", ")
                html.element("span", [("class", "role")]) { html in html.isolated(role) }
            }
        }
    }

    /// Writes when it was said and where it is written.
    mutating func provenance(_ words: StatementWords) {
        let document = words.statement.document
        element("p", [("class", "provenance")]) { html in
            html.element("a", [("href", words.path), ("class", "permalink")]) { html in
                if let date = words.statement.context?.date ?? words.statement.day {
                    html.element("time", [("datetime", date.description)], text: DateWords.text(date))
                } else {
                    html.text("Undated")
                }
            }
            html.element("span", [("class", "kind")], text: words.kind)
            if words.statement.stance != .asserts {
                html.element("span", [("class", "kind")], text: words.statement.stance.rawValue)
            }
            html.link(ResourceURL.document(document.id), words.title, [("class", "document")])
            if let publisher = document.publisher {
                html.element("span", [("class", "publisher")]) { html in html.isolated(publisher) }
            }
        }
    }

    /// Writes what it is about.
    mutating func chips(of statement: StatementView, in index: RecordIndex) {
        guard !statement.topicNumbers.isEmpty else { return }
        element("ul", [("class", "chips"), ("aria-label", "Topics")]) { html in
            for number in statement.topicNumbers {
                let topic = index.topics[Int(number)]
                html.element("li") { html in html.link(ResourceURL.topic(topic.slug), topic.label) }
            }
        }
    }

    /// Writes a line to copy into a text.
    mutating func citation(_ words: StatementWords, _ call: Call) {
        element("details", [("class", "cite")]) { html in
            html.element("summary", text: "Cite")
            html.copyable(words.citation(at: call.absolute(words.path)), "Copy citation")
        }
    }

    /// Writes text that a button copies, where there is a script.
    mutating func copyable(_ text: String, _ label: String, isCode: Bool = false) {
        element("div", [("class", "copyable")]) { html in
            if isCode {
                html.element("pre") { html in html.element("code", text: text) }
            } else {
                html.element("p", [("dir", "auto")], text: text)
            }
            html.element("button", [("type", "button"), ("data-copy", ""), ("hidden", "")], text: label)
        }
    }
}
