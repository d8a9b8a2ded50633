internal import Record

/// Reads occasions from the words around a cue: "told reporters at a press conference in Brussels on Friday".
struct OccasionReader {
    let reading: ClassifiedText
    private let names: [NameMention]
    private let memberOfName: [Int?]
    private let cast: [CastMember]

    /// The most words of an event: "the party's annual conference".
    private static let longestEvent = 9

    /// Makes a reader for one text, the names in it, and the members of its `cast` that they name.
    init(_ reading: ClassifiedText, names: [NameMention], memberOfName: [Int?], cast: [CastMember]) {
        self.reading = reading
        self.names = names
        self.memberOfName = memberOfName
        self.cast = cast
    }

    /// The occasion that `tokens` tell, nil for none; what stands behind the start of another clause tells nothing.
    func occasion(in tokens: Range<Int>) -> Occasion? {
        // Most tell none, and an occasion costs more to drop than to look for.
        guard tokens.contains(where: { mayTell($0) }) else { return nil }
        var occasion = Occasion()
        var index = tokens.lowerBound
        while index < tokens.upperBound, !startsOtherClause(index) {
            index = read(at: index, before: tokens.upperBound, into: &occasion)
        }
        return occasion
    }

    /// Whether the word at `index` can start a date, a place or an event; false is sure.
    private func mayTell(_ index: Int) -> Bool {
        reading.tokens[index].traits.contains(.venue) || mayStartDate(index)
    }

    /// Reads what starts at `index`; returns where to go on.
    private func read(at index: Int, before end: Int, into occasion: inout Occasion) -> Int {
        if reading.tokens[index].traits.contains(.venue) {
            if occasion.event == nil, let event = event(behind: index, before: end, into: &occasion) { return event }
            if occasion.place == nil, let place = place(behind: index, before: end, into: &occasion) { return place }
        }
        if occasion.dateText == nil, let date = date(at: index, before: end, into: &occasion) { return date }
        return index + 1
    }

    /// "after", "which", "because": what follows isn't about the saying.
    private func startsOtherClause(_ index: Int) -> Bool {
        switch reading.tokens[index].tag {
        case .whPronoun, .whDeterminer, .whPossessive, .whAdverb: return true
        default: return reading.tokens[index].traits.contains(.clauseStart)
        }
    }

    /// Whether the sentence part at `index` says when or where: "At a rally", "On Friday", "Speaking in Leeds".
    func isFronted(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.traits.contains(.venue) || token.key == "speaking" || word(index).startsPhrase
    }

    /// The occasion behind the name in `source`: "Nordia Steel on Thursday".
    func occasion(behindNameIn source: Fragments) -> Occasion? {
        guard let source = source.first else { return nil }
        guard let end = endOfName(at: source.lowerBound), end < source.upperBound, reading.tokens[end].isWord else {
            return date(endingIn: source)
        }
        return occasion(in: (endOfAffiliation(at: end) ?? end)..<source.upperBound)
    }

    /// The end of "at Harmattan Capital" behind a name: whom somebody works for, not where it was said.
    private func endOfAffiliation(at preposition: Int) -> Int? {
        guard reading.isWord(preposition, "at"), let name = names.index(startingAt: preposition + 1),
            names[name].kind != .place
        else { return nil }
        return names[name].tokens.upperBound
    }

    private func endOfName(at start: Int) -> Int? { names.index(startingAt: start).map { names[$0].tokens.upperBound } }

    /// The date that ends `source`: "the senator on Tuesday"; within a clause of it, the date is the clause's: "Webb, who left in May".
    private func date(endingIn source: Range<Int>) -> Occasion? {
        guard !source.contains(where: { reading.tokens[$0].tag.isFiniteVerb }) else { return nil }
        for start in source.suffix(Self.longestEndingDate)
        where reading.tokens[start].wordClass.isEmpty && mayStartDate(start) {
            var occasion = Occasion()
            if date(at: start, before: source.upperBound, into: &occasion) == source.upperBound { return occasion }
        }
        return nil
    }

    /// "on Tuesday night" has three words.
    private static let longestEndingDate = 3

    // MARK: - Dates

    private func date(at index: Int, before end: Int, into occasion: inout Occasion) -> Int? {
        guard mayStartDate(index), word(index).startsPhrase else { return nil }
        let limit = min(end, index + DatePhrase.maximumCount)
        // A closure, since the method by itself would copy the reader.
        guard let phrase = DatePhrase((index..<limit).map { word($0) }), !isTitle(index..<index + phrase.count) else {
            return nil
        }
        occasion.date = phrase.expression
        occasion.dateText = reading.phrase(index..<index + phrase.count)
        return index + phrase.count
    }

    /// Whether the word at `index` can be part of a date, as a bit of it tells; false is sure.
    private func mayStartDate(_ index: Int) -> Bool {
        reading.tokens[index].traits.contains(.date) || reading.tokens[index].kind == .number
    }

