/// Numbers topics while an index is built: the taxonomy's first, in the order of its file.
struct TopicTableBuilder {
    private let taxonomy: Taxonomy
    private var numbers: [Slug: UInt32] = [:]
    private var labels: [String] = []
    private var slugs: [Slug] = []
    /// For each topic the numbers of itself and of all that contain it, however far.
    private(set) var lineages: [[UInt32]] = []

    init(_ taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        for topic in taxonomy.topics where numbers[topic.slug] == nil { add(topic.slug, label: topic.label) }
        for number in slugs.indices { lineages[number] = lineage(of: UInt32(number)) }
    }

    /// The number of the topic that `match` names, a new one where neither the taxonomy nor a statement had it.
    mutating func number(of match: TopicMatch) -> UInt32 { number(of: match.topic, label: match.label) }

    /// The number of the topic `slug`, a new one with this label where it was not met before.
    mutating func number(of slug: Slug, label: String) -> UInt32 {
        if let known = numbers[slug] { return known }
        add(slug, label: label)
        return UInt32(slugs.count - 1)
    }

    /// The topics with their neighbours and counts.
    func records(statementCount: (Int) -> Int) -> [TopicRecord] {
        let broader = slugs.map { slug in directlyBroader(slug).map(Int.init) }
        var narrower = [[Int]](repeating: [], count: slugs.count)
        for (number, wider) in broader.enumerated() { for topic in wider { narrower[topic].append(number) } }
        return slugs.indices.map { number in
            TopicRecord(
                slug: slugs[number], label: labels[number], listed: taxonomy[slugs[number]], broader: broader[number],
                narrower: narrower[number], statementCount: statementCount(number))
        }
    }

    private mutating func add(_ slug: Slug, label: String) {
        let number = UInt32(slugs.count)
        numbers[slug] = number
        slugs.append(slug)
        labels.append(label)
        lineages.append([number])
    }

    private func directlyBroader(_ slug: Slug) -> [UInt32] {
        (taxonomy[slug]?.broader ?? []).compactMap { numbers[$0] }.filter { slugs[Int($0)] != slug }
    }

    /// Walks up; a topic met twice is not followed again, so a ring in the taxonomy ends.
    private func lineage(of number: UInt32) -> [UInt32] {
        var found = [number]
        var next = 0
        while next < found.count {
            found += directlyBroader(slugs[Int(found[next])]).filter { !found.contains($0) }
            next += 1
        }
        return found
    }
}
