internal import Record

/// Puts together the statements of one document from what the passes found.
struct StatementAssembler {
    private let document: Document
    private let reading: ClassifiedText
    private var identities: IdentityMaker
    private var names: StatementIDMaker
    private var occurrences: [StatementID: Int] = [:]

    init(_ document: Document, _ reading: ClassifiedText, identities: IdentityMaker) {
        self.document = document
        self.reading = reading
        self.identities = identities
        names = StatementIDMaker(document.id)
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
        let first = id(of: found, occurrence: 0)
        let occurrence = occurrences.updateValue(0, forKey: first).map { $0 + 1 } ?? 0
        if occurrence > 0 { occurrences[first] = occurrence }
        return occurrence == 0 ? first : id(of: found, occurrence: occurrence)
    }

    private mutating func id(of found: FoundAttribution, occurrence: Int) -> StatementID {
        let (text, reading) = (document.text.utf8, reading)
        return names.id(occurrence: occurrence) {
            Self.append(found.source, of: reading, text, to: &$0)
        } content: {
            Self.append(found.content, of: reading, text, to: &$0)
        }
    }

    /// Appends the bytes of the fragments, a space between them.
    private static func append(
        _ fragments: Fragments, of reading: ClassifiedText, _ text: [UInt8], to bytes: inout [UInt8]
    ) {
        var isFirst = true
        for fragment in fragments {
            guard let first = fragment.first, let last = fragment.last else { continue }
            if !isFirst { bytes.append(0x20) }
            isFirst = false
            bytes.append(contentsOf: text[Int(reading.tokens[first].start)..<Int(reading.tokens[last].end)])
        }
    }
}