    /// "TODAY" and "This Morning" are a newspaper and a show: of dates only days and months are capitalized.
    private func isTitle(_ phrase: Range<Int>) -> Bool {
        phrase.contains { index in
            let shape = reading.tokens[index].shape
            return shape.contains(.capitalized) && !shape.contains(.sentenceInitial)
                && !reading.tokens[index].wordClass.contains(.calendar)
        }
    }

    private func word(_ index: Int) -> DateWord {
        DateWord(reading.tokens[index], reading.text.text.utf8)
    }

    // MARK: - Events

    /// "at a press conference", "in an interview", "during Tuesday's debate".
    private func event(behind preposition: Int, before end: Int, into occasion: inout Occasion) -> Int? {
        let start = preposition + 1
        let limit = min(end, start + Self.longestEvent)
        guard let phraseEnd = endOfNounPhrase(from: start, before: limit), phraseEnd > start,
            reading.tokens[phraseEnd - 1].wordClass.contains(.occasion),
            !(reading.tokens[phraseEnd - 1].wordClass.contains(.calendar)
                && reading.tokens[phraseEnd - 1].isCapitalized),
            !(reading.isWord(preposition, "in") && reading.tokens[phraseEnd - 1].isCapitalized)
        else { return nil }
        var first = start
        for index in start..<phraseEnd {
            if occasion.dateText == nil, case .weekday(let weekday) = word(index) {
                occasion.date = .weekday(weekday, .latest)
                occasion.dateText = reading.phrase(index..<index + 1)
            }
            if isDeterminer(index) || occasion.date != nil && word(index) != .other { first = index + 1 }
        }
        // "The Post", "Congress": a paper and a body.
        guard first < phraseEnd, first + 1 < phraseEnd || !isTitled(first) else { return nil }
        occasion.event = reading.phrase(first..<phraseEnd)
        return phraseEnd
    }

    private func isDeterminer(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.wordClass.contains(.article) || token.tag == .determiner || token.tag == .possessivePronoun
            || reading.isPossessive(index)
    }

    /// The end of the run of words that can be one noun phrase.
    private func endOfNounPhrase(from start: Int, before limit: Int) -> Int? {
        var end = start
        while end < limit, reading.tokens[end].isWord {
            let tag = reading.tokens[end].tag
            let isPart =
                tag.isNoun || tag.isAdjective || isDeterminer(end) || tag == .number || tag == .verbGerund
                || tag == .verbParticiple
            guard isPart else { break }
            end += 1
            if end > start + 1, reading.tokens[end - 1].wordClass.contains(.occasion), !continuesEvent(end, limit) {
                break
            }
        }
        return end > start ? end : nil
    }

    /// "press" in "press conference" is no event of its own; nor is "debate" in "debate speech".
    private func continuesEvent(_ index: Int, _ limit: Int) -> Bool {
        index < limit && reading.tokens[index].wordClass.contains(.occasion)
    }

    // MARK: - Places

    /// "in Brussels", "in Cleveland, Ohio", "at the White House".
    private func place(behind preposition: Int, before end: Int, into occasion: inout Occasion) -> Int? {
        let key = reading.tokens[preposition].key
        guard key != "to", key != "on", key != "via", key != "through" else { return nil }
        var start = preposition + 1
        if start < end, reading.tokens[start].wordClass.contains(.article) { start += 1 }
        guard let name = names.index(startingAt: start), names[name].tokens.upperBound <= end,
            isPlace(name, key), !isTitled(preposition)
        else { return nil }
        var last = names[name].tokens.upperBound
        if last + 1 < end, reading.tokens[last].kind == .comma,
            let outer = names.index(startingAt: last + 1), names[outer].kind == .place
        {
            last = names[outer].tokens.upperBound
        }
        occasion.place = reading.phrase(start..<last)
        return last
    }

    /// Whether a word is written as part of a name: "Inside" in "the show Inside Edition".
    private func isTitled(_ word: Int) -> Bool {
        let shape = reading.tokens[word].shape
        return shape.contains(.capitalized) && !shape.contains(.sentenceInitial)
    }

    private func isPlace(_ index: Int, _ preposition: WordKey) -> Bool {
        let name = names[index]
        // "At Hale's request", "a shot at Hale".
        if name.isIntroduced || ownsWhatFollows(name) { return false }
        if let member = memberOfName[index], cast[member].kind == .person { return false }
        if name.tokens.contains(where: { reading.tokens[$0].wordClass.contains(.publication) }) { return false }
        switch name.kind {
        case .place: return true
        case .person: return false
        case .organization:
            let isAbbreviation =
                name.tokens.count == 1
                && reading.tokens[name.tokens.lowerBound].shape.contains(.allCapitals)
            return (preposition == "at" || preposition == "outside") && !isAbbreviation
        case .unknown: return preposition != "from" && reading.tokens[name.tokens.upperBound - 1].isCapitalized
        }
    }

    private func ownsWhatFollows(_ name: NameMention) -> Bool {
        let end = name.tokens.upperBound
        return end < reading.tokens.count && reading.tokens[end].tag == .possessiveEnding
    }
}
