internal import Record

extension SpeakerResolver {
    /// "The teenager" behind "Rita Hale": a person with a name who was spoken of right before, by a quality of theirs.
    func epithet(_ description: SourceDescription) -> ResolvedSource? {
        if let accused = accused(description) { return accused }
        guard description.isDefinite, !description.isPlural, isBare(description) || isParentOfSome(description),
            isEpithet(description.head) || isPast(description), let sentence = reading.sentence(of: description.head),
            !isBroughtIn(description)
        else { return nil }
        let found = named(description, in: sentence) { reference, member in
            sentence - reference.sentence <= Self.epithetReach && canBe(description, member, reference)
        }
        switch found {
        case .member(let member, _): return calls(description, member, "spoken of right before")
        case .ambiguous: return nil
        case .none:
            guard !isOrigin(description.head), let member = principalPerson(),
                cast.members[member].firstMention < description.head, suits(cast.members[member], description),
                canBe(description, cast.members[member], nil)
            else { return nil }
            return calls(description, member, "named most often")
        }
    }

    /// Whether nothing that the text tells of `member` is against an epithet.
    private func canBe(_ description: SourceDescription, _ member: CastMember, _ reference: Discourse.Reference?)
        -> Bool
    {
        let isActing = reference.map { $0.isSource || $0.isSubject } ?? false
        let isCalled =
            isOrigin(description.head) || !hasOffice(member)
            || Epithets.isPersonal(reading.tokens[description.head].key)
            || Epithets.isSpecialist(reading.tokens[description.head].key) && isScholar(member)
            || isPast(description) && isActing
        return isCalled && !playsElsewhere(member, than: description.head)
            && !isOfOtherOrigin(member, than: description.words)
    }

    /// How often a text names the person whom it is about, at least.
    private static let principalMentions = 3

    /// The person whom the text names at least twice as often as any other, and before them; nil where there is none.
    private func principalPerson() -> Int? {
        let persons = cast.members.indices.filter { cast.members[$0].kind == .person }
        guard let first = persons.max(by: { cast.members[$0].mentionCount < cast.members[$1].mentionCount }),
            cast.members[first].mentionCount >= Self.principalMentions,
            persons.allSatisfy({ other in
                other == first
                    || cast.members[other].mentionCount * 2 <= cast.members[first].mentionCount
                        && cast.members[other].firstMention > cast.members[first].firstMention
            })
        else { return nil }
        return first
    }

    /// "The lawmaker" behind "Senator Ana Ruiz": a person with a name who was spoken of right before, by the sort of a role of theirs.
    func hyponym(_ description: SourceDescription) -> ResolvedSource? {
        guard description.isDefinite, !description.isPlural, isBare(description),
            determiner(of: description) != .possessivePronoun, let sentence = reading.sentence(of: description.head)
        else { return nil }
        let word = reading.tokens[description.head].key
        guard RoleHypernyms.contains(word) else { return nil }
        // "The Albion manager" of "Albion boss Tom Hale".
        let modifiers = description.words.dropLast().filter {
            reading.wordClass($0).isDisjoint(with: [.place, .demonym])
                && !Self.lasting.contains(reading.tokens[$0].key)
        }.map { reading.tokens[$0].key }
        return person(description, in: sentence, because: "of that sort, spoken of right before") { reference, member in
            sentence - reference.sentence <= Self.epithetReach
                && member.roles.contains { role in
                    role.contains { RoleHypernyms.holds(word, of: reading.tokens[$0].key) }
                        && modifiers.allSatisfy { modifier in role.contains { reading.tokens[$0].key == modifier } }
                }
        }
    }

    /// Whether no words behind the noun but an aside tell which one is meant: "the singer, 34,", beside "the Independent, a newspaper,".
    func isBare(_ description: SourceDescription) -> Bool {
        guard let mark = description.complement.first else { return true }
        return !reading.tokens[mark].isWord && !reading.isWord(mark + 1, "a") && !reading.isWord(mark + 1, "an")
    }

    /// Words before a role that tell for how long.
    private static let lasting: WordSet = ["veteran", "longtime", "long-time", "senior", "young", "old"]

    /// A goalkeeper is not "the defender", though a captain can be.
    private func playsElsewhere(_ member: CastMember, than head: Int) -> Bool {
        guard Epithets.isPosition(reading.tokens[head].key) else { return false }
        return member.roles.contains { role in role.contains { Epithets.isPosition(reading.tokens[$0].key) } }
    }

    /// "The 34-year-old" behind "Rita Hale", whose age the text tells by that alone.
    func unaged(_ description: SourceDescription) -> ResolvedSource? {
        guard description.words.count == 1, !description.isPlural, isBare(description),
            let sentence = reading.sentence(of: description.head)
        else { return nil }
        return person(description, in: sentence, because: "spoken of right before") { reference, member in
            sentence - reference.sentence <= Self.epithetReach && !member.hasAge
        }
    }

    /// The person with a name, spoken of before, whom `description` suits by its gender and who `canBe` it.
    func person(
        _ description: SourceDescription, in sentence: Int, because reason: String,
        where canBe: (Discourse.Reference, CastMember) -> Bool
    ) -> ResolvedSource? {
        guard case .member(let member, _) = named(description, in: sentence, where: canBe) else { return nil }
        return calls(description, member, reason)
    }

