internal import Record

extension SpeakerResolver {
    /// "The teenager" behind "Rita Hale": a person with a name who was spoken of right before, by a quality of theirs.
    func epithet(_ description: SourceDescription) -> ResolvedSource? {
        guard description.isDefinite, !description.isPlural, description.complement.isEmpty,
            isEpithet(description.head) || isPast(description), let sentence = reading.sentence(of: description.head)
        else { return nil }
        return person(description, in: sentence, because: "spoken of right before") { reference, member in
            !reference.isQuoted && sentence - reference.sentence <= Self.epithetReach
                && (isOrigin(description.head) || !hasOffice(member)
                    || isPast(description) && (reference.isSource || reference.isSubject))
                && !playsElsewhere(member, than: description.head)
                && !isOfOtherOrigin(member, than: description.words)
        }
    }

    /// "The lawmaker" behind "Senator Ana Ruiz": a person with a name who was spoken of right before, by the sort of a role of theirs.
    func hyponym(_ description: SourceDescription) -> ResolvedSource? {
        guard description.isDefinite, !description.isPlural, description.complement.isEmpty,
            determiner(of: description) != .possessivePronoun, let sentence = reading.sentence(of: description.head)
        else { return nil }
        let word = reading.tokens[description.head].key
        guard RoleHypernyms.contains(word),
            description.words.dropLast().allSatisfy({
                !reading.wordClass($0).isDisjoint(with: [.place, .demonym])
                    || Self.lasting.contains(reading.tokens[$0].key)
            })
        else { return nil }
        return person(description, in: sentence, because: "of that sort, spoken of right before") { reference, member in
            !reference.isQuoted && sentence - reference.sentence <= Self.epithetReach
                && member.roles.contains { role in
                    role.contains { RoleHypernyms.holds(word, of: reading.tokens[$0].key) }
                }
        }
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
        guard description.words.count == 1, !description.isPlural, description.complement.isEmpty,
            let sentence = reading.sentence(of: description.head)
        else { return nil }
        return person(description, in: sentence, because: "spoken of right before") { reference, member in
            !reference.isQuoted && sentence - reference.sentence <= Self.epithetReach && !member.hasAge
        }
    }

    /// The person with a name, spoken of before, whom `description` suits by its gender and who `canBe` it.
    private func person(
        _ description: SourceDescription, in sentence: Int, because reason: String,
        where canBe: (Discourse.Reference, CastMember) -> Bool
    ) -> ResolvedSource? {
        let members = cast.members
        let found = discourse.antecedent(at: description.head, sentence: sentence, outside: []) { reference in
            let member = members[reference.member]
            guard suits(member, description), canBe(reference, member) else { return nil }
            if member.kind == .unknown, member.isHuman, member.name.count > 1 {
                return reference.isSubject || reference.isSource ? Self.unsure : nil
            }
            return member.kind == .person ? 0 : nil
        }
        guard case .member(let member, _) = found else { return nil }
        var words: String { reading.phrase(description.words) }
        return ResolvedSource(member: member, steps: told(["'\(words)' ← '\(name(of: member))' (\(reason))"]))
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

    private func isEpithet(_ head: Int) -> Bool { Epithets.contains(reading.tokens[head].key) || isOrigin(head) }

    /// "The Kentucky Republican", "the Dane": whoever it is may hold an office besides.
    private func isOrigin(_ head: Int) -> Bool {
        reading.wordClass(head).contains(.demonym) && !reading.wordClass(head).contains(.plural)
    }

    /// Who has a role is called by that: "the coach", not "the teenager".
    private func hasOffice(_ member: CastMember) -> Bool {
        member.roles.contains { role in
            !isPast(role)
                && role.contains { reading.tokens[$0].wordClass.contains(.role) && !isEpithet($0) && !isOfTeam($0) }
        }
    }

    /// The captain of a team plays too.
    private func isOfTeam(_ token: Int) -> Bool { RoleSynonyms.canonical(reading.tokens[token].key) == "captain" }

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
