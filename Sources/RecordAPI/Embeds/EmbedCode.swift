internal import Record

/// The markup that other people's pages take to show what is here.
enum EmbedCode {
    /// A statement as a custom element, with the words themselves for where no script runs.
    static func element(_ statement: StatementView, _ call: Call) -> String {
        let words = StatementWords(statement, in: call.index)
        var html = HTMLWriter(bare: ())
        html.element("script", [("src", call.absolute("/embed.js")), ("async", "")]) { _ in }
        html.element("onrecord-statement", [("id", statement.id.description)]) { html in
            html.element("blockquote", text: words.text)
            html.element("a", [("href", call.absolute(words.path))], text: "\(words.name), on the record")
        }
        return String(decoding: html.finish().dropLast(), as: UTF8.self)
    }

    /// A list of statements as a custom element.
    static func list(_ filters: [(StaticString, String)], _ call: Call) -> String {
        var html = HTMLWriter(bare: ())
        html.element("script", [("src", call.absolute("/embed.js")), ("async", "")]) { _ in }
        html.element("onrecord-list", filters + [("limit", "3")]) { html in
            html.element("a", [("href", call.absolute("/statements"))], text: "Statements on the record")
        }
        return String(decoding: html.finish().dropLast(), as: UTF8.self)
    }

    /// When statements were made as a custom element.
    static func timeline(_ filters: [(StaticString, String)], _ call: Call) -> String {
        var html = HTMLWriter(bare: ())
        html.element("script", [("src", call.absolute("/embed.js")), ("async", "")]) { _ in }
        html.element("onrecord-timeline", filters) { html in
            html.element("a", [("href", call.absolute("/statements"))], text: "Statements on the record")
        }
        return String(decoding: html.finish().dropLast(), as: UTF8.self)
    }

    /// A statement as a frame of this size in CSS pixels.
    static func frame(_ id: StatementID, _ call: Call, width: Int, height: Int) -> String {
        var html = HTMLWriter(bare: ())
        html.element(
            "iframe",
            [
                ("src", call.absolute("/embed/statements/\(id)")), ("width", "\(width)"), ("height", "\(height)"),
                ("title", "A statement on the record"), ("loading", "lazy"),
            ]
        ) { _ in }
        return String(decoding: html.finish().dropLast(), as: UTF8.self)
    }
}
