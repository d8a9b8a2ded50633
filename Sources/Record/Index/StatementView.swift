/// One statement of an index, read from its columns on demand.
package struct StatementView: Sendable {
    /// Where the statement stands in the index.
    package let row: Int
    private let index: RecordIndex

    init(row: Int, index: RecordIndex) {
        self.row = row
        self.index = index
    }

    /// The permanent name.
    package var id: StatementID { StatementID(rawValue: index.columns.ids[row]) }
    /// How much of the content is quoted.
    package var kind: QuotationKind { QuotationKind.numbered[Int(index.columns.kinds[row])] }
    /// What the speaker does by it.
    package var stance: Stance { Stance.numbered[Int(index.columns.stances[row])] }
    /// The number of the document.
    package var documentNumber: Int { Int(index.columns.documents[row]) }
    /// The document that it is written in.
    package var document: Document { index.documents[documentNumber] }
    /// The text of its document.
    package var text: DocumentText { index.documents[documentNumber].text }
    /// The spans that name the speaker.
    package var source: ArraySlice<TextSpan> { index.columns.spans.source(of: row) }
    /// The spans that signal the attribution.
    package var cue: ArraySlice<TextSpan> { index.columns.spans.cue(of: row) }
    /// The spans that carry what was said; never empty.
    package var content: ArraySlice<TextSpan> { index.columns.spans.content(of: row) }
    /// The steps from the source's words to the speaker.
    package var resolution: [ArraySlice<UInt8>] {
        var steps: [ArraySlice<UInt8>] = []
        forEachResolutionStep { steps.append($0) }
        return steps
    }
    /// Whether there are such steps.
    package var hasResolution: Bool { !joinedResolution.isEmpty }
    /// The steps, a line each.
    private var joinedResolution: ArraySlice<UInt8> { index.strings[Int(index.columns.resolutions[row])] }

    /// Calls `body` with each step from the source's words to the speaker.
    package func forEachResolutionStep(_ body: (ArraySlice<UInt8>) -> Void) {
        var rest = joinedResolution
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            if end > rest.startIndex { body(rest[..<end]) }
            rest = rest[(end + 1)...]
        }
        if !rest.isEmpty { body(rest) }
    }

    /// The name of the rule that found it.
    package var rule: ArraySlice<UInt8> { index.strings[Int(index.columns.rules[row])] }
    /// How sure the rule is, in ten-thousandths.
    package var confidence: Int { Int(index.columns.confidences[row]) }
    /// The numbers of the topics, the strongest first.
    package var topicNumbers: ArraySlice<UInt32> { index.topicLists.lists[Int(index.columns.topicLists[row])] }

    /// The number of the speaker; nil where it is not known.
    package var speakerNumber: Int? { index.speakerNumber(ofRow: row) }

    /// The slug of the speaker; nil where it is not known.
    package var speakerSlug: Slug? { speakerNumber.map { index.speakers[$0].slug } }

    /// The speaker's role as the document gives it.
    package var role: ArraySlice<UInt8>? {
        let identity = index.columns.identities[row]
        guard identity != .max else { return nil }
        let role = index.identities[Int(identity)].role
        return role == .max ? nil : index.strings[Int(role)]
    }

    /// When and where it was made.
    package var context: ContextView? {
        let number = index.columns.contexts[row]
        return number == .max ? nil : ContextView(entry: index.contexts[Int(number)], strings: index.strings)
    }

    /// The day that it is sorted by: the context's, else its document's; nil where neither is known.
    package var day: CalendarDate? {
        let day = index.columns.days[row]
        return day == StatementOrder.undated ? nil : CalendarDate(dayNumber: Int(day))
    }

    /// Its place in the order "newest first".
    package var order: StatementOrder { index.order(ofRow: row) }
}

extension StatementView {
    /// The statement as a value; topics come without their evidence, which an index does not keep.
    package var value: Statement {
        let attribution = Attribution(
            source: Array(source), cue: Array(cue), content: Array(content),
            resolution: resolution.map { String(decoding: $0, as: UTF8.self) },
            rule: String(decoding: rule, as: UTF8.self), confidence: Float(confidence) / 10_000)
        let topics = topicNumbers.map { number in
            let topic = index.topics[Int(number)]
            return TopicMatch(topic: topic.slug, label: topic.label, score: 1, evidence: [])
        }
        return Statement(
            id: id, kind: kind, attribution: attribution, speaker: identity, stance: stance, topics: topics,
            context: context?.value)
    }

    /// The speaker as the document knows it.
    var identity: SpeakerIdentity? {
        let number = index.columns.identities[row]
        guard number != .max else { return nil }
        let entry = index.identities[Int(number)]
        let speaker = index.speakers[Int(entry.speaker)]
        return SpeakerIdentity(
            slug: speaker.slug, name: index.strings.string(Int(entry.name)), kind: entry.kind,
            role: role.map { String(decoding: $0, as: UTF8.self) }, isRegistered: speaker.registered != nil)
    }
}

extension ContextView {
    /// The context as a value.
    var value: StatementContext? {
        let (words, site, occasion) = (dateText.map(Self.text), place.map(Self.text), event.map(Self.text))
        return StatementContext(date: date, dateText: words, place: site, event: occasion)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// When and where a statement was made, read from the index.
package struct ContextView: Sendable {
    fileprivate let entry: ContextEntry
    fileprivate let strings: StringTable

    /// The day, month or year.
    package var date: CalendarDate? { entry.date }
    /// The words that tell the date.
    package var dateText: ArraySlice<UInt8>? { string(entry.dateText) }
    /// The place.
    package var place: ArraySlice<UInt8>? { string(entry.place) }
    /// The occasion.
    package var event: ArraySlice<UInt8>? { string(entry.event) }

    private func string(_ number: UInt32) -> ArraySlice<UInt8>? { number == .max ? nil : strings[Int(number)] }
}