    func calls(_ description: SourceDescription, _ member: Int, _ reason: String) -> ResolvedSource {
        var words: String { reading.phrase(description.words) }
        return ResolvedSource(member: member, steps: told(["'\(words)' ← '\(name(of: member))' (\(reason))"]))
    }

    /// The mention of a person with a name, not within quotation marks, whom `description` suits and who `canBe` it.
    func named(
        _ description: SourceDescription, in sentence: Int, where canBe: (Discourse.Reference, CastMember) -> Bool
    ) -> Discourse.Antecedent {
        let members = cast.members
        let paragraph = reading.text.paragraphs[Int(reading.paragraphs[sentence])].sentences.lowerBound
        return discourse.antecedent(at: description.head, sentence: sentence, paragraph: paragraph, outside: []) {
            reference in
            let member = members[reference.member]
            guard !reference.isQuoted, suits(member, description), canBe(reference, member) else { return nil }
            let reported = attribution(around: reference.token, otherThan: nil) == nil ? 0 : Self.reported
            if member.kind == .unknown, member.isHuman, member.name.count > 1 {
                return reference.isSubject || reference.isSource ? Self.unsure - reported : nil
            }
            return member.kind == .person ? -reported : nil
        }
    }

    /// "The retired surgeon": what somebody was is told of whoever is known for something else by now.
    private func isPast(_ description: SourceDescription) -> Bool {
        reading.wordClass(description.head).contains(.role)
            && isPast(description.words.dropLast())
    }

    private func isPast(_ words: Range<Int>) -> Bool { words.contains { isPast($0) } }

    /// "Former", "retired".
    func isPast(_ word: Int) -> Bool { word >= 0 && Self.past.contains(reading.tokens[word].key) }

    private static let past: WordSet = ["retired", "former", "ex", "one-time", "onetime", "erstwhile"]

    /// "The father of six".
    private func isParentOfSome(_ description: SourceDescription) -> Bool {
        guard let of = description.complement.first, Self.parents.contains(reading.tokens[description.head].key) else {
            return false
        }
        return reading.isWord(of, "of")
            && (reading.kind(of + 1) == .number || reading.wordClass(of + 1).contains(.quantity))
    }

    private static let parents: WordSet = ["father", "mother", "grandfather", "grandmother", "mum", "mom", "dad"]

    private func isEpithet(_ head: Int) -> Bool {
        let noun = reading.tokens[head].key
        if reading.isWord(head + 1, "of"), Self.parents.contains(noun) { return true }
        return Epithets.contains(noun) || Epithets.isSpecialist(noun) || isOrigin(head)
    }

    /// Whether every office of `member` is a rank of learning: "Professor Ana Ruiz" is "the zoologist".
    private func isScholar(_ member: CastMember) -> Bool {
        member.roles.allSatisfy { role in
            role.contains { Self.ranks.contains(RoleSynonyms.canonical(reading.tokens[$0].key)) }
        }
    }

    private static let ranks: WordSet = [
        "professor", "doctor", "lecturer", "researcher", "scientist", "expert", "academic", "author", "co-author",
        "fellow", "reader",
    ]

    /// "The Kentucky Republican", "the Dane": whoever it is may hold an office besides.
    func isOrigin(_ head: Int) -> Bool {
        reading.wordClass(head).contains(.demonym) && !reading.wordClass(head).contains(.plural)
    }

    /// Who has a role is called by that: "the coach", not "the teenager"; whose mother somebody is tells no office.
    func hasOffice(_ member: CastMember) -> Bool {
        member.roles.contains { role in
            !isPast(role)
                && role.contains {
                    reading.tokens[$0].wordClass.contains(.role) && !isEpithet($0) && !isOfTeam($0)
                        && !Relatives.contains(reading.tokens[$0].key) && !Epithets.isPart(reading.tokens[$0].key)
                }
        }
    }

    /// The captain of a team plays too.
    private func isOfTeam(_ token: Int) -> Bool { RoleSynonyms.canonical(reading.tokens[token].key) == "captain" }

    /// What somebody of whom another speaks is behind that other: "[Ruiz] was right, Hale said".
    private static let reported = 12

    /// What a name that may be a person's is behind one that is.
    private static let unsure = -30

    /// How many sentences back an epithet reaches.
    private static let epithetReach = 3

    /// "…, the forecaster explained" behind a report of Jonas Petrie's in the same paragraph: a paragraph has one speaker, and who
    /// is new to it stands before the verb.
    ///
    /// Nobody else in the text has that role, and of the speaker it tells none.
    func sameSpeaker(_ description: SourceDescription, in index: Int) -> ResolvedSource? {
        guard description.isDefinite, !description.isPlural, description.complement.isEmpty,
            description.words.count == 1, reading.wordClass(description.head).contains(.role),
            attributions[index].content.last.map({ $0.upperBound <= description.head }) ?? false,
            cast.members(withRole: reading.tokens[description.head].key)?.isEmpty ?? false,
            determiner(of: description) != .possessivePronoun,
            !reading.tokens[max(0, description.words.lowerBound - 1)].shape.contains(.sentenceInitial),
            let sentence = reading.sentence(of: description.head)
        else { return nil }
        let paragraph = reading.text.paragraphs[Int(reading.paragraphs[sentence])].sentences.lowerBound
        return person(description, in: sentence, because: "speaks in the same paragraph") { reference, member in
            reference.isSource && reference.sentence >= paragraph && member.roles.isEmpty
        }
    }
}
