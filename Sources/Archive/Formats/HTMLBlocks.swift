/// Reads the running text of a part of a page as paragraphs.
struct HTMLBlocks {
    private let tree: HTMLTree

    /// Elements that begin and end a paragraph (HTML §15.3.3, `display: block`).
    private static let blocks: Set<String> = [
        "address", "article", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
        "summary",
        "table", "td", "th", "tr", "ul",
    ]

    /// Elements whose text is not part of an article.
    private static let skipped: Set<String> = [
        "aside", "audio", "button", "canvas", "datalist", "embed", "figcaption", "figure", "footer", "form", "head",
        "iframe", "input", "label", "map", "math", "nav", "noscript", "object", "script", "select", "style", "svg",
        "template", "textarea", "video",
    ]

    /// Reads `tree`.
    init(_ tree: HTMLTree) {
        self.tree = tree
    }

    /// The paragraphs below `start`, white space folded as browsers do; a line break starts a new one.
    func paragraphs(in start: Int) -> [String] {
        var paragraphs: [String] = []
        var current = ""
        func flush() {
            let paragraph = Self.folded(current)
            if !paragraph.isEmpty { paragraphs.append(paragraph) }
            current = ""
        }
        walk(from: start) { event in
            switch event {
            case .text(let text): current += text
            case .boundary: flush()
            }
        }
        flush()
        return paragraphs
    }

    /// How many bytes of text lie in the paragraphs below `start`: what an article has most of.
    func paragraphByteCount(in start: Int) -> Int {
        var count = 0
        visit(from: start) { index in
            guard tree.nodes[index].name == "p" else { return true }
            count += paragraphs(in: index).reduce(0) { $0 + $1.utf8.count }
            return false
        }
        return count
    }

    /// Visits the nodes at and below `start` in order; those below a node for which `body` answers false are left out.
    func visit(from start: Int, _ body: (Int) -> Bool) {
        var pending = [start]
        while let index = pending.popLast() {
            let node = tree.nodes[index]
            if index != start, let name = node.name, Self.skipped.contains(name) || isHidden(node) { continue }
            if body(index) { pending.append(contentsOf: node.children.reversed()) }
        }
    }

    private enum Event {
        case text(String)
        case boundary
    }

    private func walk(from start: Int, _ emit: (Event) -> Void) {
        var pending: [Step] = [.enter(start)]
        while let step = pending.popLast() {
            guard case .enter(let index) = step else {
                emit(.boundary)
                continue
            }
            let node = tree.nodes[index]
            guard let name = node.name else {
                emit(.text(node.text))
                continue
            }
            if index != start, Self.skipped.contains(name) || isHidden(node) { continue }
            if name == "br" { emit(.boundary) }
            if Self.blocks.contains(name) {
                emit(.boundary)
                pending.append(.leave)
            }
            pending.append(contentsOf: node.children.reversed().map(Step.enter))
        }
    }

    private enum Step {
        case enter(Int)
        case leave
    }

    private func isHidden(_ node: HTMLTree.Node) -> Bool {
        node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true"
            || ["navigation", "complementary", "banner"].contains(node.attributes["role"])
    }

    static func folded(_ text: String) -> String {
        guard needsFolding(text) else { return text }
        // A no-break space is no white space to a browser.
        return text.unicodeScalars.split { [" ", "\t", "\n", "\r", "\u{C}"].contains($0) }
            .map(String.init).joined(separator: " ")
    }

    /// Whether `text` has white space other than single spaces between words.
    private static func needsFolding(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            let isSpace = byte == UInt8(ascii: " ")
            if isSpace && previous == byte || (0x09...0x0D).contains(byte) { return true }
            previous = byte
        }
        return previous == UInt8(ascii: " ")
    }
}
