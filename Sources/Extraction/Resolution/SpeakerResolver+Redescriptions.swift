internal import Record

/// Those whom a text calls by something that it has not told of them before.
///
/// A definite noun phrase that nothing before it has brought in means whom the text speaks of, and tells something of them in
/// passing (Clark 1975, "Bridging"). Example: "Tom Hale left early. The New Jersey governor said it was late."
extension SpeakerResolver {
    /// "The Vermont senator", "the former banker", "the SNP backbencher": the person with a name who was spoken of right before, if
    /// nothing tells that another has that role.
    func redescribed(_ description: SourceDescription) -> ResolvedSource? {
        guard description.isDefinite, !description.isPlural, hasArticle(description),
            !reading.wordClass(description.head).isDisjoint(with: [.role, .demonym]),
            !reading.wordClass(description.head).contains(.voice), let sentence = reading.sentence(of: description.head)
        else { return nil }
        if let member = apposedPerson(to: description) {
            return calls(description, member, "stands beside it")
        }
        let isPlain = isPlain(description)
        guard isPlain || tellsQuality(description) || isElected(description), !isBroughtIn(description) else {
            return nil
        }
        let found = named(description, in: sentence) { reference, member in
            sentence - reference.sentence <= (isPlain ? Self.plainReach : Self.redescriptionReach)
                && (reference.isSubject || reference.isSource || reference.isTopic || reference.ownsSubject)
                && !isOfOtherOrigin(member, than: description.words)
        }
        // Whoever else was spoken of is not meant either where the first can't be.
        guard case .member(let member, _) = found,
            isPlain ? !cast.members[member].gender.isEmpty : canBeCalled(description, cast.members[member])
        else { return nil }
        return calls(description, member, "whom the text speaks of")
    }

    /// How many sentences back whoever is called otherwise was spoken of.
    private static let redescriptionReach = 3
    /// The same of "the old lady", who has no other name for a page.
    private static let plainReach = 8

    /// "The", and no name or noun in the possessive, which would tell of somebody else's: "the firm's owner".
    private func hasArticle(_ description: SourceDescription) -> Bool {
        reading.isWord(description.words.lowerBound - 1, "the")
            && !description.words.contains { reading.isPossessive($0) }
    }

    /// "Hale, [the Kelver committeeman], denied it": between commas behind a name.
    private func apposedPerson(to description: SourceDescription) -> Int? {
        let comma = description.words.lowerBound - 2
        guard reading.kind(comma) == .comma, reading.kind(description.words.upperBound) == .comma else { return nil }
        return cast.person(endingAt: comma)
    }

    /// Whether words before the noun tell where, of what party or how somebody is, or what they were; of an office that one holds
    /// anywhere ("the judge", "the finance minister") they tell who it is, and nobody before need be meant.
    private func tellsQuality(_ description: SourceDescription) -> Bool {
        let modifiers = description.words.lowerBound..<max(description.words.lowerBound, description.head)
        guard let first = modifiers.first, isClosed(description), !isOfNamed(description) else { return false }
        if isPast(first) { return true }
        return modifiers.allSatisfy { word in
            let token = reading.tokens[word]
            guard token.isWord, !token.shape.contains(.clitic) else { return false }
            return token.isCapitalized || !reading.wordClass(word).isDisjoint(with: [.place, .demonym])
                || reading.wordClass(word).isDisjoint(with: [.roleModifier, .body])
                    && (token.tag.isAdjective || token.tag.isAdverb || token.tag.isNoun)
                || Self.campaigning.contains(token.key)
        }
    }

    /// "The Ruiz supporter": somebody else.
    private func isOfNamed(_ description: SourceDescription) -> Bool {
        cast.names.index(endingAt: description.head).flatMap { cast.memberOfName[$0] }.map {
            cast.members[$0].kind == .person
        } ?? false
    }

    /// "The senator", of a party's leader: few texts tell both.
    private func isElected(_ description: SourceDescription) -> Bool {
        description.words.count == 1 && isBare(description)
            && Self.mandates.contains(RoleSynonyms.canonical(reading.tokens[description.head].key))
    }

    private static let mandates: WordSet = ["senator", "representative", "lawmaker", "councillor", "mep", "peer"]

    /// "The old lady", where nobody without a name is near: of a tale's persons, whoever is of that sort.
    private func isPlain(_ description: SourceDescription) -> Bool {
        guard Self.plain.contains(reading.tokens[description.head].key), description.words.count > 1,
            isBare(description),
            description.words.dropLast().allSatisfy({ reading.tokens[$0].tag.isAdjective })
        else { return false }
        let first = max(0, description.words.lowerBound - Self.strangerReach)
        return !(first..<description.words.lowerBound - 1).contains { index in
            guard !reading.wordClass(index).isDisjoint(with: [.role, .demonym]), index > 0 else { return false }
            var start = index - 1
            while start > 0, reading.tokens[start].tag.isNoun || reading.tokens[start].tag.isAdjective { start -= 1 }
            return Self.indefinites.contains(reading.tokens[start].key)
        }
    }

