internal import Record

/// Gives the statements of one document the occasions at which they were made.
///
/// An occasion comes from a statement's own sentence, from a sentence that points back to it, or from the same speaker's
/// report that goes on: as long as no other occasion is named and, for a bare date, nobody else speaks. It never passes
/// to another speaker's statements.
struct ContextTracker {
    private let reading: ClassifiedText
    private let attributions: [FoundAttribution]
    private let members: [Int?]
    private let reader: OccasionReader
    /// Whether each token is part of a content.
    private let isContent: [Bool]
    private var occasions: [(occasion: Occasion, basis: ContextBasis)?]
    private var running: Running?

    /// The occasion that a speaker's report goes on from.
    private struct Running {
        let member: Int
        let occasion: Occasion
        let paragraph: Int32
    }

    /// How many sentences back a back-reference points.
    private static let reach = 2

    /// Makes a tracker for `attributions`, whose sources are `members`, in a text whose occasions `reader` reads.
    init(_ reading: ClassifiedText, _ attributions: [FoundAttribution], members: [Int?], reader: OccasionReader) {
        self.reading = reading
        self.attributions = attributions
        self.members = members
        self.reader = reader
        var isContent = [Bool](filledWith: false, count: reading.tokens.count)
        for index in attributions.indices {
            for fragment in attributions[index].content { for token in fragment { isContent[token] = true } }
        }
        self.isContent = isContent
        occasions = Array(filledWith: nil, count: attributions.count)
    }

    /// A back-reference and the member it names; nil for one that names nobody.
    typealias Reference = (reference: BackReference, member: Int?)

    /// The context of each statement, dates resolved against `published`.
    mutating func contexts(_ references: [Reference], published: CalendarDate?) -> [StatementContext?] {
        var pending = references[...]
        let order = attributions.indices.sorted { anchor($0) < anchor($1) }
        for (position, index) in order.enumerated() {
            while let next = pending.first, start(of: next) <= anchor(index) {
                attach(next, to: order[..<position])
                pending.removeFirst()
            }
            place(index)
        }
        for rest in pending { attach(rest, to: order[...]) }
        passToContinuations()
        passToHeadlines()
        return occasions.indices.map { context(of: $0, published: published) }
    }

    private func context(of index: Int, published: CalendarDate?) -> StatementContext? {
        guard let (occasion, basis) = occasions[index] else { return nil }
        return occasion.context(published: published, basis: basis, isPlanned: isPlanned(index))
    }

    /// Whether a report is of what is still to be said: "Webb will announce on Friday".
    private func isPlanned(_ index: Int) -> Bool {
        attributions[index].cue.contains { $0.contains { reading.tokens[$0].tag == .modal } }
    }

    // MARK: - Where statements stand

    private func start(of reference: Reference) -> Int {
        reading.text.sentences[reference.reference.sentence].lowerBound
    }

    /// The token that tells the sentence of the report: its cue, else its source, else its content.
    private func anchor(_ index: Int) -> Int {
        attributions[index].cue.first?.lowerBound ?? attributions[index].source.first?.lowerBound
            ?? attributions[index].content.first?.lowerBound ?? 0
    }

    private func isHeadline(_ index: Int) -> Bool {
        reading.sentence(of: anchor(index)).map { reading.paragraphKind(ofSentence: $0) == .headline } ?? false
    }

    // MARK: - A statement's own sentence

    private mutating func place(_ index: Int) {
        guard let sentence = reading.sentence(of: anchor(index)) else { return }
        let paragraph = reading.paragraphs[sentence]
        if startsNewSection(paragraph) { running = nil }
        var occasion = reader.occasion(
            around: attributions[index].cue, of: attributions[index].source, isContent,
            in: reading.text.sentences[sentence])
        occasion.fill(from: reader.occasion(behindNameIn: attributions[index].source))
        let basis: ContextBasis = occasion.isEmpty ? .dateline : .sentence
        occasion.fill(from: dateline(ofParagraph: paragraph))
        if occasion.isEmpty { inherit(index) } else { name(occasion, basis: basis, for: index, in: paragraph) }
    }

