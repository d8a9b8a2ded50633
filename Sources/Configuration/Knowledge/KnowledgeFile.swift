internal import Record
internal import YAMLReader

/// What the files of topics and speakers have in common: one list of entries, each with a slug of its own.
enum KnowledgeFile {
    /// The entries of the one list that the text of `file` holds.
    static func entries(_ text: [UInt8], file: String, list: String) throws(YAMLError) -> [YAMLNode] {
        guard let root = try YAMLParser.parse(text, file: file) else { return [] }
        let fields = try YAMLFields(root, file: file, of: "the file", known: [list])
        guard let value = fields.node(list) else { return [] }
        guard case .sequence(let entries) = value.content else {
            throw fields.error(value, "'\(list)' takes a list, found \(value.kindDescription)")
        }
        return entries
    }

    /// The slug that `node` writes under `key`.
    static func slug(_ node: YAMLNode?, _ fields: YAMLFields, key: String) throws(YAMLError) -> Slug {
        guard let node else { throw fields.error(nil, "'\(key)' is missing: expected a slug such as air-defense") }
        guard let text = node.text, let slug = Slug(text) else {
            throw fields.error(
                node,
                "'\(key)' takes a slug (lower-case letters, digits, single hyphens), found \(node.kindDescription)")
        }
        return slug
    }

    /// Refuses an id that stands twice: the second entry would be lost.
    static func checkDistinct(_ slugs: [Slug], _ nodes: [YAMLNode], file: String) throws(YAMLError) {
        var lines: [Slug: Int] = [:]
        for (slug, node) in zip(slugs, nodes) {
            if let line = lines.updateValue(node.mark.line, forKey: slug) {
                throw YAMLError(
                    file: file, mark: node.mark, message: "the id '\(slug)' is taken by the entry on line \(line)")
            }
        }
    }
}
