internal import Record

/// Those who are called by a title or role.
extension SpeakerResolver {
    /// "Secretary General" without an article is still a title.
    func isTitle(_ description: SourceDescription) -> Bool {
        description.words.allSatisfy { reading.tokens[$0].isCapitalized }
            && reading.wordClass(description.head).contains(.role)
    }

    /// Somebody named elsewhere with this title: "title 'Secretary General' ← 'NATO Secretary General Jens Stoltenberg'".
    mutating func known(_ description: SourceDescription) -> ResolvedSource? {
        var title: String { reading.phrase(description.words) }
        let holders = cast.members(withRole: reading.tokens[description.head].key) ?? discourse.members
        let wanted = description.words.filter { isTelling($0) }.map { canonical($0) }
        var fitting = introduced(holders, wanted, description)
        if fitting.isEmpty, let own = withoutBody(description) {
            let wanted = own.map { reading.tokens[$0].key }
            // By the letter: "chief" and "executive" are one word else.
            fitting = introduced(holders, own.map { canonical($0) }, description).filter { holder in
                wanted.allSatisfy { word in holder.role.contains { reading.tokens[$0].key == word } }
            }
        }
        if let match = nearest(fitting, to: description.head) {
            return ResolvedSource(
                member: match.member, steps: told(["title '\(title)' ← '\(fullTitle(match.role, of: match.member))'"]))
        }
        guard fitting.isEmpty else {
            var names: String { fitting.map { "'\(name(of: $0.member))'" }.joined(separator: " and ") }
            return ResolvedSource(member: nil, steps: told(["title '\(title)' fits \(names) equally well"]))
        }
        return bodyNamed(description) ?? registered(description) ?? namedSoon(description) ?? bodySpokenOf(description)
            ?? holder(of: description)
    }

    /// Of several those whom the text has named by then, where they are not one alone; a headline means the one who comes first.
    private func introduced(
        _ holders: [Int], _ wanted: [WordKey], _ description: SourceDescription
    ) -> [(member: Int, role: Range<Int>)] {
        let fitting = holders.compactMap { member in
            roleThatFits(wanted, description, of: member).map { (member: member, role: $0) }
        }
        let token = description.head
        guard fitting.count > 1 else { return fitting }
        if let sentence = reading.sentence(of: token), reading.paragraphKind(ofSentence: sentence) == .headline {
            let first = fitting.min { cast.members[$0.member].firstMention < cast.members[$1.member].firstMention }
            return first.map { [$0] } ?? []
        }
        return fitting.filter { cast.members[$0.member].firstMention < token }
    }

    /// What tells something in a description behind a body that is only called by its sort: "[the company's] chief executive".
    private func withoutBody(_ description: SourceDescription) -> [Int]? {
        guard let ending = description.words.last(where: { reading.isPossessive($0) }),
            ending > description.words.lowerBound, reading.wordClass(ending - 1).contains(.body),
            !reading.tokens[ending - 1].isCapitalized
        else { return nil }
        return (ending + 1..<description.words.upperBound).filter { isTelling($0) }
    }

    /// "The Vermont senator" behind "Senator Ana Ruiz", "the Labour councillor" behind "Councillor Tom Hale": an elected office
    /// is mostly given first without its place and party.
    private func holder(of description: SourceDescription) -> ResolvedSource? {
        let words = description.words
        guard Self.electedOffices.contains(canonical(description.head)),
            words.dropLast().allSatisfy({ isCapitalOrOrigin($0) })
        else { return nil }
        let holders = (cast.members(withRole: reading.tokens[description.head].key) ?? []).filter {
            cast.members[$0].kind == .person && cast.members[$0].firstToken < description.head
                && !isOfOtherOrigin(cast.members[$0], than: words)
        }
        guard holders.count < 2, let member = holders.first ?? onlyPerson(before: words) else { return nil }
        return ResolvedSource(
            member: member,
            steps: told(["title '\(reading.phrase(words))' ← '\(name(of: member))' (who alone has that office)"]))
    }

    /// "The senator" where the text has named one person so far, and told no office.
    private func onlyPerson(before words: Range<Int>) -> Int? {
        guard words.count == 1 else { return nil }
        let persons = cast.members.indices.filter {
            cast.members[$0].firstMention < words.lowerBound && cast.members[$0].kind == .person
        }
        guard persons.count == 1, let member = persons.first else { return nil }
        return cast.members[member].roles.isEmpty ? member : nil
    }

    private static let electedOffices: WordSet = [
        "senator", "governor", "representative", "lawmaker", "mayor", "councillor", "mep", "alderman", "delegate",
    ]

    private func isCapitalOrOrigin(_ token: Int) -> Bool {
        reading.tokens[token].isCapitalized || !reading.wordClass(token).isDisjoint(with: [.place, .demonym])
            || reading.isWord(token, "for")
    }

    /// "Labour MP Ana Ruiz" is not "the Conservative MP", and the senator from Texas not "the Vermont senator".
    func isOfOtherOrigin(_ member: CastMember, than words: Range<Int>) -> Bool {
        [WordClass.demonym, .place].contains { sort in
            let origins = { (range: Range<Int>) in
                range.filter { reading.wordClass($0).contains(sort) }.map { reading.tokens[$0].key }
            }
            let wanted = origins(words)
            guard !wanted.isEmpty else { return false }
            let known = member.roles.flatMap { origins($0) }
            return !known.isEmpty && Set(known).isDisjoint(with: wanted)
        }
    }