    private func dateline(ofParagraph paragraph: Int32) -> Occasion? {
        guard let tokens = reading.text.paragraphs[Int(paragraph)].dateline else { return nil }
        return DatelineReader.occasion(in: tokens, of: reading)
    }

    /// A headline between two statements starts another report.
    private func startsNewSection(_ paragraph: Int32) -> Bool {
        guard let running, paragraph > running.paragraph else { return false }
        return (running.paragraph + 1...paragraph).contains { reading.text.paragraphs[Int($0)].kind == .headline }
    }

    private mutating func name(_ occasion: Occasion, basis: ContextBasis, for index: Int, in paragraph: Int32) {
        var occasion = occasion
        if let running, running.member == members[index], running.occasion.agrees(with: occasion) {
            occasion.fill(from: running.occasion)
        }
        occasions[index] = (occasion, basis)
        running = members[index].map { Running(member: $0, occasion: occasion, paragraph: paragraph) }
    }

    // MARK: - A report that goes on

    private mutating func inherit(_ index: Int) {
        guard let running else { return }
        if running.member == members[index] {
            if goesOn(index), !running.occasion.isBackground || isInParagraph(running.paragraph, index) {
                occasions[index] = (running.occasion, .continuedReport)
            }
        } else if !running.occasion.isScene {
            self.running = nil
        }
    }

    private func isInParagraph(_ paragraph: Int32, _ index: Int) -> Bool {
        reading.sentence(of: anchor(index)).map { reading.paragraphs[$0] == paragraph } ?? false
    }

    /// Whether the cue can report from the occasion named before: not "had said", not "has long said", not "wants".
    private func goesOn(_ index: Int) -> Bool {
        guard attributions[index].cueClass != .intend, !isHeadline(index) else { return false }
        return !attributions[index].cue.contains { fragment in
            fragment.contains { Self.otherTimes.contains(reading.tokens[$0].key) }
        }
    }

    private static let otherTimes: WordSet = [
        "had", "has", "have", "previously", "earlier", "formerly", "long", "often", "always", "later", "since",
        "would", "used", "once", "'d", "'ve",
    ]

    // MARK: - Back-references

    private mutating func attach(_ reference: Reference, to earlier: ArraySlice<Int>) {
        guard let occasion = reader.occasion(in: reference.reference.circumstances), !occasion.isEmpty,
            let target = target(of: reference, among: earlier), let member = members[target],
            let sentence = reading.sentence(of: anchor(target))
        else { return }
        for index in earlier.reversed().prefix(8)
        where members[index] == member && reading.sentence(of: anchor(index)) == sentence {
            let known = occasions[index]?.occasion ?? Occasion()
            occasions[index] = (known.agrees(with: occasion) ? known.filled(from: occasion) : occasion, .backReference)
        }
        let paragraph = reading.paragraphs[reference.reference.sentence]
        running = Running(member: member, occasion: occasions[target]?.occasion ?? occasion, paragraph: paragraph)
    }

    /// The last statement before, if it is near and by the same speaker.
    private func target(of reference: Reference, among earlier: ArraySlice<Int>) -> Int? {
        guard let last = earlier.last(where: { !isHeadline($0) }), let sentence = reading.sentence(of: anchor(last)),
            reference.reference.sentence - sentence <= Self.reach
        else { return nil }
        if reference.reference.subject.isEmpty { return last }
        return reference.member != nil && reference.member == members[last] ? last : nil
    }

    // MARK: - Continuations and headlines

    private mutating func passToContinuations() {
        for index in attributions.indices {
            guard occasions[index] == nil, let previous = attributions[index].continues,
                occasions.indices.contains(previous), let known = occasions[previous]
            else { continue }
            occasions[index] = (known.occasion, .continuedReport)
        }
    }

    /// A headline restates the lead: it was said where the same speaker's first statement in the body was said, if the
    /// two share a noun.
    private mutating func passToHeadlines() {
        for index in attributions.indices.prefix(Self.mostHeadlines) where isHeadline(index) && occasions[index] == nil
        {
            guard let member = members[index],
                let lead = attributions.indices.first(where: { $0 > index && members[$0] == member && !isHeadline($0) }
                ),
                let known = occasions[lead], shareNoun(index, lead)
            else { continue }
            occasions[index] = (known.occasion, .headline)
        }
    }

