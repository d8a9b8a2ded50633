extension Reading {
    /// The first token behind the adverbs, times and occasions at `start`: "on Monday in an interview with the paper".
    func skippingAdverbials(from start: Int, to limit: Int) -> Int {
        var index = start
        while index < limit {
            let next = endOfAdverbial(at: index, limit)
            guard next > index else { break }
            index = next
        }
        return index
    }

    private func endOfAdverbial(at index: Int, _ limit: Int) -> Int {
        if tag(index).isAdverb || tag(index) == .particle { return index + 1 }
        if let phrase = nounPhrase(at: index), phrase.tokens.lowerBound == index, phrase.traits.contains(.time),
            !startsClause(phrase, limit)
        {
            return phrase.tokens.upperBound
        }
        guard tag(index) == .preposition || tag(index) == .to, has(.occasion, at: index) else { return index }
        return endOfPrepositionalPhrase(at: index, limit) ?? index
    }

    /// `range` without a clause of the writer's that leads in what was said: "[Webb disagreed:] the park will open, she said".
    func behindLeadIn(_ range: Range<Int>) -> Range<Int> {
        guard let colon = range.first(where: { kind($0) == .colon }), colon + 1 < range.upperBound, !isQuoted(colon),
            let verb = verbGroup(at: colon - 1), verb.traits.contains(.finite), has(.reporting, at: verb.head)
        else { return range }
        return (colon + 1)..<range.upperBound
    }

    /// `content` to the end of a quotation that opens in it and runs on over a full stop.
    ///
    ///     said it was “late. Very late.”
    func withOpenQuotation(_ content: Range<Int>) -> Range<Int> {
        guard let last = content.last, let quotation = quotation(at: last), quotation.isClosed,
            quotation.open > content.lowerBound, quotation.tokens.upperBound > content.upperBound,
            last < quotation.close
        else { return content }
        return content.lowerBound..<quotation.tokens.upperBound
    }

    /// `content` without a bracket that opens in it and closes behind it; what comes from there on is no part of it.
    func withoutOpenBracket(_ content: Range<Int>) -> Range<Int> {
        guard let bracket = content.last(where: { kind($0) == .openingBracket || kind($0) == .closingBracket }),
            kind(bracket) == .openingBracket
        else { return content }
        let rest = bracket == content.lowerBound ? bracket + 1..<content.upperBound : content.lowerBound..<bracket
        return trimmed(rest).isEmpty ? content : trimmed(rest)
    }

    /// Whether `quotation` is a sentence of a dialogue, and no title: all of its paragraph, or what stands in it behind or before what
    /// somebody does.
    ///
    ///     “Again?”        He shook his head. “Again?”        “Again?” He shook his head.
    func isTurn(_ quotation: Quotation, _ paragraph: Range<Int>) -> Bool {
        let isBehind = quotation.tokens.upperBound == paragraph.upperBound && kind(quotation.open - 1) == .terminator
        let end = quotation.tokens.upperBound
        let isBefore =
            quotation.open == paragraph.lowerBound && end < paragraph.upperBound
            && token(end).shape.contains(.sentenceInitial)
            && !(end..<min(paragraph.upperBound, end + Self.longestReport)).contains { has(.reporting, at: $0) }
        guard quotation.isClosed, quotation.tokens == paragraph || isBehind || isBefore,
            kind(quotation.close - 1) == .terminator
        else { return false }
        let words = quotation.tokens.filter { token($0).kind == .word }
        return words.count < 2 || words.dropFirst().contains { !token($0).isCapitalized && token($0).bytes.count > 3 }
            || words.dropFirst().allSatisfy { !token($0).isCapitalized }
    }

    /// The most words behind a quotation that are looked at for a report.
    ///
    /// Example: "“It is late.” Ruiz told the council."
    private static let longestReport = 8

    /// "to be named", "to be identified": how a source stays unnamed is nothing that it said.
    func isAnonymity(at index: Int) -> Bool {
        tag(index) == .to && has(.be, at: index + 1) && Self.namings.contains(key(index + 2))
    }

    private static let namings: WordSet = ["named", "identified", "quoted"]

    /// Whether a finite verb stands right behind `phrase`, so that it is a subject.
    func startsClause(_ phrase: Phrase, _ limit: Int) -> Bool {
        guard phrase.tokens.upperBound < limit, let verb = verbGroup(at: phrase.tokens.upperBound) else { return false }
        return verb.traits.contains(.finite)
    }

    /// The end of the preposition at `index` with its noun phrase and those that hang on it; nil where a clause starts.
    func endOfPrepositionalPhrase(at index: Int, _ limit: Int) -> Int? {
        var end = index + 1
        while end < limit, tag(end).isAdverb || tag(end) == .preposition { end += 1 }
        guard end < limit, let phrase = nounPhrase(at: end) else { return nil }
        end = phrase.tokens.upperBound
        if startsClause(phrase, limit) { return nil }
        while end < limit, tag(end) == .preposition || tag(end) == .to, has(.attachment, at: end),
            let next = nounPhrase(at: end + 1), next.tokens.lowerBound == end + 1, !startsClause(next, limit)
        {
            end = next.tokens.upperBound
        }
        return min(end, limit)
    }

    /// The end of the noun phrase at `start` with the phrases that hang on it: "the head of the union in Leeds".
    func endOfNounPhrase(at start: Int, _ limit: Int) -> Int? {
        guard let phrase = nounPhrase(at: start) else { return nil }
        var end = phrase.tokens.upperBound
        while end < limit {
            if tag(end) == .preposition || tag(end) == .to, has(.attachment, at: end),
                let next = nounPhrase(at: end + 1), next.tokens.lowerBound == end + 1, !isAddressee(next)
            {
                end = next.tokens.upperBound
            } else if tag(end) == .conjunction, let next = nounPhrase(at: end + 1), !startsClause(next, limit) {
                end = next.tokens.upperBound
            } else {
                break
            }
        }
        return min(end, limit)
    }

    /// Whether `phrase` is spoken to: "said his wife [to him]"; an office has a noun there ("the adviser to the mayor").
    func isAddressee(_ phrase: Phrase) -> Bool {
        phrase.traits.contains(.pronoun) && phrase.tokens.count == 1 && tag(phrase.tokens.lowerBound - 1) == .to
    }
}
