package import Record
package import YAMLReader

/// Reads `topics.yaml` into a taxonomy.
///
///     topics:
///       - id: air-defense
///         label: Air defense
///         names: [air defence]
///         broader: [defense]
///         mediaTopic: "16000000"
///         terms: [air defense, {term: missile battery, weight: 0.6}]
package struct TopicsFile {
    private let file: String

    /// The heaviest that a term may weigh; 1 is enough alone.
    package static let weightRange: ClosedRange<Float> = 0.01...10

    /// Reads the text of `file`; the error says what was expected where.
    package static func parse(_ text: [UInt8], file: String) throws(YAMLError) -> Taxonomy {
        let reader = TopicsFile(file: file)
        let entries = try KnowledgeFile.entries(text, file: file, list: "topics")
        var topics: [Topic] = []
        for entry in entries { topics.append(try reader.topic(entry)) }
        try reader.check(topics, entries)
        return Taxonomy(topics)
    }

    private func topic(_ node: YAMLNode) throws(YAMLError) -> Topic {
        let fields = try YAMLFields(
            node, file: file, of: "a topic", known: ["id", "label", "names", "broader", "mediaTopic", "terms"])
        var broader: [Slug] = []
        for item in fields.list("broader") { broader.append(try KnowledgeFile.slug(item, fields, key: "broader")) }
        var terms: [TopicTerm] = []
        for item in fields.list("terms") { terms.append(try term(item, fields)) }
        return Topic(
            slug: try KnowledgeFile.slug(fields.node("id"), fields, key: "id"), label: try fields.text("label"),
            alternativeNames: try fields.texts("names"), terms: terms, broader: broader,
            mediaTopic: try mediaTopic(fields))
    }

    private func term(_ node: YAMLNode, _ topic: YAMLFields) throws(YAMLError) -> TopicTerm {
        if let phrase = node.text { return TopicTerm(phrase: phrase) }
        let fields = try YAMLFields(node, file: file, of: "a term", known: ["term", "weight"])
        let phrase = try fields.text("term")
        guard let text = try fields.optionalText("weight") else { return TopicTerm(phrase: phrase) }
        guard let weight = Float(text), Self.weightRange.contains(weight) else {
            throw fields.error(
                fields.node("weight"),
                "'weight' takes a number from \(Self.weightRange.lowerBound) to \(Self.weightRange.upperBound), found '\(text)'"
            )
        }
        return TopicTerm(phrase: phrase, weight: weight)
    }

    private func mediaTopic(_ fields: YAMLFields) throws(YAMLError) -> String? {
        guard let code = try fields.optionalText("mediaTopic") else { return nil }
        guard code.utf8.count == 8, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw fields.error(
                fields.node("mediaTopic"), "'mediaTopic' takes the 8 digits of an IPTC Media Topic, found '\(code)'")
        }
        return code
    }

    /// Checks what lies between topics: ids stand once, `broader` names topics, and leads up, never round.
    private func check(_ topics: [Topic], _ nodes: [YAMLNode]) throws(YAMLError) {
        try KnowledgeFile.checkDistinct(topics.map(\.slug), nodes, file: file)
        let parents = Dictionary(topics.map { ($0.slug, $0.broader) }, uniquingKeysWith: { first, _ in first })
        for (topic, node) in zip(topics, nodes) {
            for slug in topic.broader where parents[slug] == nil {
                throw YAMLError(
                    file: file, mark: node.mark, message: "'broader' of '\(topic.slug)' names no topic: '\(slug)'")
            }
            if isAncestor(topic.slug, of: topic.slug, parents) {
                throw YAMLError(
                    file: file, mark: node.mark, message: "'broader' of '\(topic.slug)' leads back to it: take one out")
            }
        }
    }

    private func isAncestor(_ ancestor: Slug, of slug: Slug, _ parents: [Slug: [Slug]]) -> Bool {
        var seen: Set<Slug> = []
        var pending = parents[slug] ?? []
        while let next = pending.popLast() {
            if next == ancestor { return true }
            if seen.insert(next).inserted { pending += parents[next] ?? [] }
        }
        return false
    }
}
