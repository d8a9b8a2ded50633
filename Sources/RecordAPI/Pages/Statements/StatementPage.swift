internal import HTTPWire
internal import Record

/// One statement: what was said, how the document says it, and how that was found.
enum StatementPage {
    /// The page of the statement at `row`.
    static func answer(_ row: Int, _ call: Call) -> Answer {
        let statement = call.index.statement(at: row)
        let words = StatementWords(statement, in: call.index)
        var head = PageHead(title: words.headline(70), description: words.headline(280))
        head.section = .statements
        head.image = words.path + "/card.svg"
        head.isEmbeddable = true
        head.events = EventAddress(of: statement.document, concerning: statement.id)
        return PageLayout.answer(head, call) { html in
            html.element("article", [("class", "statement")]) { html in
                html.element("h1", [("class", "unseen")]) { html in html.text("What \(words.name) said") }
                html.news()
                html.quotation(words)
                html.byline(words)
                html.provenance(words)
                html.correctionNote(call.corrections(by: statement))
                html.chips(of: statement, in: call.index)
                html.element("h2", text: "In its text")
                html.excerpt(statement)
                html.legend()
                html.element("p") { html in
                    html.element(
                        "a", [("href", DocumentPart.url(of: statement, in: call.index))],
                        text: "Read it in the document")
                }
                html.attribution(statement)
                html.element("h2", text: "Cite and embed")
                html.copyable(words.citation(at: call.absolute(words.path)), "Copy citation")
                html.copyable(EmbedCode.element(statement, call), "Copy embed code", isCode: true)
                html.otherForms(AnswerForm.ofStatement, of: "this statement", call)
            }
        }
    }
}

extension HTMLWriter {
    /// Says that a statement was another before its document was corrected.
    fileprivate mutating func correctionNote(_ former: [(former: StatementID, epochSecond: Int)]) {
        guard let last = former.last else { return }
        let day = CalendarDate(dayNumber: last.epochSecond / 86_400)
        element("p", [("class", "corrected")]) { html in
            html.text(
                "Corrected on \(day.map { DateWords.text($0) } ?? "an unknown day"): the document said otherwise before. "
            )
            html.text(
                former.count == 1 ? "The former address leads here." : "The \(former.count) former addresses lead here."
            )
        }
    }

    /// Writes how a statement was found: its parts, rule, confidence, and the steps to the speaker.
    mutating func attribution(_ statement: StatementView) {
        element("h2", text: "How it was found")
        element("dl", [("class", "facts")]) { html in
            html.attributionFacts(statement)
            if let context = statement.context { html.circumstances(context) }
            html.fact("Confidence") { $0.text("\((statement.confidence + 50) / 100) %") }
        }
    }

    /// Writes source, cue, rule and resolution as terms of a list.
    mutating func attributionFacts(_ statement: StatementView) {
        let text = statement.text
        for (title, spans) in [("Source", statement.source), ("Cue", statement.cue)] where !spans.isEmpty {
            fact(title) { html in
                html.isolated(spans.map { text.slice($0) }.joined(separator: " … "))
            }
        }
        if !statement.resolution.isEmpty {
            fact("Resolution") { html in
                html.element("ol") { html in
                    for step in statement.resolution {
                        html.element("li") { html in html.isolated(String(decoding: step, as: UTF8.self)) }
                    }
                }
            }
        }
        fact("Rule") { html in html.element("code", text: String(decoding: statement.rule, as: UTF8.self)) }
    }

    private mutating func circumstances(_ context: ContextView) {
        let words: [(String, ArraySlice<UInt8>?)] = [
            ("When, in its words", context.dateText), ("Place", context.place), ("Occasion", context.event),
        ]
        for (title, value) in words {
            guard let value else { continue }
            fact(title) { html in html.isolated(String(decoding: value, as: UTF8.self)) }
        }
    }

    /// Writes a term and what is known of it.
    mutating func fact(_ title: String, _ content: (inout HTMLWriter) -> Void) {
        element("dt", text: title)
        element("dd", [], content)
    }
}