    private static let plain: WordSet = ["man", "woman", "lady", "gentleman"]

    /// How many words back somebody without a name is looked for.
    private static let strangerReach = 60

    /// Words of offices that are also of those who want them: "the presidential candidate".
    private static let campaigning: WordSet = [
        "presidential", "gubernatorial", "vice-presidential", "party", "senior", "veteran",
    ]

    /// Whether nothing behind the noun tells which one is meant, other than of whoever was something: "the former head of a bank".
    private func isClosed(_ description: SourceDescription) -> Bool {
        guard !isBare(description), let next = description.complement.first else { return true }
        return isPast(description.words.lowerBound) && reading.tokens[next].tag == .preposition
            || reading.isWord(next, "from") && reading.wordClass(description.head).contains(.demonym)
    }

    /// Who stands in a scene without being brought in, or is told apart by it: a court has one judge, an interview one host.
    private static let stations: WordSet = [
        "judge", "moderator", "host", "interviewer", "president", "minister", "premier", "pm", "chancellor", "king",
        "queen", "driver", "pilot", "victim", "suspect", "defendant", "plaintiff", "claimant", "prosecutor", "witness",
        "caller", "heckler", "hacker", "narrator", "person", "man", "woman", "boy", "girl", "guy", "lady", "child",
        "source", "official", "employee", "worker", "insider", "adviser", "advisor", "aide", "lawyer", "attorney",
        "coroner", "magistrate", "referee", "umpire", "partner", "organizer", "organiser", "mayor", "secretary",
        "owner", "guard", "doctor", "nurse", "ambassador", "general", "gunman", "attacker", "killer", "bomber",
        "wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "member", "reader", "viewer",
    ]

    /// How many words back a noun is looked for.
    private static let introductionReach = 160

    /// "A nurse came home", then "the nurse said": somebody without a name has the role.
    func isBroughtIn(_ description: SourceDescription) -> Bool {
        let noun = reading.tokens[description.head].key
        let first = max(1, description.words.lowerBound - Self.introductionReach)
        guard first < description.words.lowerBound else { return false }
        return (first..<description.words.lowerBound).contains { index in
            guard reading.tokens[index].key == noun else { return false }
            var start = index - 1
            while start > 0, reading.tokens[start].tag.isNoun || reading.tokens[start].tag.isAdjective { start -= 1 }
            return Self.indefinites.contains(reading.tokens[start].key)
                // "Tom Hale, a nurse," brings in Tom Hale.
                && !(reading.kind(start - 1) == .comma && cast.person(endingAt: start - 1) != nil)
        }
    }

    private static let indefinites: WordSet = ["a", "an", "one", "another", "two", "some"]

    /// Whether `description` contradicts nothing that the text tells of `member`: whoever holds an office is called by it, or by the
    /// same office otherwise told, or by no office.
    private func canBeCalled(_ description: SourceDescription, _ member: CastMember) -> Bool {
        let isStation = Self.stations.contains(reading.tokens[description.head].key)
        guard isStation || hasOffice(member), !isPast(description.words.lowerBound) else { return true }
        if isElected(description), member.roles.contains(where: isPolitical) { return true }
        if Self.callings.contains(reading.tokens[description.head].key) || isOrigin(description.head) { return true }
        return member.roles.contains { isSameOffice($0, description) }
    }

    private func isPolitical(_ role: Range<Int>) -> Bool {
        role.contains { Self.political.contains(reading.tokens[$0].key) }
    }

    private static let political: WordSet = [
        "leader", "whip", "chairman", "chairwoman", "chair", "minister", "secretary", "candidate", "spokesman",
        "spokeswoman",
    ]

    /// Nouns that tell of no office, so that whoever holds one can be called so too.
    private static let callings: WordSet = [
        "candidate", "businessman", "businesswoman", "billionaire", "millionaire", "tycoon", "magnate", "mogul",
        "developer", "nominee", "frontrunner", "front-runner", "contender", "hopeful", "politician", "veteran",
        "graduate", "native", "backbencher", "activist", "campaigner",
    ]

    /// "Transport Secretary Ana Ruiz" is "the Cabinet secretary", and "Labour leader Ana Ruiz" is not "the Green leader".
    private func isSameOffice(_ role: Range<Int>, _ description: SourceDescription) -> Bool {
        let head = RoleSynonyms.canonical(reading.tokens[description.head].key)
        let isSame = role.contains { token in
            RoleSynonyms.canonical(reading.tokens[token].key) == head
                || RoleHypernyms.holds(head, of: reading.tokens[token].key)
        }
        guard isSame else { return false }
        let told = proper(role)
        let wanted = proper(description.words)
        return told.isEmpty || wanted.isEmpty || !Set(told).isDisjoint(with: wanted)
    }

    /// The names in the words of a role.
    private func proper(_ role: Range<Int>) -> [WordKey] {
        role.filter {
            reading.tokens[$0].isCapitalized && reading.wordClass($0).isDisjoint(with: [.role, .roleModifier, .body])
        }.map { reading.tokens[$0].key }
    }
}
