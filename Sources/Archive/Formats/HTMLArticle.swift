/// Reads the article of a web page: what its markup, metadata and JSON-LD say of it.
struct HTMLArticle {
    private let tree: HTMLTree
    private let blocks: HTMLBlocks

    /// Reads `page`; nil where it holds no text.
    static func parse(_ page: [UInt8]) throws(HTMLProblem) -> RawDocument? {
        let tree = try HTMLTree(page)
        return HTMLArticle(tree: tree, blocks: HTMLBlocks(tree)).document()
    }

    private func document() -> RawDocument? {
        let metadata = HTMLMetadata(tree)
        let container = container()
        let title = headline(in: container, metadata)
        let body = blocks.paragraphs(in: container).filter { $0 != title }
        guard !body.isEmpty else { return nil }
        var document = RawDocument(text: body.joined(separator: "\n\n"))
        document.title = title
        document.date = metadata.date
        document.publisher = metadata.publisher
        document.url = metadata.url
        document.language = tree.nodes[tree.root].attributes["lang"]
        document.joinHeadline()
        return document
    }

    /// The element that holds the article: the marked one with most text in paragraphs, else the whole body.
    private func container() -> Int {
        let marks: [(HTMLTree.Node) -> Bool] = [
            { $0.attributes["itemprop"] == "articleBody" },
            { $0.name == "article" },
            { $0.name == "main" || $0.attributes["role"] == "main" },
        ]
        for mark in marks {
            let candidates = elements(where: mark).map { (index: $0, count: blocks.paragraphByteCount(in: $0)) }
            if let best = candidates.max(by: { $0.count < $1.count }), best.count > 0 { return best.index }
        }
        return densestElement() ?? tree.root
    }

    /// The element whose own paragraphs hold at least half of the page's paragraph text.
    private func densestElement() -> Int? {
        var counts: [Int: Int] = [:]
        blocks.visit(from: tree.root) { index in
            guard tree.nodes[index].name == "p", let parent = tree.nodes[index].parent else { return true }
            counts[parent, default: 0] += blocks.paragraphByteCount(in: index)
            return false
        }
        let total = counts.values.reduce(0, +)
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 >= total, total > 0
        else { return nil }
        return best.key
    }

    private func headline(in container: Int, _ metadata: HTMLMetadata) -> String? {
        let headings = elements { $0.name == "h1" }.map { blocks.paragraphs(in: $0).joined(separator: " ") }
        let inside = Set(elements(below: container) { $0.name == "h1" })
        let own = inside.sorted().lazy.map { blocks.paragraphs(in: $0).joined(separator: " ") }.first { !$0.isEmpty }
        return own ?? (headings.count == 1 ? headings.first { !$0.isEmpty } : nil) ?? metadata.title
    }

    private func elements(where mark: (HTMLTree.Node) -> Bool) -> [Int] {
        tree.nodes.indices.filter { tree.nodes[$0].name != nil && mark(tree.nodes[$0]) }
    }

    private func elements(below start: Int, where mark: (HTMLTree.Node) -> Bool) -> [Int] {
        var found: [Int] = []
        blocks.visit(from: start) { index in
            if tree.nodes[index].name != nil, mark(tree.nodes[index]) { found.append(index) }
            return true
        }
        return found
    }
}
