/// Whom a name fits.
extension Cast {
    /// Whom a name of one word leads to.
    func match(_ name: NameMention) -> Match {
        let candidates = candidates(for: name)
        if candidates.count <= 1 { return candidates.first.map { .member($0) } ?? .none }
        let exact = candidates.filter { members[$0].name.count == 1 && members[$0].surname == nil }
        if exact.count == 1, members[exact[0]].kind != .unknown { return .member(exact[0]) }
        // A surname alone is that of somebody whom the text has introduced by then.
        let introduced = candidates.filter { members[$0].firstToken < name.start }
        if introduced.count == 1 { return .member(introduced[0]) }
        if let principal = principal(of: candidates, times: Self.farMoreOften) { return .member(principal) }
        let near = introduced.filter { isInParagraph(of: name, members[$0].firstToken) }
        if near.count == 1 { return .member(near[0]) }
        return namesake(name, among: candidates).map { .member($0) } ?? .ambiguous(Array(candidates))
    }

    private func isInParagraph(of name: NameMention, _ token: Int) -> Bool {
        guard let own = reading.sentence(of: name.start), let other = reading.sentence(of: token) else { return false }
        return reading.paragraphs[own] == reading.paragraphs[other]
    }

    private func candidates(for name: NameMention) -> Namesakes {
        guard let token = name.tokens.first, let sharing = byPart[key(of: token)] else { return Namesakes() }
        let surnamed = sharing.filter { lastPart(of: members[$0]) == key(of: token) && fits(name, asSurnameOf: $0) }
        return surnamed.isEmpty ? sharing.filter { fits(name, members[$0]) } : surnamed
    }

    /// A name that shows a person never leads to a body, and "Mrs Webb" never to a man.
    private func fits(_ name: NameMention, _ member: CastMember) -> Bool {
        fits(name.kind, member) && (name.gender.isEmpty || member.gender.isEmpty || name.gender == member.gender)
    }

    private func fits(_ kind: NameMention.Kind, _ member: CastMember) -> Bool {
        switch (kind, member.kind) {
        case (.person, .organization), (.person, .place), (.organization, .person), (.place, .person): false
        default: true
        }
    }

    /// A surname that is also a given name tells no gender and, where nothing introduces it, no kind: "Clinton", "Kelly".
    private func fits(_ name: NameMention, asSurnameOf member: Int) -> Bool {
        guard name.isIntroduced else { return members[member].kind != .organization || name.kind != .person }
        let isTitled = name.start < name.tokens.lowerBound
        return isTitled ? fits(name, members[member]) : fits(name.kind, members[member])
    }

    /// How much more often the one of namesakes is named whom no nearer one replaces.
    private static let farMoreOften = 3

    /// Of namesakes the one whom the document names at least so many times as often.
    ///
    /// Reason: writers cut the name of the person that the report is about.
    private func principal(of candidates: Namesakes, times: Int) -> Int? {
        let members = members
        let ranked = candidates.sorted { members[$0].mentionCount > members[$1].mentionCount }
        guard ranked.count > 1, members[ranked[0]].mentionCount < times * members[ranked[1]].mentionCount else {
            return ranked.first
        }
        return nil
    }

    /// Of namesakes the principal, else the only one who is a subject ("Ana Ruiz, whose brother is Tom Ruiz, said"), who is no one's
    /// relative, or who is not called by the given name, or the first to be introduced.
    private func namesake(_ name: NameMention, among candidates: Namesakes) -> Int? {
        if let principal = principal(of: candidates, times: 2) { return principal }
        let acting = candidates.filter { members[$0].isSubject }
        if acting.count == 1 { return acting[0] }
        guard name.kind != .organization, name.kind != .place else { return nil }
        for isOther in [isRelative, isCalledByGivenName] {
            let others = candidates.filter { !isOther(members[$0]) }
            if others.count == 1 { return others[0] }
        }
        return firstIntroduced(of: candidates)
    }

    /// Of namesakes whoever is named in full a sentence or more before the others: who comes later is told apart by the given name.
    private func firstIntroduced(of candidates: Namesakes) -> Int? {
        let ranked = candidates.sorted { members[$0].firstToken < members[$1].firstToken }
        guard ranked.count > 1, let first = reading.sentence(of: members[ranked[0]].firstToken),
            let second = reading.sentence(of: members[ranked[1]].firstToken)
        else { return nil }
        return first < second ? ranked[0] : nil
    }

