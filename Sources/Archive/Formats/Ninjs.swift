internal import JSONReader

/// Reads the IPTC's ninjs, versions 1 to 3: news in JSON.
///
/// The fields differ by version: `headline` and `body_text` in 1, `headlines` and `bodies` in 2 and 3.
enum Ninjs {
    /// The documents of `value`: one object, a list of them, or `items` as search services answer.
    static func parse(_ value: JSONValue) -> [RawDocument?] {
        let objects = value["items"]?.elements ?? value["results"]?.elements ?? value.elements
        return objects.map(document)
    }

    /// One object; nil where it holds no text.
    private static func document(_ object: JSONValue) -> RawDocument? {
        guard let body = body(of: object) else { return nil }
        var document = RawDocument(text: body)
        document.id = object["uri"]?.text ?? object["guid"]?.text ?? object["id"]?.text
        document.title = headline(of: object)
        document.date =
            ["versioncreated", "contentcreated", "firstcreated", "date"].lazy
            .compactMap { object[$0]?.text }.first
        document.publisher = publisher(of: object)
        document.url = object["url"]?.text ?? object["uri"]?.text.flatMap { $0.hasPrefix("http") ? $0 : nil }
        document.language = object["language"]?.text
        // An object of JSON Lines that came alone: spans index its text as it is.
        if object["text"] == nil { document.joinHeadline() }
        return document
    }

    private static func headline(of object: JSONValue) -> String? {
        object["headline"]?.text ?? object["headlines"]?.elements.lazy.compactMap { $0["value"]?.text }.first
            ?? object["title"]?.text
    }

    private static func body(of object: JSONValue) -> String? {
        if let text = object["body_text"]?.text ?? object["text"]?.text { return text }
        if let markup = object["body_xhtml"]?.text ?? object["body_html"]?.text { return plain(markup) }
        let bodies = object["bodies"]?.elements ?? []
        if let text = bodies.first(where: { !isMarkup($0) })?["value"]?.text { return text }
        return bodies.first?["value"]?.text.flatMap(plain)
    }

    private static func isMarkup(_ body: JSONValue) -> Bool {
        let type = body["contenttype"]?.text ?? body["contentType"]?.text ?? "text/plain"
        return type.contains("html") || type.contains("xml")
    }

    private static func plain(_ markup: String) -> String? {
        guard let tree = try? HTMLTree(Array(markup.utf8)) else { return nil }
        let text = HTMLBlocks(tree).paragraphs(in: tree.root).joined(separator: "\n\n")
        return text.isEmpty ? nil : text
    }

    private static func publisher(of object: JSONValue) -> String? {
        let sources = ["infosources", "organisations", "providers"].flatMap { object[$0]?.elements ?? [] }
        return sources.lazy.compactMap { $0["name"]?.text }.first ?? object["source"]?.text
            ?? object["publisher"]?.text ?? object["copyrightholder"]?.text
    }
}
