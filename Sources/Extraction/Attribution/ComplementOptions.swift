/// Enumerates what a verb may report by what stands behind it, wider than any table of verbs.
///
/// Rules take a complement only if the verb's frames name it. Learned weights choose among all of these, so that they also
/// find "made clear that", "is confident that" and verbs that no table lists.
struct ComplementOptions {
    let reading: Reading
    let sentence: Range<Int>

    private static let anyFrame = VerbFrames(rawValue: .max)

    /// The complements that `verb` may have, each with its cue's end, behind those in `first`.
    func all(of verb: Phrase, startingWith first: [Complement]) -> [Complement] {
        guard !hasBackReference(behind: verb) else { return first }
        var options = first
        for cueEnd in cueEnds(of: verb) {
            for start in starts(from: cueEnd) where start < sentence.upperBound {
                guard !options.contains(where: { $0.cueEnd == cueEnd && $0.start == start }) else { continue }
                let rule = rule(at: start, cueEnd, verb)
                let end = rule == .colon ? start : cueEnd
                options.append(Complement(rule: rule, start: start, cueEnd: end, cueClass: nil))
            }
        }
        return options
    }

    /// Behind the verb group; behind the preposition, adjective or infinitive that goes with it.
    private func cueEnds(of verb: Phrase) -> [Int] {
        let end = verb.tokens.upperBound
        var ends = [end]
        if reading.tag(end) == .preposition && !reading.has(.that, at: end) || reading.tag(end) == .to
            || reading.tag(end).isAdverb
        {
            ends.append(end + 1)
            if reading.tag(end + 1) == .preposition || reading.tag(end + 1) == .to { ends.append(end + 2) }
        }
        if let next = reading.verbGroup(at: end + 1), next.traits.contains(.infinitive) {
            ends += behindInfinitive(next)
        }
        ends += behindObject(end)
        if reading.tag(end).isAdjective { ends.append(end + 1) }
        if let next = reading.verbGroup(at: end), next.traits.contains(.infinitive) {
            ends.append(contentsOf: behindInfinitive(next))
        }
        if reading.has(.be, at: verb.head), reading.tag(end).isAdjective || reading.tag(end) == .verbParticiple {
            ends.append(end + 1)
            if reading.tag(end + 1) == .preposition && !reading.has(.that, at: end + 1) { ends.append(end + 2) }
        }
        return ends.filter { $0 < sentence.upperBound }
    }

    /// "voiced concerns [about]", "made it clear", "had no idea [of]".
    private func behindObject(_ start: Int) -> [Int] {
        guard let phrase = reading.nounPhrase(at: start), phrase.tokens.lowerBound == start, phrase.tokens.count < 5
        else { return [] }
        let end = phrase.tokens.upperBound
        if phrase.traits.contains(.pronoun) { return reading.tag(end).isAdjective ? [end + 1] : [] }
        guard !phrase.traits.contains(.name), !phrase.traits.contains(.time) else { return [] }
        let takesPreposition =
            reading.tag(end) == .preposition && !reading.has(.that, at: end) || reading.tag(end) == .to
        return takesPreposition ? [end, end + 1] : [end]
    }

    private func behindInfinitive(_ verb: Phrase) -> [Int] {
        let end = verb.tokens.upperBound
        let takesPreposition = reading.tag(end) == .preposition && !reading.has(.that, at: end)
        return takesPreposition ? [end, end + 1] : [end]
    }

    /// Right behind the cue, behind its adverbials, behind an addressee, at a mark.
    private func starts(from cueEnd: Int) -> [Int] {
        let limit = sentence.upperBound
        var starts = [cueEnd]
        let behind = reading.skippingAdverbials(from: cueEnd, to: limit)
        starts.append(behind)
        if let end = reading.endOfNounPhrase(at: cueEnd, limit) {
            starts.append(end)
            starts.append(reading.skippingAdverbials(from: end, to: limit))
        }
        for index in cueEnd..<min(limit, cueEnd + 12) where isMarkedStart(index) { starts.append(index) }
        return starts.map { isSkippable($0) ? $0 + 1 : $0 }.filter { canStart($0) }
    }

    private func isSkippable(_ index: Int) -> Bool {
        switch reading.kind(index) {
        case .colon, .comma, .dash: true
        default: false
        }
    }

    private func isMarkedStart(_ index: Int) -> Bool {
        reading.kind(index) == .openingQuote || reading.kind(index) == .colon || reading.has(.that, at: index)
    }

    private func canStart(_ index: Int) -> Bool {
        switch reading.kind(index) {
        case .word: !isBackReference(index)
        case .number, .openingQuote, .symbol, .openingBracket: true
        default: false
        }
    }

    /// "said this at a meeting": the verb's object stands for something said before, so nothing behind it is content.
    private func hasBackReference(behind verb: Phrase) -> Bool {
        let index = verb.tokens.upperBound
        return index < sentence.upperBound && reading.tag(index) == .determiner && isBackReference(index)
    }

    /// "this" alone stands for something said before.
    private func isBackReference(_ index: Int) -> Bool {
        guard reading.has(.backReference, at: index), let phrase = reading.nounPhrase(at: index) else { return false }
        return phrase.tokens.count == 1 && !reading.startsClause(phrase, sentence.upperBound)
    }

    private func rule(at start: Int, _ cueEnd: Int, _ verb: Phrase) -> AttributionRule {
        if reading.kind(start - 1) == .colon { return .colon }
        let finder = ComplementFinder(reading: reading, sentence: sentence)
        let frame = finder.frame(at: start, Self.anyFrame)?.0 ?? .object
        return frame == .object && cueEnd > verb.tokens.upperBound ? .prepositional : frame
    }
}
