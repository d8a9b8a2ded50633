internal import HTTPWire
internal import Record

/// A statement as a page for a frame on somebody else's.
enum EmbedFrame {
    /// The page; the API adds who may frame it.
    static func answer(_ statement: StatementView, theme: String?, _ call: Call) -> Answer {
        let words = StatementWords(statement, in: call.index)
        var html = HTMLWriter()
        html.element("html", [("lang", "en"), ("class", "frame")] + HTMLWriter.attribute("data-theme", theme)) { html in
            html.element("head") { html in
                html.void("meta", [("charset", "utf-8")])
                html.element("title", text: words.headline(70))
                html.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
                html.void("meta", [("name", "color-scheme"), ("content", "light dark")])
                html.void("meta", [("name", "robots"), ("content", "noindex")])
                html.void("link", [("rel", "stylesheet"), ("href", Asset.pagesStyle.path)])
                html.void("link", [("rel", "canonical"), ("href", call.absolute(words.path))])
                // Links of a frame leave it.
                html.void("base", [("target", "_blank")])
            }
            html.element("body") { html in
                html.element("main") { html in
                    html.element("h1", [("class", "unseen")], text: "What \(words.name) said")
                    html.quotation(words)
                    html.byline(words)
                    html.provenance(words)
                }
            }
        }
        var answer = Answer(mediaType: .html, body: html.finish())
        answer.isFramed = true
        answer.namesHost = true
        answer.fields[.referrerPolicy] = "strict-origin-when-cross-origin"
        return answer
    }
}