    /// "[Tom] told her", of Tom Hale: whoever goes by the given name doesn't go by the surname (Associated Press Stylebook, "names").
    private func isCalledByGivenName(_ member: CastMember) -> Bool {
        guard member.name.count > 1, let given = member.name.first else { return false }
        return names.contains {
            $0.tokens.count == 1 && !$0.isQuoted && $0.tokens.first.map { key(of: $0) } == key(of: given)
        }
    }

    /// The most words between the noun of a relation and a name.
    private static let longestRelation = 6

    /// "Her daughter, the painter [Ana Ruiz]": presented as somebody's relative, who goes by her whole name or given name.
    private func isRelative(_ member: CastMember) -> Bool {
        guard member.kind == .person, let sentence = reading.sentence(of: member.firstToken) else { return false }
        let first = max(reading.text.sentences[sentence].lowerBound + 1, member.firstToken - Self.longestRelation)
        guard first < member.firstToken,
            let noun = (first..<member.firstToken).last(where: { Relatives.contains(reading.tokens[$0].key) })
        else { return false }
        let owner = reading.tokens[noun - 1].tag.isAdjective ? noun - 2 : noun - 1
        return owner >= 0 && (reading.tokens[owner].tag == .possessivePronoun || reading.isPossessive(owner))
            && !(noun..<member.firstToken).contains { reading.tokens[$0].tag.isFiniteVerb }
    }

    /// A member with the same first and last name, or one name the end of the other: "Ana Ruiz" for "Ana Maria Ruiz".
    func variant(of name: NameMention) -> Int? {
        guard name.kind != .organization, let first = name.tokens.first, let last = lastToken(name.tokens),
            let sharing = byPart[key(of: last)]
        else { return nil }
        return sharing.first { candidate in
            let member = members[candidate]
            guard member.kind == .person || member.kind == .unknown, let start = member.name.first,
                member.name.count > 1, lastPart(of: member) == key(of: last), fits(name, member),
                !isOfYounger(name, than: member)
            else { return false }
            return isSameGivenName(start, first) || isLabel(first, of: name) || isEnd(name.tokens, of: member.name)
                || isEnd(member.name, of: name.tokens) && isNamelike(name.tokens.dropLast(member.name.count))
        }
    }

    /// "Tom Hale Jr." behind "Tom Hale": a text tells sons from fathers it has named; named alone, they lose the addition later.
    private func isOfYounger(_ name: NameMention, than member: CastMember) -> Bool {
        let isGeneration = { (token: Int) in reading.tokens[token].wordClass.contains(.generation) }
        return (name.tokens.last.map(isGeneration) ?? false) && !(member.name.last.map(isGeneration) ?? false)
    }

    /// "Von der Leyen" is the end of "Ursula von der Leyen".
    private func isEnd(_ part: Range<Int>, of whole: Range<Int>) -> Bool {
        part.count < whole.count && zip(part.reversed(), whole.reversed()).allSatisfy { key(of: $0) == key(of: $1) }
    }

    /// "Republican Ruiz", "Team Ruiz", "Will Ruiz stay?": a word before a surname that is none of the name.
    private func isLabel(_ first: Int, of name: NameMention) -> Bool {
        let labels: WordClass = [.demonym, .role, .roleModifier, .body]
        return name.tokens.count == 2
            && (!reading.tokens[first].tag.isProperNoun || !reading.tokens[first].wordClass.isDisjoint(with: labels))
    }

    /// Whether no word of `part` is an ordinary one, as in a headline: "[Difference Between] Ana Ruiz".
    private func isNamelike(_ part: Range<Int>) -> Bool {
        part.allSatisfy { reading.tokens[$0].tag.isProperNoun || reading.tokens[$0].wordClass.contains(.particle) }
    }

    private func isSameGivenName(_ first: Int, _ second: Int) -> Bool {
        Nicknames.canonical(key(of: first)) == Nicknames.canonical(key(of: second))
    }
}
