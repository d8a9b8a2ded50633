internal import Record

/// Puts together the statements of one document from what the passes found.
struct StatementAssembler {
    private let document: Document
    private let reading: ClassifiedText
    private var identities: IdentityMaker
    private var occurrences: [StatementID: Int] = [:]

    init(_ document: Document, _ reading: ClassifiedText, identities: IdentityMaker) {
        self.document = document
        self.reading = reading
        self.identities = identities
    }

    /// The statement that `found` is, said by `source`.
    mutating func statement(
        _ found: FoundAttribution, source: ResolvedSource, topics: [TopicMatch], context: StatementContext?
    ) -> Statement {
        let attribution = Attribution(
            source: spans(of: found.source), cue: spans(of: found.cue), content: spans(of: found.content),
            resolution: source.steps, rule: found.rule, confidence: found.confidence)
        let stance = StanceClassifier.stance(
            of: found.cueClass, isNegated: StanceClassifier.isNegated(found.cue, in: reading))
        return Statement(
            id: id(of: found), kind: found.kind, attribution: attribution,
            speaker: source.member.map { identities.identity(of: $0) }, stance: stance,
            topics: topics, context: context)
    }

    private func spans(of fragments: Fragments) -> [TextSpan] {
        fragments.compactMap { $0.isEmpty ? nil : reading.text.span(of: $0) }
    }

    private mutating func id(of found: FoundAttribution) -> StatementID {
        let source = words(of: found.source)
        let content = words(of: found.content)
        let first = StatementID(document: document.id, source: source, content: content, occurrence: 0)
        let occurrence = occurrences.updateValue(0, forKey: first).map { $0 + 1 } ?? 0
        if occurrence > 0 { occurrences[first] = occurrence }
        return occurrence == 0
            ? first : StatementID(document: document.id, source: source, content: content, occurrence: occurrence)
    }

    /// The bytes of the fragments, a space between them.
    private func words(of fragments: Fragments) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fragments.reduce(0) { $0 + self.bytes(of: $1).count + 1 })
        for fragment in fragments {
            let words = self.bytes(of: fragment)
            if words.isEmpty { continue }
            if !bytes.isEmpty { bytes.append(0x20) }
            bytes.append(contentsOf: document.text.utf8[words])
        }
        return bytes
    }

    private func bytes(of fragment: Range<Int>) -> Range<Int> {
        guard let first = fragment.first, let last = fragment.last else { return 0..<0 }
        return Int(reading.tokens[first].start)..<Int(reading.tokens[last].end)
    }
}
