internal import HTTPWire

/// What all pages have in common: head, masthead, footer, and the policy that they are shown under.
enum PageLayout {
    /// Everything comes from this server; no script or style is written into a page, and no other page frames it.
    static let policy: FieldValue = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src 'self'
        """

    /// The page with `head` around what `content` writes.
    static func answer(_ head: PageHead, _ call: Call, _ content: (inout HTMLWriter) -> Void) -> Answer {
        var html = HTMLWriter()
        html.element("html", [("lang", "en")] + (head.isWall ? [("class", "wall")] : [])) { html in
            html.element("head") { html in html.head(head, call) }
            html.element("body", head.events?.attributes ?? []) { html in
                if head.isWall {
                    html.element("main", [("id", "main")], content)
                } else {
                    html.element("a", [("class", "skip"), ("href", "#main")], text: "Skip to the content")
                    html.masthead(head)
                    html.element("main", [("id", "main"), ("tabindex", "-1")], content)
                    html.footer(call)
                }
            }
        }
        var answer = Answer(mediaType: .html, body: html.finish())
        answer.fields[.contentSecurityPolicy] = policy
        answer.fields[.referrerPolicy] = "strict-origin-when-cross-origin"
        return answer
    }
}

extension HTMLWriter {
    fileprivate mutating func head(_ head: PageHead, _ call: Call) {
        let title = head.title.isEmpty ? "OnRecord: who said what" : "\(head.title) · OnRecord"
        let address = call.absolute(call.canonical)
        void("meta", [("charset", "utf-8")])
        element("title", text: title)
        void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        void("meta", [("name", "color-scheme"), ("content", "light dark")])
        void("meta", [("name", "description"), ("content", head.description)])
        void("link", [("rel", "stylesheet"), ("href", Asset.pagesStyle.path)])
        element("script", [("type", "module"), ("src", Asset.pagesScript.path), ("blocking", "render")]) { _ in }
        if let own = head.own {
            void("link", [("rel", "stylesheet"), ("href", own.style)])
            element("script", [("src", own.script), ("defer", "")]) { _ in }
        }
        void("link", [("rel", "icon"), ("type", "image/svg+xml"), ("href", Asset.icon.path)])
        void("link", [("rel", "canonical"), ("href", address)])
        property("og:site_name", "OnRecord")
        property("og:type", head.isEmbeddable ? "article" : "website")
        property("og:title", head.title.isEmpty ? "OnRecord" : head.title)
        property("og:description", head.description)
        property("og:url", address)
        void(
            "meta", [("name", "twitter:card"), ("content", head.image == nil ? "summary" : "summary_large_image")])
        if let image = head.image {
            property("og:image", call.absolute(image))
            property("og:image:type", MediaType.svg.essence)
            property("og:image:alt", head.description)
            void("meta", [("name", "twitter:image"), ("content", call.absolute(image))])
        }
        if head.isEmbeddable { discovery(address, call) }
    }

    private mutating func property(_ name: String, _ value: String) {
        void("meta", [("property", name), ("content", value)])
    }

    /// The links by which other sites find how to embed the page (oEmbed 1.0 §4).
    private mutating func discovery(_ address: String, _ call: Call) {
        for (format, type) in [("json", "application/json+oembed"), ("xml", "text/xml+oembed")] {
            let url = QueryText.url("/oembed", [("url", address), ("format", format)])
            void("link", [("rel", "alternate"), ("type", type), ("href", call.absolute(url))])
        }
    }

    fileprivate mutating func masthead(_ head: PageHead) {
        element("header", [("class", "masthead")]) { html in
            html.element("a", [("class", "brand"), ("href", "/")]) { html in
                html.element("span", [("class", "brand-mark"), ("aria-hidden", "true")], text: "“")
                html.text("OnRecord")
            }
            html.element("form", [("class", "search"), ("role", "search"), ("action", "/statements")]) { html in
                html.element("label", [("class", "unseen"), ("for", "q")], text: "Search the record")
                html.void(
                    "input",
                    [
                        ("id", "q"), ("name", "q"), ("type", "search"), ("value", head.search),
                        ("placeholder", "Words, \"phrases\", speaker:name, topic:name"), ("autocomplete", "off"),
                        ("spellcheck", "false"),
                    ])
                html.element("button", [("type", "submit")], text: "Search")
            }
            html.element("nav", [("aria-label", "Sections")]) { html in
                for section in PageHead.Section.allCases {
                    let current: [HTMLWriter.Attribute] =
                        section == head.section ? [("aria-current", "page")] : []
                    html.element("a", [("href", section.path)] + current, text: section.rawValue)
                }
            }
            html.element(
                "button", [("class", "theme"), ("type", "button"), ("hidden", ""), ("data-theme-switch", "")],
                text: "Theme")
        }
    }

    fileprivate mutating func footer(_ call: Call) {
        element("footer") { html in
            html.element(
                "p", text: "OnRecord reports what was said, and where it is written. It never asserts that it is true.")
            html.element("nav", [("aria-label", "About")]) { html in
                html.element("a", [("href", "/docs")], text: "API")
                html.element("a", [("href", "/embed/demo")], text: "Embeds")
                html.element("a", [("href", "/?wall")], text: "Wall screen")
                html.element("a", [("href", "/statements.atom")], text: "Feed")
            }
            html.element("p", [("class", "unseen"), ("role", "status"), ("data-status", "")]) { _ in }
        }
    }
}
