internal import HTTPWire

/// Lists as Atom feeds (RFC 4287), in pages (RFC 5005).
enum AtomForm {
    /// Writes the list that `resource` is, or holds.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        guard let feed = Feed(resource, call) else { throw .missing(.atom) }
        var xml = XMLWriter()
        xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom")]) { xml in
            xml.element("id", text: call.absolute(feed.path))
            xml.element("title", text: feed.title)
            xml.element("updated", text: RFC3339.text(feed.updated(call.epochSecond)))
            // An entry whose speaker is not known has the feed's author (§4.1.2).
            xml.element("author") { xml in xml.element("name", text: "OnRecord") }
            xml.element("generator", [("uri", call.absolute("/"))], text: "OnRecord")
            xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", call.absoluteSelf)])
            xml.element("link", [("rel", "alternate"), ("href", call.absolute(call.canonical))])
            if let next = feed.next { xml.element("link", [("rel", "next"), ("href", call.absolute(next))]) }
            for entry in feed.entries { xml.entry(entry, call) }
        }
        var answer = Answer(mediaType: .atom, body: xml.finish())
        answer.link(next: feed.next)
        return answer
    }
}

extension XMLWriter {
    fileprivate mutating func entry(_ entry: Feed.Entry, _ call: Call) {
        var language: [(StaticString, String)] = []
        if let tag = entry.language { language.append(("xml:lang", tag)) }
        element("entry", language) { xml in
            xml.element("id", text: call.absolute(entry.path))
            xml.element("title", text: entry.title)
            xml.element("updated", text: RFC3339.text(entry.published))
            xml.element("published", text: RFC3339.text(entry.published))
            if let author = entry.author {
                xml.element("author") { xml in
                    xml.element("name", text: author.name)
                    xml.element("uri", text: call.absolute(author.path))
                }
            }
            xml.element("link", [("rel", "alternate"), ("href", call.absolute(entry.path))])
            if let source = entry.source { xml.element("link", [("rel", "via"), ("href", source)]) }
            for tag in entry.tags {
                xml.element(
                    "category", [("term", tag.id), ("scheme", call.absolute("/topics")), ("label", tag.label)])
            }
            xml.element("content", [("type", "text")], text: entry.text)
        }
    }
}
