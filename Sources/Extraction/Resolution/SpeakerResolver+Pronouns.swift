extension SpeakerResolver {
    /// Resolves a pronoun that is the source of attribution `index`.
    mutating func resolve(_ pronoun: Pronoun, at token: Int, in index: Int) -> ResolvedSource {
        switch pronoun {
        case .masculine, .feminine, .plural, .neuter: antecedent(of: pronoun, at: token, in: index)
        case .firstSingular, .firstPlural: quotedSpeaker(at: token, in: index)
        case .relative: headOfRelativeClause(at: token)
        }
    }

    private mutating func antecedent(of pronoun: Pronoun, at token: Int, in index: Int) -> ResolvedSource {
        var word: String { "pronoun '\(reading.phrase(token..<token + 1))'" }
        guard let sentence = reading.sentence(of: token) else {
            return ResolvedSource(member: nil, steps: told(["\(word) stands in no sentence"]))
        }
        hearSubjects(before: token, in: sentence)
        switch antecedent(
            of: pronoun, at: token, in: sentence, outside: attributions[index].content, goesOn: goesOn(index),
            binds: reading.tokens[token].tag == .possessivePronoun)
        {
        case .none: return ResolvedSource(member: nil, steps: told(["\(word) has no antecedent nearby"]))
        case .ambiguous(let first, let second):
            var names: String { "'\(name(of: first))' and '\(name(of: second))'" }
            return ResolvedSource(member: nil, steps: told(["\(word) fits \(names) equally well"]))
        case .member(let member, let reference):
            if !pronoun.gender.isEmpty, reference.voice == nil { cast.learn(gender: pronoun.gender, of: member) }
            let reason = Self.reason(pronoun, isSubject: reference.isSubject)
            return ResolvedSource(member: member, steps: told(["\(word) ← '\(name(of: member))' (\(reason))"]))
        }
    }

    private func antecedent(
        of pronoun: Pronoun, at token: Int, in sentence: Int, outside content: Fragments, goesOn: Bool = false,
        binds: Bool = false
    ) -> Discourse.Antecedent {
        let members = cast.members
        let speaking = goesOn ? discourse.lastSource : nil
        let said = attributions[resolving].content
        let paragraph = reading.text.paragraphs[Int(reading.paragraphs[sentence])].sentences.lowerBound
        return discourse.antecedent(at: token, sentence: sentence, paragraph: paragraph, outside: content) {
            reference in
            guard let fitness = Self.fitness(of: members[reference.member], for: pronoun, at: reference, from: sentence)
            else { return nil }
            let isBound =
                binds && reference.sentence == sentence && !reference.isQuoted
                && (reference.isSubject || !said.holds(reference.token))
                && (pronoun.gender.isEmpty || members[reference.member].kind == .person)
            return fitness + (reference.member == speaking ? Self.goingOnBonus : 0) + (isBound ? Self.bindingBonus : 0)
        }
    }

    /// What a name before "his" in the same sentence is ahead of others: "the row about Ruiz's remarks and [his] claim that".
    private static let bindingBonus = 35

    /// What the speaker of the statement before is ahead of others where a cue says that he goes on.
    private static let goingOnBonus = 15

    /// Whether the cue of attribution `index` says that somebody who spoke speaks on: "he added", "she continued".
    private func goesOn(_ index: Int) -> Bool {
        attributions[index].cue.contains { cue in
            cue.contains {
                Self.goingOn.contains(reading.tokens[$0].key)
                    || $0 > 0 && reading.isWord($0, "on") && Self.going.contains(reading.tokens[$0 - 1].key)
            }
        }
    }

    private static let goingOn: WordSet = ["add", "adds", "added", "continued", "continues"]
    private static let going: WordSet = ["went", "goes", "carried", "carries"]

    /// The person with a name whose lawyer, office or wife `description` names by a pronoun: "[his] lawyer", "Ruiz, [whose] lawyer".
    func owner(of description: SourceDescription) -> Int? {
        let token = description.words.lowerBound - 1
        if token > 0, reading.tokens[token].tag == .whPossessive {
            return cast.person(endingAt: reading.kind(token - 1) == .comma ? token - 1 : token)
        }
        guard token >= 0, reading.tokens[token].tag == .possessivePronoun,
            let pronoun = Pronoun(reading.tokens[token].key), !pronoun.gender.isEmpty,
            let sentence = reading.sentence(of: token),
            case .member(let member, _) = antecedent(
                of: pronoun, at: token, in: sentence, outside: [], binds: true),
            cast.members[member].kind == .person
        else { return nil }
        return member
    }

    /// How well `pronoun` fits `member`; nil where it can't stand for it.
    ///
    /// "They" takes up a body only from close by, and "it" and "they" only what is talked about, not any name.
    private static func fitness(
        of member: CastMember, for pronoun: Pronoun, at reference: Discourse.Reference, from sentence: Int
    ) -> Int? {
        switch pronoun {
        case .masculine, .feminine:
            if let voice = reference.voice { return voice.isEmpty || voice == pronoun.gender ? 6 : nil }
            guard member.canBePerson, member.gender.isEmpty || member.gender == pronoun.gender else { return nil }
            if member.kind == .unknown, member.name.count > 1 { return reference.isSource ? 0 : -12 }
            return (member.gender.isEmpty ? 0 : 3) + (member.kind == .person ? 3 : 0)
        case .plural:
            guard member.canBePlural, reference.isSubject || reference.isSource else { return nil }
            if member.kind == .group { return 15 }
            return sentence - reference.sentence <= 1 ? 0 : nil
        default:
            if member.kind == .unknown, !member.isHuman { return reference.isSource ? 10 : nil }
            guard member.kind == .organization || member.kind == .place, reference.isSubject || reference.isSource
            else { return nil }
            return member.kind == .organization ? 10 : 0
        }
    }

    private static func reason(_ pronoun: Pronoun, isSubject: Bool) -> String {
        let place = isSubject ? "subject" : "mention"
        return switch pronoun {
        case .masculine: "nearest male \(place)"
        case .feminine: "nearest female \(place)"
        case .plural: "nearest plural \(place)"
        default: "nearest \(place)"
        }
    }

    /// "I" and "we" within a quotation are whoever is quoted; outside they are the writer.
    private func quotedSpeaker(at token: Int, in index: Int) -> ResolvedSource {
        var word: String { "pronoun '\(reading.phrase(token..<token + 1))'" }
        let behind = attributions[..<statementCount].partitioningIndex { $0.content.first?.lowerBound ?? 0 > token }
        let around = (max(0, behind - Self.deepestNesting)..<behind).last { other in
            other != index && attributions[other].content.contains { $0.contains(token) }
        }
        if around == nil, reading.isWord(token, "i"), let writer = writer() {
            return ResolvedSource(member: writer, steps: told(["\(word) ← '\(name(of: writer))' (the byline)"]))
        }
        guard let around, let member = results[around]?.member else {
            return ResolvedSource(member: nil, steps: told(["\(word) is the writer or nobody known"]))
        }
        return ResolvedSource(member: member, steps: told(["\(word) ← '\(name(of: member))' (who is quoted)"]))
    }

    /// The one person whom the line "By Helen Strand" names; nil where there is none.
    private func writer() -> Int? {
        guard let line = reading.text.paragraphs.first(where: { $0.kind == .byline }) else { return nil }
        let tokens = reading.text.tokens(of: line)
        guard reading.isWord(tokens.lowerBound, "by"), !tokens.contains(where: { reading.isWord($0, "and") }) else {
            return nil
        }
        return cast.person(startingAt: tokens.lowerBound + 1)?.member
    }

    /// How many statements may start between a quotation's start and a pronoun in it.
    private static let deepestNesting = 8

    /// "Ruiz, who said": the noun phrase before the relative pronoun.
    private mutating func headOfRelativeClause(at token: Int) -> ResolvedSource {
        var word: String { "'\(reading.phrase(token..<token + 1))'" }
        var end = token
        if reading.kind(end - 1) == .comma { end -= 1 }
        guard let sentence = reading.sentence(of: token) else {
            return ResolvedSource(member: nil, steps: told(["\(word) stands in no sentence"]))
        }
        let start = startOfNounPhrase(endingAt: end, in: reading.text.sentences[sentence])
        guard start < end else {
            return ResolvedSource(member: nil, steps: told(["\(word) has nothing before it to stand for"]))
        }
        var result = ResolvedSource(member: nil, steps: [])
        switch parser.parse([start..<end]) {
        case .name(let name): result = resolve(name: name)
        case .description(let description):
            result = (description.isPlural ? nil : apposed(start)) ?? resolve(description)
        default: break
        }
        result.steps.insert(contentsOf: told(["\(word) ← '\(reading.phrase(start..<end))'"]), at: 0)
        return result
    }

    /// "Tom Hale, [the mayor], who said": the name before the comma that the phrase at `start` describes.
    private func apposed(_ start: Int) -> ResolvedSource? {
        guard reading.kind(start - 1) == .comma, let name = cast.names.index(endingAt: start - 1),
            let member = cast.memberOfName[name], cast.members[member].canBePerson
        else { return nil }
        return resolve(name: name)
    }

    /// The longest run of words before `end` that can be one noun phrase.
    func startOfNounPhrase(endingAt end: Int, in sentence: Range<Int>) -> Int {
        if let name = cast.names.index(endingAt: end) { return cast.names[name].start }
        var start = end
        while start > sentence.lowerBound, end - start < 8 {
            let token = reading.tokens[start - 1]
            let isPart =
                token.tag.isNoun || token.tag.isAdjective || token.tag == .number || token.tag == .determiner
                || token.tag == .possessivePronoun || reading.isPossessive(start - 1)
            guard isPart else { break }
            start -= 1
            if token.tag == .determiner { break }
        }
        return start
    }
}
