/// Reports that outrank what the labels find within them.
extension LearnedAttributions {
    /// `groups` with the plain reports behind whole sentences in the place of what the labels find within those.
    ///
    /// Reason: what is reported within a report is part of what was said. Example: "They have agreed to talk, the ministry said".
    func withOuterReports(
        _ groups: [LabelAssembly.Group], _ labels: [AttributionLabel]
    ) -> [LabelAssembly.Group] {
        let reports = rules.filter { isPlainReport($0) && $0.cue.joined().allSatisfy { labels[$0].role == nil } }
        guard !reports.isEmpty else { return groups }
        var owners = [Int?](repeating: nil, count: reading.text.tokens.count)
        for (index, group) in groups.enumerated() {
            for token in (group.parts.source + group.parts.cue + group.parts.content).joined() { owners[token] = index }
        }
        var inner: Set<Int> = []
        var outer: [LabelAssembly.Group] = []
        for report in reports {
            let content = report.content[0]
            let within = Set((content.lowerBound..<report.cue[0].upperBound).compactMap { owners[$0] })
            guard !within.isEmpty, within.allSatisfy({ groups[$0].parts.isWithin(content) }) else { continue }
            inner.formUnion(within)
            outer.append(LabelAssembly.Group(parts: parts(of: report), sentence: 0))
        }
        return groups.indices.filter { !inner.contains($0) }.map { groups[$0] } + outer
    }

    /// Whether `rule` is a report of plain speech behind all that was said.
    private func isPlainReport(_ rule: FoundAttribution) -> Bool {
        guard rule.rule == AttributionRule.postposed.rawValue, rule.content.count == 1, let cue = rule.cue.last,
            rule.content[0].upperBound <= cue.lowerBound
        else { return false }
        return cue.contains { Self.plainVerbs.contains(reading.key($0)) || Self.writingVerbs.contains(reading.key($0)) }
    }

    private static let writingVerbs: WordSet = ["wrote", "writes", "reported", "reports", "read", "reads", "announced"]
}
