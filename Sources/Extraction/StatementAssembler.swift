internal import Record

/// Puts together the statements of one document from what the passes found.
struct StatementAssembler {
    private let document: Document
    private let reading: ClassifiedText
    private var names: StatementIDMaker
    /// How often each name was given; a name is a hash as a word's key is.
    private var occurrences: WordTable<Int>

    /// Makes an assembler for `count` statements of `document`.
    init(_ document: Document, _ reading: ClassifiedText, count: Int) {
        occurrences = WordTable(minimumCapacity: count)
        self.document = document
        self.reading = reading
        names = StatementIDMaker(document.id)
    }

    /// The names of the statements that were `found`.
    mutating func ids(of found: [FoundAttribution]) -> [StatementID] {
        found.indices.map { id(source: found[$0].source, content: found[$0].content) }
    }

    /// The statements that were `found`, named `ids` and said by `speakers`, whom `sources` name.
    func statements(
        _ ids: [StatementID], _ found: [FoundAttribution], speakers: [SpeakerIdentity?],
        sources: ArraySlice<ResolvedSource>, topics: [[TopicMatch]], contexts: [StatementContext?]
    ) -> [Statement] {
        found.indices.map { index in
            Statement(
                id: ids[index], kind: found[index].kind,
                attribution: attribution(index, of: found, steps: sources[index].steps), speaker: speakers[index],
                stance: stance(index, of: found), topics: topics[index], context: contexts[index])
        }
    }

    private func attribution(_ index: Int, of found: [FoundAttribution], steps: [String]) -> Attribution {
        Attribution(
            source: spans(of: found[index].source), cue: spans(of: found[index].cue),
            content: spans(of: found[index].content), resolution: steps, rule: found[index].rule,
            confidence: found[index].confidence)
    }

    private func stance(_ index: Int, of found: [FoundAttribution]) -> Stance {
        StanceClassifier.stance(
            of: found[index].cueClass, isNegated: StanceClassifier.isNegated(found[index].cue, in: reading))
    }

    private func spans(of fragments: Fragments) -> [TextSpan] {
        // As good as always one: an array of just its size is soon made.
        if fragments.count == 1 { return fragments[0].isEmpty ? [] : [reading.text.span(of: fragments[0])] }
        var spans: [TextSpan] = []
        guard fragments.hasWords else { return spans }
        spans.reserveCapacity(fragments.count)
        for fragment in fragments where !fragment.isEmpty { spans.append(reading.text.span(of: fragment)) }
        return spans
    }

    private mutating func id(source: Fragments, content: Fragments) -> StatementID {
        let first = id(source: source, content: content, occurrence: 0)
        let key = WordKey(value: first.rawValue)
        let occurrence = occurrences[key].map { $0 + 1 } ?? 0
        occurrences[key] = occurrence
        return occurrence == 0 ? first : id(source: source, content: content, occurrence: occurrence)
    }

    private mutating func id(source: Fragments, content: Fragments, occurrence: Int) -> StatementID {
        let (text, reading) = (document.text.utf8, reading)
        return names.id(occurrence: occurrence) {
            Self.append(source, of: reading, text, to: &$0)
        } content: {
            Self.append(content, of: reading, text, to: &$0)
        }
    }

    /// Appends the bytes of the fragments, a space between them.
    private static func append(
        _ fragments: Fragments, of reading: ClassifiedText, _ text: [UInt8], to bytes: inout [UInt8]
    ) {
        var isFirst = true
        for fragment in fragments where !fragment.isEmpty {
            let (first, last) = (fragment.lowerBound, fragment.upperBound - 1)
            if !isFirst { bytes.append(0x20) }
            isFirst = false
            let words = Int(reading.tokens[first].start)..<Int(reading.tokens[last].end)
            // Read during the call alone, from a range that is checked.
            unsafe text.span.extracting(words).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        }
    }
}
