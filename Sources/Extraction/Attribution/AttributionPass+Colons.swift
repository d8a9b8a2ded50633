/// Speakers before and behind colons: transcripts, interviews, headlines.
extension AttributionPass {
    /// Pass 1: "Webb: Park will open" in headlines and transcripts.
    mutating func findSpeakerBeforeColon(_ sentence: Range<Int>, _ paragraph: ParagraphKind, end: Int) {
        let first = reading.kind(sentence.lowerBound) == .openingQuote ? sentence.lowerBound + 1 : sentence.lowerBound
        guard let colon = sentence.prefix(12).first(where: { reading.kind($0) == .colon }), colon > first,
            colon + 2 < sentence.upperBound
        else { return }
        let speaker = first..<endOfSpeaker(first, colon)
        let names = speaker.filter { reading.token($0).isCapitalized && reading.token($0).kind == .word }
        let isName = speaker.allSatisfy {
            reading.tag($0).isProperNoun || !reading.token($0).shape.isDisjoint(with: [.abbreviated, .allCapitals])
                || reading.tag($0) == .possessiveEnding || isAnswerMark($0)
                || paragraph == .body && isArticleOfName($0, speaker)
        }
        let startsUpper =
            reading.token(colon + 1).isCapitalized || reading.token(colon + 1).isQuote
            || reading.kind(colon + 1) == .openingBracket
        guard !names.isEmpty, !ColonLabels.contains(reading.key(colon - 1)),
            isName || paragraph == .headline && names.count == speaker.count, startsUpper,
            speaker.count <= 5
        else { return }
        take(
            Candidate(
                rule: .speakerColon, head: colon, cueClass: .say, source: [speaker], cue: [colon..<(colon + 1)],
                content: [behindDirection(colon + 1, sentence)..<max(end, speechEnd(colon + 1, sentence))]))
    }

    /// The most tokens of what a transcript tells before a speech: "(laughs)".
    private static let longestDirection = 6

    /// Where a speech starts behind what brackets tell of it.
    private func behindDirection(_ start: Int, _ sentence: Range<Int>) -> Int {
        guard reading.kind(start) == .openingBracket,
            let close = (start..<sentence.upperBound).prefix(Self.longestDirection).first(where: {
                reading.kind($0) == .closingBracket
            }), close + 1 < sentence.upperBound
        else { return start }
        return close + 1
    }

    /// The article of "The Ledger:" at the start of a line.
    private func isArticleOfName(_ index: Int, _ speaker: Range<Int>) -> Bool {
        index == speaker.lowerBound && (2...3).contains(speaker.count) && reading.key(index) == "the"
            && reading.token(index).shape.contains(.lineInitial)
    }

    /// The "A" of questions and answers.
    private func isAnswerMark(_ index: Int) -> Bool {
        reading.key(index) == "a" && reading.token(index).isCapitalized
            && reading.token(index).shape.contains(.lineInitial)
    }

    /// Where the name before `colon` ends: before a bracket in "QUESTION (Reuters):".
    private func endOfSpeaker(_ first: Int, _ colon: Int) -> Int {
        guard reading.kind(colon - 1) == .closingBracket else { return colon }
        return (first + 1..<colon).first { reading.kind($0) == .openingBracket } ?? colon
    }

    /// The end of what is said from `start`: the sentence's, or that of a quotation that goes on behind it.
    func speechEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        guard let quotation = reading.quotation(at: start), quotation.open == start else { return sentence.upperBound }
        return max(sentence.upperBound, quotation.tokens.upperBound)
    }

    /// Pass 1: "Park to open in May: Webb", "Bridge unsafe: report" in headlines.
    mutating func findSpeakerBehindColon(_ sentence: Range<Int>, _ paragraph: ParagraphKind) {
        guard paragraph == .headline, let colon = sentence.last(where: { reading.kind($0) == .colon }),
            colon - sentence.lowerBound > 3, !isTaken(colon), !reading.isQuoted(colon),
            let name = reading.nounPhrase(at: colon + 1), name.tokens.lowerBound == colon + 1,
            name.tokens.upperBound == sentence.upperBound, name.tokens.count <= 4, canSpeak(name)
        else { return }
        take(
            Candidate(
                rule: .colonSpeaker, head: colon, cueClass: .say, source: [name.tokens], cue: [colon..<(colon + 1)],
                content: [sentence.lowerBound..<colon]))
    }

    /// Whether a phrase behind a headline's colon names who says it: a person, a body or a text.
    private func canSpeak(_ name: Phrase) -> Bool {
        let head = reading.token(name.head).wordClass
        if !head.isDisjoint(with: [.role, .body, .publication, .givenName]) { return true }
        return name.traits.contains(.name) && head.isDisjoint(with: [.place, .calendar, .occasion])
    }
}