    /// The role of `member` that has all `words`, those of `description` that tell something.
    private func roleThatFits(_ words: [WordKey], _ description: SourceDescription, of member: Int) -> Range<Int>? {
        for role in cast.members[member].roles where has(role, words) { return role }
        guard names(description, cast.members[member]), has(cast.members[member].name, words) else { return nil }
        return cast.members[member].name
    }

    private func has(_ role: Range<Int>, _ words: [WordKey]) -> Bool {
        words.allSatisfy { word in
            // "Former" before "UN Ambassador Tom Hale" is no word of the office.
            role.contains { canonical($0) == word }
                || isPast(role.lowerBound - 1) && canonical(role.lowerBound - 1) == word
        }
    }

    /// Whether `description` can be short for that of `member`: "the officer" of "a police officer", "the office" of "the audit
    /// office"; "her lawyer" is no other's.
    private func names(_ description: SourceDescription, _ member: CastMember) -> Bool {
        let determiner = determiner(of: description)
        if determiner == .possessivePronoun || determiner == .whPossessive,
            member.owner == nil || member.owner != owner(of: description)
        {
            return false
        }
        switch member.kind {
        case .described: return true
        case .organization: return tellsMore(member, than: description)
        default: return false
        }
    }

    private func tellsMore(_ member: CastMember, than description: SourceDescription) -> Bool {
        let isNamed = member.name.contains {
            reading.tokens[$0].wordClass.contains(.body) && reading.tokens[$0].isCapitalized
        }
        return !isNamed && (member.owner != nil || member.name.count > description.words.count)
    }

    /// What stands before a description: its article or possessive.
    func determiner(of description: SourceDescription) -> PartOfSpeech {
        reading.tokens[max(0, description.words.lowerBound - 1)].tag
    }

    func isTelling(_ token: Int) -> Bool {
        reading.tokens[token].kind == .word && !reading.tokens[token].shape.contains(.clitic)
            && !reading.wordClass(token).contains(.article)
    }

    private func canonical(_ token: Int) -> WordKey { RoleSynonyms.canonical(reading.tokens[token].key) }

    /// Of several with the title the one spoken of last, if the others are clearly further back.
    private func nearest(
        _ fitting: [(member: Int, role: Range<Int>)], to token: Int
    ) -> (member: Int, role: Range<Int>)? {
        if fitting.count <= 1 { return fitting.first }
        guard let sentence = reading.sentence(of: token) else { return nil }
        let members = Set(fitting.map(\.member))
        let found = discourse.antecedent(at: token, sentence: sentence, outside: []) {
            members.contains($0.member) ? 0 : nil
        }
        guard case .member(let member, _) = found else { return nil }
        return fitting.first { $0.member == member }
    }

    /// The words of role and name as they stand together in the text.
    private func fullTitle(_ role: Range<Int>, of member: Int) -> String {
        let name = cast.members[member].name
        if role.upperBound <= name.lowerBound, name.lowerBound - role.upperBound <= 2 {
            return reading.phrase(role.lowerBound..<name.upperBound)
        }
        if role.lowerBound >= name.upperBound, role.lowerBound - name.upperBound <= 5 {
            return reading.phrase(name.lowerBound..<role.upperBound)
        }
        return role == name ? reading.phrase(name) : "\(reading.phrase(role)) \(reading.phrase(name))"
    }

    /// "His wife" of Mr Hale, where the text names a Mrs Hale: the other who goes by that surname alone.
    func spouse(_ description: SourceDescription) -> ResolvedSource? {
        guard Self.spouses.contains(reading.tokens[description.head].key), let owner = owner(of: description),
            let surname = cast.lastPart(of: cast.members[owner])
        else { return nil }
        let gender = gender(of: description)
        let fitting = cast.members(withPart: surname).filter { member in
            let tokens = cast.members[member].name
            return member != owner && cast.members[member].kind == .person && cast.members[member].gender == gender
                && tokens.filter { !reading.tokens[$0].wordClass.contains(.honorific) }.count == 1
        }
        guard fitting.count == 1, let member = fitting.first else { return nil }
        return calls(description, member, "of that surname")
    }

    private static let spouses: WordSet = ["wife", "husband"]

    /// A title that one speaker of the registry holds: "the Pope".
    private mutating func registered(_ description: SourceDescription) -> ResolvedSource? {
        let words = description.words.map { reading.tokens[$0].key }
        // "The novelist" is any novelist, "the pope" is one.
        guard words.count > 1 || !Epithets.contains(words[0]) && !RoleHypernyms.contains(words[0]),
            let speaker = registry.speaker(withRole: words, on: published) ?? registry.speaker(named: words)
        else { return nil }
        let member = admit(description, kind: .person)
        cast.identify(member, as: speaker)
        return ResolvedSource(
            member: member,
            steps: told([
                "title '\(reading.phrase(description.words))' ← '\(registry.speakers[speaker].name)' (registry)"
            ]))
    }
}
