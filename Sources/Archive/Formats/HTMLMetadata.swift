internal import JSONReader

/// What the head of a page says of its article: JSON-LD first, then Open Graph, then plain HTML.
struct HTMLMetadata {
    /// The headline.
    let title: String?
    /// The date of publication as written.
    let date: String?
    /// Who published it.
    let publisher: String?
    /// The canonical URL.
    let url: String?

    /// Reads `tree`.
    init(_ tree: HTMLTree) {
        let article = Self.linkedData(tree)
        let properties = Self.properties(tree)
        func property(_ names: String...) -> String? { names.lazy.compactMap { properties[$0] }.first }
        title = article?["headline"]?.text ?? property("og:title", "twitter:title") ?? Self.title(tree)
        date =
            article?["datePublished"]?.text
            ?? property("article:published_time", "date", "dc.date", "dcterms.date", "pubdate") ?? Self.time(tree)
        publisher =
            article?["publisher"]?["name"]?.text ?? article?["publisher"]?.text
            ?? property("og:site_name", "application-name")
        url = Self.canonical(tree) ?? property("og:url") ?? article?["url"]?.text
    }

    /// The first JSON-LD object whose type is an article (schema.org `Article` and the types under it).
    private static func linkedData(_ tree: HTMLTree) -> JSONValue? {
        for node in tree.nodes where node.name == "script" && node.attributes["type"] == "application/ld+json" {
            let source = node.children.map { tree.nodes[$0].text }.joined()
            guard let value = try? JSONValue.parse(Array(source.utf8)) else { continue }
            let objects = value.elements.flatMap { $0["@graph"]?.elements ?? [$0] }
            if let article = objects.first(where: isArticle) { return article }
        }
        return nil
    }

    private static func isArticle(_ object: JSONValue) -> Bool {
        let types = object["@type"]?.elements.compactMap(\.text) ?? []
        return types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    }

    private static func properties(_ tree: HTMLTree) -> [String: String] {
        let metas = tree.nodes.filter { $0.name == "meta" }.map(\.attributes)
        let pairs = metas.compactMap { meta in
            (meta["property"] ?? meta["name"] ?? meta["itemprop"]).flatMap { name in
                meta["content"].map { (name.lowercased(), HTMLBlocks.folded($0)) }
            }
        }
        return Dictionary(pairs.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }

    private static func title(_ tree: HTMLTree) -> String? {
        guard let title = tree.nodes.first(where: { $0.name == "title" }) else { return nil }
        let text = HTMLBlocks.folded(title.children.map { tree.nodes[$0].text }.joined())
        return text.isEmpty ? nil : text
    }

    private static func time(_ tree: HTMLTree) -> String? {
        tree.nodes.lazy.filter { $0.name == "time" }.compactMap { $0.attributes["datetime"] }.first
    }

    private static func canonical(_ tree: HTMLTree) -> String? {
        tree.nodes.lazy.filter { $0.name == "link" && $0.attributes["rel"] == "canonical" }
            .compactMap { $0.attributes["href"] }.first { $0.hasPrefix("http") }
    }
}