    /// Headlines stand at a document's start; later ones are left alone to keep the pass linear.
    private static let mostHeadlines = 8

    private func shareNoun(_ first: Int, _ second: Int) -> Bool {
        let words = WordSet(nouns(of: first))
        return nouns(of: second).contains(where: words.contains)
    }

    private func nouns(of index: Int) -> [WordKey] {
        attributions[index].content.flatMap { fragment in
            fragment.prefix(80).filter { reading.tokens[$0].tag.isNoun }.map { reading.tokens[$0].key }
        }
    }
}

extension OccasionReader {
    /// The occasion told around `cues`, with which `source` reports, in their sentence, outside of all contents.
    fileprivate func occasion(
        around cues: Fragments, of source: Fragments, _ isContent: [Bool], in sentence: Range<Int>
    ) -> Occasion {
        guard let cue = cues.first, let lastCue = cues.last else { return Occasion() }
        var occasion = Occasion()
        var token = cue.lowerBound
        let limit = max(sentence.upperBound, lastCue.upperBound)
        while token < limit, token < lastCue.upperBound || !isContent[token] {
            let start = token
            while token < limit, !isContent[token], !source.holds(token) { token += 1 }
            // "Webb said [of the plans for 2017]": what it is about.
            let theme = reading.isWord(lastCue.upperBound, "of") ? lastCue.upperBound : limit
            if start < min(token, theme) { occasion.fill(from: self.occasion(in: start..<min(token, theme))) }
            while token < limit, source.holds(token) || token < lastCue.upperBound && isContent[token] { token += 1 }
        }
        occasion.fill(from: self.occasion(before: cue, behind: source, isContent))
        var first = cue.lowerBound
        while first > sentence.lowerBound, !isContent[first - 1] { first -= 1 }
        guard first == sentence.lowerBound, !isInterjected(lastCue, isContent) else { return occasion }
        var end = first
        while end < cue.lowerBound, !source.holds(end) { end += 1 }
        if first < end, isFronted(first) { occasion.fill(from: self.occasion(in: first..<end)) }
        return occasion
    }

    /// Whether a report stands between commas within what it reports: of "In 2008, Webb said, the wall broke" the start is
    /// reported too.
    private func isInterjected(_ cue: Range<Int>, _ isContent: [Bool]) -> Bool {
        guard reading.kind(cue.upperBound) == .comma, let next = reading.kind(cue.upperBound + 1) else { return false }
        return next != .openingQuote && isContent[cue.upperBound + 1]
    }

    /// The occasion told between the source and its cue: "Webb [on Friday] said".
    private func occasion(before cue: Range<Int>, behind source: Fragments, _ isContent: [Bool]) -> Occasion? {
        var end = -1
        for part in source where part.upperBound < cue.lowerBound { end = max(end, part.upperBound) }
        guard end >= 0, !isContent[end..<cue.lowerBound].contains(true) else { return nil }
        // "Webb, up for election in 2018, said": of something else.
        return isAside(end..<cue.lowerBound) ? nil : occasion(in: end..<cue.lowerBound)
    }

    /// Whether words between commas tell about the source, and nothing of how it spoke.
    private func isAside(_ words: Range<Int>) -> Bool {
        guard words.count > 2, reading.kind(words.lowerBound) == .comma, reading.kind(words.upperBound - 1) == .comma
        else { return false }
        let first = words.lowerBound + 1
        return !isFronted(first) && !Self.tellings.contains(reading.tokens[first].key)
            && !words.contains { reading.tokens[$0].tag.isFiniteVerb }
    }

    /// Participles that tell of the saying: "the poll, [released] on Friday, showed".
    private static let tellings: WordSet = [
        "released", "published", "issued", "posted", "conducted", "taken", "appearing", "testifying", "writing",
        "talking", "addressing", "interviewed", "asked", "broadcast", "aired", "reached", "quoted",
    ]
}
