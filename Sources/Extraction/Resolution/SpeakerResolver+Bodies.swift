internal import Record

extension SpeakerResolver {
    // MARK: - Spokespeople

    /// "a spokesman for the ministry", "a ministry spokeswoman": the body speaks.
    mutating func voice(_ description: SourceDescription) -> ResolvedSource? {
        let words = description.words.lowerBound..<description.complement.upperBound
        if description.isDefinite, let known = known(description) { return known }
        let body = bodySpokenFor(description)
        guard !body.isEmpty else { return nil }
        var result: ResolvedSource
        switch parser.parse([body]) {
        case .name(let name): result = resolve(name: name)
        case .description(let inner): result = resolve(definite(inner))
        default: return nil
        }
        guard let member = result.member else { return nil }
        result.steps.insert(contentsOf: told(["'\(reading.phrase(words))' speaks for '\(name(of: member))'"]), at: 0)
        return result
    }

    private func bodySpokenFor(_ description: SourceDescription) -> Range<Int> {
        let complement = description.complement
        if let first = complement.first, reading.isWord(first, "for") || reading.isWord(first, "of") {
            return complement.dropFirst()
        }
        return description.words.lowerBound..<description.head
    }

    /// A body named before its spokesman needs no article: "ministry spokesman".
    private func definite(_ description: SourceDescription) -> SourceDescription {
        SourceDescription(
            words: description.words, head: description.head, complement: description.complement, isDefinite: true,
            isPlural: description.isPlural, apposedName: description.apposedName)
    }

    // MARK: - Bodies

    /// "the ministry" where the text names one ministry.
    func bodyNamed(_ description: SourceDescription) -> ResolvedSource? {
        guard reading.wordClass(description.head).contains(.body) else { return nil }
        let wanted = description.words.filter { isTelling($0) }.map { reading.tokens[$0].key }
        let fitting = cast.members(withPart: reading.tokens[description.head].key).filter { member in
            guard cast.members[member].kind == .organization else { return false }
            let words = cast.members[member].name.map { reading.tokens[$0].key }
            return wanted.allSatisfy(words.contains)
        }
        guard fitting.count == 1, let member = fitting.first else { return nil }
        return ResolvedSource(
            member: member, steps: told(["title '\(reading.phrase(description.words))' ← '\(name(of: member))'"]))
    }

    /// "the company" behind "Nordia Steel ASA": the body spoken of last, if its name doesn't say that it is another sort.
    func bodySpokenOf(_ description: SourceDescription) -> ResolvedSource? {
        guard description.words.count == 1, reading.wordClass(description.head).contains(.body),
            determiner(of: description) != .possessivePronoun,
            let sentence = reading.sentence(of: description.head)
        else { return nil }
        let noun = reading.tokens[description.head].key
        let found = discourse.antecedent(at: description.head, sentence: sentence, outside: []) { reference in
            guard reference.isSubject || reference.isSource, sentence - reference.sentence <= Self.bodyReach,
                isNamed(reference.member), isSort(noun, of: reference.member)
            else { return nil }
            return likelihoodOfBody(cast.members[reference.member], noun)
        }
        guard case .member(let member, _) = found else { return nil }
        return ResolvedSource(
            member: member,
            steps: told(["'\(reading.phrase(description.words))' ← '\(name(of: member))' (nearest body of that sort)"]))
    }

    /// A name of one word that nothing introduces is mostly a firm's.
    private func likelihoodOfBody(_ member: CastMember, _ noun: WordKey) -> Int? {
        if member.kind == .organization { return 0 }
        let isBare = member.name.count == 1 && member.gender.isEmpty && member.roles.isEmpty
        return member.kind == .unknown && isBare && noun != "group" && Self.businesses.contains(noun) ? -12 : nil
    }

    /// How many sentences back "the company" reaches.
    private static let bodyReach = 6

    private func isNamed(_ member: Int) -> Bool { reading.tokens[cast.members[member].name.lowerBound].isCapitalized }

    /// Whether `noun` can stand for `member`: its name has the noun, or tells no other sort of body.
    private func isSort(_ noun: WordKey, of member: Int) -> Bool {
        let sorts = cast.members[member].name.filter { reading.tokens[$0].wordClass.contains(.body) }
        if cast.members[member].name.dropFirst().contains(where: {
            reading.tokens[$0].wordClass.contains(.corporateForm)
        }) {
            return Self.businesses.contains(noun)
        }
        if sorts.isEmpty || cast.members[member].name.count == 1 { return !Self.publicBodies.contains(noun) }
        if Self.watchdogs.contains(noun) { return sorts.contains { Self.watchful.contains(reading.tokens[$0].key) } }
        return sorts.contains { reading.tokens[$0].key == noun }
            || Self.businesses.contains(noun) && sorts.allSatisfy { Self.businesses.contains(reading.tokens[$0].key) }
    }

    /// Bodies whose names say what they are: no name without the word is one of theirs.
    private static let publicBodies: WordSet = [
        "ministry", "government", "department", "administration", "court", "tribunal", "jury", "parliament", "senate",
        "congress", "committee", "council", "commission", "board", "cabinet", "office", "police", "army", "navy",
        "force",
        "forces", "military", "campaign", "industry", "market", "house", "state", "city", "county", "country", "nation",
    ]

    /// What news calls bodies that watch over others.
    private static let watchdogs: WordSet = ["watchdog", "regulator"]

    /// What bodies that watch over others call themselves.
    private static let watchful: WordSet = [
        "authority", "commission", "agency", "office", "board", "bureau", "inspectorate", "council", "regulator",
        "watchdog", "administration", "committee",
    ]

    /// Bodies that trade.
    private static let businesses: WordSet = [
        "company", "firm", "corporation", "business", "group", "bank", "fund", "manufacturer", "maker", "retailer",
        "carmaker", "automaker", "supplier", "operator", "utility", "insurer", "lender", "brewer", "builder",
        "developer", "chain", "store", "startup", "start-up", "airline", "publisher", "broadcaster", "studio", "label",
    ]
}
