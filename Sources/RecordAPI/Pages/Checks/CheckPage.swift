internal import HTTPWire
internal import Record

/// The check of a quotation: what was pasted, what the record says, and where they differ.
enum CheckPage {
    /// The page of `report`.
    static func answer(_ report: QuotationReport, _ call: Call) -> Answer {
        page(report.quote, call) { html in
            html.element("section", [("class", "verdict \(report.verdict.rawValue)"), ("aria-live", "polite")]) {
                html in
                html.element("h2", text: words(report.verdict))
                html.element("p", text: meaning(report.verdict))
                for hint in report.hints { html.element("p", text: hint) }
            }
            html.element("div", [("class", "tally")]) { html in
                html.otherForms([.json], of: "this check", call)
            }
            html.matches(report.matches, call)
            if !report.elsewhere.isEmpty {
                html.element("h2", text: "Somebody else said it")
                html.matches(report.elsewhere, call)
            }
        }
    }

    /// The page with nothing checked yet.
    static func blank(_ call: Call) -> Answer { page("", call) { _ in } }

    private static func page(_ quote: String, _ call: Call, _ content: (inout HTMLWriter) -> Void) -> Answer {
        var head = PageHead(title: "Check a quotation")
        head.section = .check
        return PageLayout.answer(head, call) { html in
            html.element("div", [("class", "checking")]) { html in
                html.element("h1", text: "Check a quotation")
                html.element("form", [("action", "/check"), ("class", "check")]) { html in
                    html.element("label", [("for", "quote")], text: "The words, as they are said to have been said")
                    html.element(
                        "textarea",
                        [
                            ("id", "quote"), ("name", "quote"), ("rows", "4"), ("required", ""),
                            ("maxlength", "4000"), ("aria-describedby", "quote-help"),
                        ], text: quote)
                    html.element(
                        "p", [("id", "quote-help"), ("class", "help")],
                        text:
                            "Up to 300 words. Case, accents and punctuation don't count; … and [brackets] stand for words left out."
                    )
                    html.element("button", [("type", "submit")], text: "Check")
                }
                content(&html)
            }
        }
    }

    private static func words(_ verdict: QuotationVerdict) -> String {
        switch verdict {
        case .verbatim: "On the record, word for word"
        case .altered: "On the record, in other words"
        case .paraphrase: "Something like it is on the record"
        case .notFound: "Not on the record"
        }
    }

    private static func meaning(_ verdict: QuotationVerdict) -> String {
        switch verdict {
        case .verbatim: "These words are written in a document as this speaker's."
        case .altered: "Words were changed, added or left out. The differences are marked."
        case .paraphrase: "The telling words are shared; the sentence is another."
        case .notFound: "No document here attributes such words to anybody. That doesn't show that nobody said them."
        }
    }
}

extension HTMLWriter {
    fileprivate mutating func matches(_ matches: [QuotationMatch], _ call: Call) {
        guard !matches.isEmpty else { return }
        element("div", [("class", "cards")]) { html in
            for match in matches {
                let statement = call.index.statement(at: match.row)
                if !match.differences.isEmpty { html.differences(match.differences) }
                html.card(StatementCard(statement: statement, call: call))
                if !match.furtherRows.isEmpty { html.element("p", [("class", "help")], text: "It goes on with:") }
                for row in match.furtherRows {
                    html.card(StatementCard(statement: call.index.statement(at: row), call: call))
                }
            }
        }
    }

    private mutating func differences(_ differences: [QuotationMatch.Difference]) {
        element("div", [("class", "difference")]) { html in
            html.element("p", [("class", "help")]) { html in
                html.element("del", text: "on the record, not in the quotation")
                html.text(" ")
                html.element("ins", text: "in the quotation, not on the record")
            }
            html.element("p", [("class", "words"), ("dir", "auto")]) { html in
                for difference in differences {
                    html.difference(difference)
                    html.text(" ")
                }
            }
        }
    }

    private mutating func difference(_ difference: QuotationMatch.Difference) {
        switch difference.edit {
        case .equal: text(difference.quoted)
        case .elided: element("span", [("title", difference.recorded)], text: "…")
        case .inflected, .replaced, .inserted, .omitted:
            if !difference.recorded.isEmpty { element("del", text: difference.recorded) }
            if !difference.recorded.isEmpty, !difference.quoted.isEmpty { text(" ") }
            if !difference.quoted.isEmpty { element("ins", text: difference.quoted) }
        }
    }
}
