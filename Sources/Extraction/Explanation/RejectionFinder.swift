internal import Record

/// Finds the cues that make no statement, and says why.
struct RejectionFinder {
    let reading: Reading
    /// What was found.
    let found: [FoundAttribution]
    /// What the rules propose.
    let proposals: [FoundAttribution]
    /// For each token how far the labels put standing outside ahead of starting a cue, in units of likelihood's
    /// logarithm; empty for rules alone.
    let leads: [Int: Float]

    /// A rejected cue as ranges of tokens.
    struct Rejected {
        let cue: Range<Int>
        let rule: String?
        let content: Range<Int>?
        let reason: String
    }

    /// The rejected cues in order.
    func rejected() -> [Rejected] {
        var part = [String?](repeating: nil, count: reading.text.tokens.count)
        for attribution in found {
            mark(attribution.content, "is part of what another cue reports", &part)
            mark(attribution.source, "is part of the words that name a speaker", &part)
            mark(attribution.cue, "", &part)
        }
        var proposed = Set<Int>()
        var rejected: [Rejected] = []
        for proposal in proposals {
            guard let cue = proposal.cue.first else { continue }
            proposed.formUnion(cue)
            if let reason = reason(for: cue, proposal.rule, part) {
                rejected.append(
                    Rejected(cue: cue, rule: proposal.rule, content: proposal.content.first, reason: reason))
            }
        }
        for verb in reading.phrases.phrases
        where verb.kind == .verb && reading.has(.reporting, at: verb.head) && !proposed.contains(verb.head) {
            if let reason = reason(for: verb.tokens, nil, part) {
                rejected.append(Rejected(cue: verb.tokens, rule: nil, content: nil, reason: reason))
            }
        }
        return rejected.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
    }

    private func mark(_ ranges: Fragments, _ role: String, _ part: inout [String?]) {
        for token in ranges.joined() { part[token] = role }
    }

    /// Why `cue` makes no statement; nil where it is part of one's cue.
    private func reason(for cue: Range<Int>, _ rule: String?, _ part: [String?]) -> String? {
        if cue.contains(where: { part[$0]?.isEmpty == true }) { return nil }
        if reading.isQuoted(cue.lowerBound) { return "stands within a quotation, so it is its speaker's" }
        if let role = part[cue.lowerBound] { return role }
        if let lead = leads[cue.lowerBound] {
            if lead <= 0 { return "what it reports points back to something said before, or is another's" }
            return rule == nil
                ? "no rule proposes it, and the labels put no attribution \(Self.rounded(lead)) ahead"
                : "the labels put no attribution \(Self.rounded(lead)) ahead"
        }
        return missingPart(cue)
    }

    /// What the rules miss at a verb of the tables.
    private func missingPart(_ cue: Range<Int>) -> String {
        guard let verb = reading.verbGroup(at: cue.lowerBound) else { return "another attribution takes its words" }
        if verb.traits.contains(.passive) { return "is passive" }
        if verb.traits.contains(.participle) { return "is a participle" }
        return "nothing beside it is what this verb reports"
    }

    private static func rounded(_ lead: Float) -> String { "\((lead * 10).rounded() / 10)" }
}
