internal import Record

extension SpeakerResolver {
    /// "the ministry" where the text names one ministry.
    func bodyNamed(_ description: SourceDescription) -> ResolvedSource? {
        guard reading.wordClass(description.head).contains(.body), determiner(of: description) != .possessivePronoun
        else { return nil }
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
    mutating func bodySpokenOf(_ description: SourceDescription) -> ResolvedSource? {
        guard description.words.count == 1 || isSortOfFirm(description),
            reading.wordClass(description.head).contains(.body), determiner(of: description) != .possessivePronoun,
            let sentence = reading.sentence(of: description.head)
        else { return nil }
        let noun = reading.tokens[description.head].key
        // "The [Velden], Vermont-based company" is where the company is.
        let first = description.words.lowerBound
        let place: Fragments = isBased(first) ? [max(0, first - Self.longestPlace)..<first] : []
        let found = nearestBody(ofSort: noun, at: description.head, sentence, outside: place)
        var words: String { reading.phrase(description.words) }
        if case .member(let member, _) = found {
            return ResolvedSource(
                member: member, steps: told(["'\(words)' ← '\(name(of: member))' (nearest body of that sort)"]))
        }
        guard case .none = found, Self.firms.contains(noun),
            let member = principalFirm(before: description.head), isSort(noun, of: member)
        else { return nil }
        return ResolvedSource(
            member: member, steps: told(["'\(words)' ← '\(name(of: member))' (named most often)"]))
    }

    /// "It fell with [the oil giant] Corvane": the sentence before says what a firm is.
    private func isPresented(_ reference: Discourse.Reference, from sentence: Int) -> Bool {
        reference.token > 0 && sentence - reference.sentence == 1
            && SortsOfBodies.isBusiness(reading.tokens[reference.token - 1].key)
    }

    /// "Shares in [Corvane] rose": what is traded is a firm.
    private func isTraded(_ reference: Discourse.Reference) -> Bool {
        reading.isWord(reference.token - 1, "in") && reading.isWord(reference.token - 2, "shares")
            && cast.members[reference.member].kind != .person
    }

    /// What a firm that is presented so is ahead of others.
    private static let presented = 25

    private func nearestBody(
        ofSort noun: WordKey, at token: Int, _ sentence: Int, outside place: Fragments
    ) -> Discourse.Antecedent {
        let paragraph = reading.text.paragraphs[Int(reading.paragraphs[sentence])].sentences.lowerBound
        return discourse.antecedent(at: token, sentence: sentence, paragraph: paragraph, outside: place) { reference in
            let isPresented = isPresented(reference, from: sentence) || isTraded(reference)
            guard isPresented || reference.isSubject || reference.isSource,
                sentence - reference.sentence <= Self.bodyReach, isNamed(reference.member),
                isSort(noun, of: reference.member), !isStreet(reference.member),
                !isBeside(noun, reference, before: token)
            else { return nil }
            return isPresented ? Self.presented : likelihoodOfBody(cast.members[reference.member], noun)
        }
    }

    /// "NordAir accused [the union]": what its own clause does something to is another than the subject (Reinhart 1983).
    private func isBeside(_ noun: WordKey, _ reference: Discourse.Reference, before token: Int) -> Bool {
        // Another name may be the subject of a clause within: "NordAir left after Webb blamed the union".
        let next = cast.names.partitioningIndex { $0.start > reference.token }
        let end = next < cast.names.count ? min(cast.names[next].start, token) : token
        let clause =
            reference.token..<max(reference.token, min(reading.text.sentences[reference.sentence].upperBound, end))
        return clause.dropFirst(2).contains { index in
            reading.tokens[index].key == noun && reading.tokens[index - 1].wordClass.contains(.article)
                && reading.kind(index - 2) != .comma && reading.kind(index + 1) != nil
                && !reading.tokens[index + 1].tag.isFiniteVerb
        }
    }

    /// "The farm-equipment maker", "the Danish brewer": what a firm does and where it is from.
    private func isSortOfFirm(_ description: SourceDescription) -> Bool {
        (description.isDefinite || isBased(description.words.lowerBound))
            && !reading.wordClass(description.head).contains(.role)
            && SortsOfBodies.isBusiness(reading.tokens[description.head].key)
            && !Self.tradeless.contains(reading.tokens[description.head].key)
            && description.words.dropLast().allSatisfy { word in
                let token = reading.tokens[word]
                return token.isWord && reading.wordClass(word).isDisjoint(with: [.role, .body])
                    && (token.tag.isAdjective || token.tag == .noun || token.tag == .number
                        || token.shape.contains(.hyphenated)
                        || !reading.wordClass(word).isDisjoint(with: [.place, .demonym]))
            }
    }

    /// "The Leeds, [Vermont-based] company": the article stands before the place.
    func isBased(_ word: Int) -> Bool {
        reading.kind(word - 1) == .comma && reading.tokens[word].shape.contains(.hyphenated)
            && reading.tokens[word].isCapitalized
    }

    /// The most words of the place before that.
    private static let longestPlace = 4

    /// Words that tell no trade.
    private static let tradeless: WordSet = [
        "corporation", "business", "group", "bank", "fund", "store", "studio", "label",
    ]

    /// What any firm is called.
    private static let firms: WordSet = ["company", "firm", "corporation"]

    /// How often a text names the firm that it is about, at least.
    private static let principalMentions = 3
    /// The firm that the text names at least twice as often as any other; nil where there is none.
    private mutating func principalFirm(before token: Int) -> Int? {
        if let known = knownPrincipal {
            // Of a firm that the text is about and has not come to by then none is told.
            return known.flatMap { cast.members[$0].firstMention < token ? $0 : onlyFirm(before: token) }
        }
        var first: (member: Int, mentions: Int)?
        var second = 0
        for member in cast.members.indices where isFirm(member) {
            let mentions = cast.members[member].mentionCount
            if mentions > first?.mentions ?? 0 {
                second = first?.mentions ?? 0
                first = (member, mentions)
            } else {
                second = max(second, mentions)
            }
        }
        let isClear = first.map { first in
            second == 0 && isFormal(first.member) || first.mentions >= max(Self.principalMentions, 2 * second)
        }
        let principal = isClear == true ? first?.member : nil
        knownPrincipal = .some(principal)
        return principalFirm(before: token)
    }

    private func onlyFirm(before token: Int) -> Int? {
        let firms = cast.members.indices.filter { cast.members[$0].firstMention < token && isFirm($0) }
        return firms.count == 1 ? firms.first : nil
    }

    /// "Corvane Systems Inc.": a name that says that it is a company's.
    private func isFormal(_ member: Int) -> Bool {
        cast.members[member].name.last.map { LegalForms.contains(reading.tokens[$0].key) } ?? false
    }

    private func isFirm(_ member: Int) -> Bool {
        isNamed(member) && likelihoodOfBody(cast.members[member], "company") != nil && isSort("company", of: member)
            && !isStreet(member)
    }

    /// "Wall Street".
    private func isStreet(_ member: Int) -> Bool {
        cast.members[member].name.last.map { Places.closes(reading.tokens[$0].key) } ?? false
    }

    /// A name of one word that nothing introduces is mostly a firm's.
    private func likelihoodOfBody(_ member: CastMember, _ noun: WordKey) -> Int? {
        if member.kind == .organization { return 0 }
        let isBare =
            member.name.count == 1 && member.gender.isEmpty && member.roles.isEmpty
            // "Oil fell."
            && !reading.wordClass(member.name.lowerBound).contains(.corporateForm)
        return member.kind == .unknown && isBare && noun != "group" && SortsOfBodies.isBusiness(noun) ? -12 : nil
    }

    /// How many sentences back "the company" reaches.
    private static let bodyReach = 6

    private func isNamed(_ member: Int) -> Bool { reading.tokens[cast.members[member].name.lowerBound].isCapitalized }

    /// Whether `noun` can stand for `member`: its name has the noun, or tells no other sort of body.
    private func isSort(_ noun: WordKey, of member: Int) -> Bool {
        let sorts = cast.members[member].name.filter { reading.tokens[$0].wordClass.contains(.body) }
        if Self.firms.contains(noun), isCentralBank(member) { return false }
        if cast.members[member].name.count > 1 || Self.publicBodies.contains(noun),
            let names = Self.namesOfSort[noun], sorts.contains(where: { names.contains(reading.tokens[$0].key) })
        {
            return true
        }
        if cast.members[member].name.dropFirst().contains(where: {
            reading.tokens[$0].wordClass.contains(.corporateForm)
        }) {
            return SortsOfBodies.isBusiness(noun)
        }
        if let sort = sorts.first, Self.publicBodies.contains(reading.tokens[sort].key), sorts.count == 1,
            cast.members[member].name.count == 1
        {
            return reading.tokens[sort].key == noun
        }
        if sorts.isEmpty || cast.members[member].name.count == 1 { return !Self.publicBodies.contains(noun) }
        if Self.watchdogs.contains(noun) { return sorts.contains { Self.watchful.contains(reading.tokens[$0].key) } }
        return sorts.contains { reading.tokens[$0].key == noun }
            || SortsOfBodies.isBusiness(noun) && sorts.allSatisfy { SortsOfBodies.isBusiness(reading.tokens[$0].key) }
    }

    /// "The National Bank", "the Reserve Bank": no company.
    private func isCentralBank(_ member: Int) -> Bool {
        let name = cast.members[member].name
        return name.contains { reading.isWord($0, "bank") }
            && name.contains { Self.central.contains(reading.tokens[$0].key) }
    }

    private static let central: WordSet = ["national", "central", "reserve"]

    /// What bodies of a sort are named besides: "the force" is "the Leeds Police".
    private static let namesOfSort: WordTable<WordSet> = [
        "organization": associations, "organisation": associations, "nonprofit": associations, "charity": associations,
        "non-profit": associations, "ngo": associations, "group": associations, "institution": institutions,
        "school": institutions, "hospital": ["infirmary", "clinic", "hospice"], "newspaper": newspapers,
        "paper": newspapers, "daily": newspapers,
        "tabloid": newspapers, "broadsheet": newspapers, "magazine": newspapers,
        "force": ["police", "constabulary"], "department": ["treasury", "pentagon"], "ministry": ["treasury"],
        "government": ["kremlin"], "administration": ["kremlin", "white-house"],
    ]

    /// What bodies without owners call themselves.
    private static let associations: WordSet = [
        "association", "foundation", "institute", "union", "federation", "league", "alliance", "coalition", "charity",
        "trust", "society", "center", "centre", "council", "network", "project", "fund", "movement", "forum",
        "organization", "organisation", "initiative", "committee", "confederation", "lobby", "observatory",
    ]

    /// What papers call themselves.
    private static let newspapers: WordSet = [
        "post", "times", "journal", "herald", "guardian", "tribune", "gazette", "chronicle", "observer", "globe",
        "telegraph", "mail", "magazine",
    ]

    /// What bodies that teach, heal or keep call themselves.
    private static let institutions: WordSet = [
        "university", "college", "academy", "school", "institute", "museum", "hospital", "library", "bank",
    ]

    /// Bodies whose names say what they are: no name without the word is one of theirs.
    private static let publicBodies: WordSet = [
        "ministry", "government", "department", "administration", "court", "tribunal", "jury", "parliament", "senate",
        "congress", "committee", "council", "commission", "board", "cabinet", "office", "police", "army", "navy",
        "force", "forces", "treasury", "kremlin", "pentagon", "legislature", "judiciary", "presidency", "military",
        "campaign", "industry", "market", "house", "state", "city", "county", "country", "nation",
    ]

    /// What news calls bodies that watch over others.
    private static let watchdogs: WordSet = ["watchdog", "regulator"]

    /// What bodies that watch over others call themselves.
    private static let watchful: WordSet = [
        "authority", "commission", "agency", "office", "board", "bureau", "inspectorate", "council", "regulator",
        "watchdog", "administration", "committee",
    ]
}
