/// Whom "who" stands for.
extension SpeakerResolver {
    /// "Ruiz, who said": the human being before the relative pronoun.
    mutating func headOfRelativeClause(at token: Int) -> ResolvedSource {
        var word: String { "'\(reading.phrase(token..<token + 1))'" }
        guard let sentence = reading.sentence(of: token) else {
            return ResolvedSource(member: nil, steps: told(["\(word) stands in no sentence"]))
        }
        guard let phrase = antecedentOfRelative(at: token, in: reading.text.sentences[sentence]) else {
            return ResolvedSource(member: nil, steps: told(["\(word) has nothing before it to stand for"]))
        }
        var result = ResolvedSource(member: nil, steps: [])
        switch parser.parse([phrase]) {
        case .name(let name): result = resolve(name: name)
        case .description(let description):
            let name = description.isPlural ? nil : apposed(phrase.lowerBound)
            result = name.map { resolve(name: $0) } ?? resolve(description)
        default: break
        }
        result.steps.insert(contentsOf: told(["\(word) ← '\(reading.phrase(phrase))'"]), at: 0)
        return result
    }

    /// The noun phrase that the relative pronoun at `token` stands for: the one before it or, where that is of no human being,
    /// the one that it depends on, since "who" is of human beings alone: "[the mayor] of Velden, who said".
    private func antecedentOfRelative(at token: Int, in sentence: Range<Int>) -> Range<Int>? {
        let token = firstRelative(before: token, in: sentence)
        let end = behindAside(token, in: sentence)
        let start = startOfNounPhrase(endingAt: end, in: sentence)
        if start < end, !reading.isWord(token, "who") || isHuman(start..<end) { return start..<end }
        let human = reading.isWord(token, "who") ? humanPhrase(before: start, in: sentence) : nil
        return human ?? (start < end ? start..<end : nil)
    }

    /// "Ruiz, [who] rose and who said": the first of clauses that are joined.
    private func firstRelative(before token: Int, in sentence: Range<Int>) -> Int {
        guard token > sentence.lowerBound, reading.tokens[token - 1].tag == .conjunction else { return token }
        return (sentence.lowerBound..<token).last { reading.tokens[$0].key == reading.tokens[token].key } ?? token
    }

    /// Where the phrase before `token` ends, without what marks set off behind it: "Ruiz (D-Me.), who", "Ruiz, 34, who".
    private func behindAside(_ token: Int, in sentence: Range<Int>) -> Int {
        var end = token
        if reading.kind(end - 1) == .comma || reading.kind(end - 1) == .dash { end -= 1 }
        if reading.kind(end - 1) == .number, reading.kind(end - 2) == .comma { end -= 2 }
        if reading.kind(end - 1) == .closingBracket {
            end = (sentence.lowerBound..<end).last { reading.kind($0) == .openingBracket } ?? end
        }
        return max(end, sentence.lowerBound)
    }

    /// Whether a noun phrase can be of human beings.
    ///
    /// One thing behind a preposition is none: "familiar with the [plan], who".
    private func isHuman(_ phrase: Range<Int>) -> Bool {
        if let name = cast.names.index(endingAt: phrase.upperBound) { return isHuman(name: name) }
        let head = phrase.upperBound - 1
        let wordClass = reading.wordClass(head)
        if !wordClass.isDisjoint(with: [.role, .demonym, .nobody, .quantity, .plural]) { return true }
        if phrase.contains(where: { reading.tokens[$0].kind == .number }) { return true }
        return wordClass.isDisjoint(with: [.body, .publication, .place, .calendar])
            && !Self.times.contains(reading.tokens[head].key)
            && (reading.tokens[head].tag != .noun || reading.tokens[max(0, phrase.lowerBound - 1)].tag != .preposition)
    }

    private static let times: WordSet = [
        "year", "month", "week", "day", "time", "morning", "night", "summer", "season",
    ]

    private func isHuman(name: Int) -> Bool {
        guard let member = cast.memberOfName[name] else { return true }
        return cast.members[member].canBePerson && !isPlace(name, member) && !isOrigin(name, member)
            || cast.members[member].isPluralName
    }

    /// "Mayor Ana Ruiz of [Velden]": where somebody is from.
    private func isOrigin(_ name: Int, _ member: Int) -> Bool {
        let of = cast.names[name].start - 1
        return cast.members[member].kind == .unknown && cast.names[name].tokens.count == 1 && reading.isWord(of, "of")
            && cast.names.index(endingAt: of) != nil
    }

    /// The most words between a relative pronoun and the human being that it stands for.
    private static let longestDependent = 16

    /// The nearest noun phrase before `token` that is of a human being, in the same clause.
    private func humanPhrase(before token: Int, in sentence: Range<Int>) -> Range<Int>? {
        for end in stride(from: token, to: max(sentence.lowerBound, token - Self.longestDependent), by: -1) {
            let last = reading.tokens[end - 1]
            if last.tag.isFiniteVerb || last.isQuote || last.kind == .terminator { return nil }
            if let name = cast.names.index(endingAt: end) {
                if isHuman(name: name), !reading.isModifier(cast.names[name].tokens), !reading.isPossessive(end) {
                    return cast.names[name].start..<end
                }
            } else if isHumanHead(end - 1) {
                return startOfNounPhrase(endingAt: end, in: sentence)..<end
            }
        }
        return nil
    }

    /// A role or an origin that no other noun stands behind.
    private func isHumanHead(_ index: Int) -> Bool {
        !reading.wordClass(index).isDisjoint(with: [.role, .demonym]) && reading.tokens[index].tag.isNoun
            && !reading.tokens[index + 1].tag.isNoun && !reading.isPossessive(index + 1)
    }

    /// "Tom Hale of Velden, [the mayor], who said": the name before the comma that the phrase at `start` describes.
    private func apposed(_ start: Int) -> Int? {
        var comma = start - 1
        // "Tom Hale, a banker and [old mayor], who said".
        if reading.isWord(comma, "and"), let sentence = reading.sentence(of: start) {
            comma = startOfNounPhrase(endingAt: comma, in: reading.text.sentences[sentence]) - 1
        }
        guard reading.kind(comma) == .comma, let sentence = reading.sentence(of: start) else { return nil }
        var end = behindAside(comma, in: reading.text.sentences[sentence])
        if let place = cast.names.index(endingAt: end), !isHuman(name: place),
            Self.origins.contains(reading.tokens[max(0, cast.names[place].start - 1)].key)
        {
            end = cast.names[place].start - 1
        }
        guard let name = cast.names.index(endingAt: end), let member = cast.memberOfName[name],
            cast.members[member].canBePerson
        else { return nil }
        return name
    }

    private static let origins: WordSet = ["of", "from"]

    private static let articles: WordSet = ["a", "an", "the"]

    /// The longest run of words before `end` that can be one noun phrase.
    func startOfNounPhrase(endingAt end: Int, in sentence: Range<Int>) -> Int {
        if let name = cast.names.index(endingAt: end) { return cast.names[name].start }
        var start = end
        while start > sentence.lowerBound, end - start < 8 {
            let token = reading.tokens[start - 1]
            let isPart =
                token.tag.isNoun || token.tag.isAdjective || token.tag == .number || token.tag == .determiner
                || token.tag == .possessivePronoun || reading.isPossessive(start - 1)
            // "A registered voter".
            let isParticiple =
                start < end && token.tag == .verbParticiple && start - 1 > sentence.lowerBound
                && Self.articles.contains(reading.tokens[start - 2].key)
            guard isPart || isParticiple else { break }
            start -= 1
            if token.tag == .determiner { break }
        }
        return start
    }
}
