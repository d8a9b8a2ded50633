extension SpeakerResolver {
    /// Resolves a pronoun that is the source of attribution `index`.
    mutating func resolve(_ pronoun: Pronoun, at token: Int, in index: Int) -> ResolvedSource {
        switch pronoun {
        case .neuter where isExpletive(index):
            ResolvedSource(
                member: nil, steps: told(["'\(reading.phrase(token..<token + 1))' stands for what is reported"]))
        case .masculine, .feminine, .plural, .neuter: antecedent(of: pronoun, at: token, in: index)
        case .firstSingular, .firstPlural: quotedSpeaker(at: token, in: index)
        case .relative: headOfRelativeClause(at: token)
        }
    }

    /// Whether the cue of attribution `index` is a passive, whose "it" is nobody's: "it is understood that".
    private func isExpletive(_ index: Int) -> Bool {
        guard let cue = attributions[index].cue.first, let verb = cue.last else { return false }
        return reading.tokens[verb].tag == .verbParticiple
            && cue.dropLast().contains { reading.tokens[$0].traits.contains(.be) }
    }

    private mutating func antecedent(of pronoun: Pronoun, at token: Int, in index: Int) -> ResolvedSource {
        var word: String { "pronoun '\(reading.phrase(token..<token + 1))'" }
        guard let sentence = reading.sentence(of: token) else {
            return ResolvedSource(member: nil, steps: told(["\(word) stands in no sentence"]))
        }
        hearSubjects(before: token, in: sentence)
        switch antecedent(
            of: pronoun, at: token, in: sentence, sourceOf: index,
            binds: reading.tokens[token].tag == .possessivePronoun)
        {
        case .none:
            if pronoun == .plural {
                let other = groupSpokenOf(before: token, in: sentence) ?? oneOfNoGender(before: token, in: sentence)
                if let other { return other }
            }
            return ResolvedSource(member: nil, steps: told(["\(word) has no antecedent nearby"]))
        case .ambiguous(let first, let second):
            var names: String { "'\(name(of: first))' and '\(name(of: second))'" }
            return ResolvedSource(member: nil, steps: told(["\(word) fits \(names) equally well"]))
        case .member(let member, let reference):
            if !pronoun.gender.isEmpty, reference.voice == nil { cast.learn(gender: pronoun.gender, of: member) }
            let reason = Self.reason(pronoun, isSubject: reference.isSubject)
            return ResolvedSource(member: member, steps: told(["\(word) ← '\(name(of: member))' (\(reason))"]))
        }
    }

    /// Whom `pronoun` takes up at `token`, the source of attribution `index` or of none.
    func antecedent(
        of pronoun: Pronoun, at token: Int, in sentence: Int, sourceOf index: Int?, binds: Bool = false
    ) -> Discourse.Antecedent {
        let members = cast.members
        let others = othersThan(pronoun, at: token)
        let named = pronoun.gender.isEmpty ? [] : index.map { self.members(namedByQuotationsOf: $0) } ?? []
        let speaking = index.map { goesOn($0) } ?? false ? discourse.lastSource : nil
        let content = index.map { attributions[$0].content } ?? []
        let said = attributions[resolving].content
        let paragraph = reading.text.paragraphs[Int(reading.paragraphs[sentence])].sentences.lowerBound
        return discourse.antecedent(at: token, sentence: sentence, paragraph: paragraph, outside: content) {
            reference in
            guard !others.contains(reference.member),
                let fitness = Self.fitness(of: members[reference.member], for: pronoun, at: reference, from: sentence)
            else { return nil }
            let isBound =
                binds && reference.sentence == sentence && !reference.isQuoted
                && (reference.isSubject || !said.holds(reference.token))
                && (pronoun.gender.isEmpty || members[reference.member].kind == .person)
            return fitness + (reference.member == speaking ? Self.goingOnBonus : 0) + (isBound ? Self.bindingBonus : 0)
                - (named.contains(reference.member) ? Self.selfNaming : 0)
        }
    }

    /// What a name before "his" in the same sentence is ahead of others: "the row about Ruiz's remarks and [his] claim that".
    private static let bindingBonus = 35

    /// What the speaker of the statement before is ahead of others where a cue says that he goes on.
    private static let goingOnBonus = 15

    /// What somebody whom a quotation names is behind others as its speaker.
    private static let selfNaming = 10

    /// Whether the cue of attribution `index` says that somebody who spoke speaks on: "he added", "she continued".
    private func goesOn(_ index: Int) -> Bool {
        attributions[index].cue.contains { cue in
            cue.contains {
                Self.goingOn.contains(reading.tokens[$0].key)
                    || $0 > 0 && reading.isWord($0, "on") && Self.going.contains(reading.tokens[$0 - 1].key)
            }
        }
    }

    private static let goingOn: WordSet = ["add", "adds", "added", "continued", "continues", "also"]
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
                of: pronoun, at: token, in: sentence, sourceOf: nil, binds: true),
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
            // "When a minister complained, she laughed": whom the text was about before.
            if member.kind == .described, member.gender.isEmpty, reference.isSubordinate { return -14 }
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
        let around = attribution(around: token, otherThan: index)
        if around == nil, reading.isWord(token, "i"), let writer = writer() {
            return ResolvedSource(member: writer, steps: told(["\(word) ← '\(name(of: writer))' (the byline)"]))
        }
        guard let around, let member = results[around]?.member else {
            return ResolvedSource(member: nil, steps: told(["\(word) is the writer or nobody known"]))
        }
        return ResolvedSource(member: member, steps: told(["\(word) ← '\(name(of: member))' (who is quoted)"]))
    }

    /// The attribution whose content has `token`; nil for none.
    func attribution(around token: Int, otherThan index: Int?) -> Int? {
        // By number: a whole attribution is more to copy than to look at.
        let behind = (0..<statementCount).partitioningIndex { attributions[$0].content.first?.lowerBound ?? 0 > token }
        return (max(0, behind - Self.deepestNesting)..<behind).last {
            $0 != index && attributions[$0].content.holds(token)
        }
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
}
