internal import HTTPWire
internal import Record

/// Pages for frames on other people's pages.
enum EmbedFrame {
    /// A statement; the API adds who may frame it.
    static func answer(_ statement: StatementView, theme: String?, _ call: Call) -> Answer {
        let words = StatementWords(statement, in: call.index)
        return page(words.headline(70), canonical: call.absolute(words.path), theme: theme) { html in
            html.element("h1", [("class", "unseen")], text: "What \(words.name) said")
            html.quotation(words)
            html.byline(words)
            html.provenance(words)
        }
    }

    /// A speaker in short: who it is, and what was said last.
    static func answer(speaker number: Int, _ call: Call) -> Answer {
        let speaker = call.index.speakers[number]
        let latest = call.index.page(of: call.index.rows(ofSpeaker: number), .newest, PageRequest(limit: 1)).items.first
        return page(speaker.name, canonical: call.absolute(ResourceURL.speaker(speaker.slug)), theme: nil) { html in
            html.element("h1") { html in html.isolated(speaker.name) }
            if let role = speaker.role { html.element("p", [("class", "role")]) { html in html.isolated(role) } }
            html.element(
                "p", [("class", "provenance")],
                text:
                    "\(speaker.statementCount.counted("statement")) in \(speaker.documentCount.counted("document"))")
            guard let latest else { return }
            let words = StatementWords(call.index.statement(at: latest), in: call.index)
            html.quotation(words)
            html.provenance(words)
        }
    }

    private static func page(
        _ title: String, canonical: String, theme: String?, _ content: (inout HTMLWriter) -> Void
    ) -> Answer {
        var html = HTMLWriter()
        html.element("html", [("lang", "en"), ("class", "frame")] + HTMLWriter.attribute("data-theme", theme)) { html in
            html.element("head") { html in
                html.void("meta", [("charset", "utf-8")])
                html.element("title", text: title)
                html.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
                html.void("meta", [("name", "color-scheme"), ("content", "light dark")])
                html.void("meta", [("name", "robots"), ("content", "noindex")])
                html.void("link", [("rel", "stylesheet"), ("href", Asset.pagesStyle.path)])
                html.void("link", [("rel", "canonical"), ("href", canonical)])
                html.element("script", [("src", Asset.frameScript.path), ("defer", "")]) { _ in }
                // Links of a frame leave it.
                html.void("base", [("target", "_blank")])
            }
            html.element("body") { html in html.element("main") { html in content(&html) } }
        }
        var answer = Answer(mediaType: .html, body: html.finish())
        answer.isFramed = true
        answer.namesHost = true
        answer.fields[.referrerPolicy] = "strict-origin-when-cross-origin"
        return answer
    }
}
