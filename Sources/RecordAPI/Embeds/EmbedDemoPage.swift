internal import HTTPWire
internal import Record

/// What can be embedded, live, each with the code to copy.
enum EmbedDemoPage {
    /// The page, with the newest statement of a known speaker for an example.
    static func answer(_ call: Call) -> Answer {
        let index = call.index
        var answer = PageLayout.answer(PageHead(title: "Embeds"), call) { html in
            html.element("div", [("class", "demo")]) { html in
                html.element("h1", text: "Put the record on your page")
                html.element(
                    "p", [("class", "lede")],
                    text:
                        "Each of these is one line of HTML. They set no cookies, keep their place while they load, and follow the record as it changes."
                )
                html.element("script", [("src", "/embed.js"), ("async", "")]) { _ in }
                let row = (0..<min(index.statementCount, searchCount)).first {
                    index.statement(at: $0).speakerNumber != nil
                }
                guard let row else { return html.element("p", text: "There is no statement to show yet.") }
                html.samples(index.statement(at: row), call)
            }
        }
        answer.namesHost = true
        return answer
    }

    /// How many of the newest statements are looked at for one with a speaker.
    private static let searchCount = 1000
}

extension HTMLWriter {
    fileprivate mutating func samples(_ statement: StatementView, _ call: Call) {
        let words = StatementWords(statement, in: call.index)
        let speaker = words.speaker?.slug.description ?? ""
        sample("A statement", EmbedCode.element(statement, call)) { html in
            html.element("onrecord-statement", [("id", statement.id.description)]) { html in
                html.element("a", [("href", words.path)], text: words.headline())
            }
        }
        sample("A list: by speaker, topic, words", EmbedCode.list([("speaker", speaker)], call)) { html in
            html.element("onrecord-list", [("speaker", speaker), ("limit", "3")]) { html in
                html.element("a", [("href", "/speakers/\(speaker)")], text: words.name)
            }
        }
        sample("A timeline", EmbedCode.timeline([("speaker", speaker)], call)) { html in
            html.element("onrecord-timeline", [("speaker", speaker)]) { html in
                html.element("a", [("href", "/speakers/\(speaker)")], text: words.name)
            }
        }
        sample("A frame, where scripts are not welcome", EmbedCode.frame(statement.id, call, width: 560, height: 320)) {
            html in
            html.element(
                "iframe",
                [
                    ("src", "/embed/statements/\(statement.id)"), ("width", "560"), ("height", "320"),
                    ("title", "A statement on the record"), ("loading", "lazy"),
                ]
            ) { _ in }
        }
        element("section") { html in
            html.element("h2", text: "Your colors and letters")
            html.element("p", text: "Set these on the element in your own style sheet:")
            html.copyable(
                """
                onrecord-statement {
                  --onrecord-ink: #1a1a1a;
                  --onrecord-paper: #ffffff;
                  --onrecord-accent: #0b5c8a;
                  --onrecord-rule: #d9d6cf;
                  --onrecord-serif: Georgia, serif;
                  --onrecord-sans: system-ui, sans-serif;
                }
                """, "Copy", isCode: true)
            html.element("p", text: "Pages that know oEmbed need no more than the address of a statement.")
        }
    }

    private mutating func sample(_ title: String, _ code: String, _ content: (inout HTMLWriter) -> Void) {
        element("section") { html in
            html.element("h2", text: title)
            html.element("div", [("class", "specimen")], content)
            html.copyable(code, "Copy code", isCode: true)
        }
    }
}
