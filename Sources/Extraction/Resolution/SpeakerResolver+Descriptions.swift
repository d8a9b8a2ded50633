internal import Record

extension SpeakerResolver {
    /// Resolves a noun phrase whose head is no name.
    mutating func resolve(_ description: SourceDescription) -> ResolvedSource {
        if let name = description.apposedName { return resolve(name: name) }
        if let inner = partitive(description) { return inner }
        if let spouse = spouse(description) ?? pair(description) { return spouse }
        if description.isDefinite, let aged = aged(description) { return aged }
        if isTurnMark(description.head), let answering = interviewee(at: description.head) { return answering }
        if description.words.count == 1, namesNobody(description.head) || isPart(description), !isToldApart(description)
        {
            return ResolvedSource(member: nil, steps: told(["'\(reading.phrase(description.words))' names nobody"]))
        }
        if reading.wordClass(description.head).contains(.voice), let spoken = voice(description) { return spoken }
        if !description.isPlural,
            description.isDefinite || isTitle(description) || isBased(description.words.lowerBound)
                || isOfHeadline(description.head),
            let known = known(description)
        {
            // A headline describes whom the text names: "Minister", then "the transport secretary, Ana Ruiz".
            guard isOfHeadline(known) else { return known }
            return hyponym(description) ?? bodySpokenOf(description) ?? known
        }
        return group(description) ?? hyponym(description) ?? epithet(description) ?? sameUnnamed(description)
            ?? redescribed(description) ?? described(description)
    }

    private func isOfHeadline(_ source: ResolvedSource) -> Bool {
        guard let member = source.member,
            cast.members[member].kind == .described
                || cast.members[member].kind == .organization && !isCapitalized(member)
        else { return false }
        return isOfHeadline(cast.members[member].firstToken)
    }

    /// Headlines leave articles out: "Albion boss hails striker".
    private func isOfHeadline(_ token: Int) -> Bool {
        reading.sentence(of: token).map { reading.paragraphKind(ofSentence: $0) == .headline } ?? false
    }

    private func isCapitalized(_ member: Int) -> Bool {
        reading.tokens[cast.members[member].name.lowerBound].isCapitalized
    }

    /// "The insider" behind "a source close to the singer": the nouns by which reports call those who want no name.
    private func sameUnnamed(_ description: SourceDescription) -> ResolvedSource? {
        guard description.isDefinite, !description.isPlural, description.words.count == 1,
            description.complement.isEmpty, Self.unnamed.contains(reading.tokens[description.head].key),
            determiner(of: description) != .possessivePronoun, let sentence = reading.sentence(of: description.head)
        else { return nil }
        let members = cast.members
        let found = discourse.antecedent(at: description.head, sentence: sentence, outside: []) { reference in
            guard reference.isSource, sentence - reference.sentence <= Self.unnamedReach else { return nil }
            let member = members[reference.member]
            return member.kind == .described && member.isHuman && suits(member, description) ? 0 : -Self.namedBefore
        }
        guard case .member(let member, _) = found, members[member].kind == .described else { return nil }
        var words: String { reading.phrase(description.words) }
        return ResolvedSource(
            member: member, steps: told(["'\(words)' ← '\(name(of: member))' (who was last to speak without a name)"]))
    }

    /// How many sentences back somebody without a name has spoken.
    private static let unnamedReach = 3
    /// What whoever spoke under a name is behind.
    private static let namedBefore = 6

    private static let unnamed: WordSet = ["insider", "source", "person", "official", "man", "woman", "operative"]

    private func namesNobody(_ head: Int) -> Bool {
        if isTurnMark(head) { return true }
        if reading.tokens[head].shape.contains(.allCapitals) { return false }
        return reading.tokens[head].kind == .number
            || !reading.wordClass(head).isDisjoint(with: [.nobody, .quantity, .calendar])
    }

    /// Words for anybody that what follows tells apart: "people close to the board", "many in the crowd".
    private func isToldApart(_ description: SourceDescription) -> Bool {
        guard Self.anybody.contains(reading.tokens[description.head].key),
            let first = description.complement.first, !reading.isWord(first, "of")
        else { return false }
        return withComplement(description) != description.words
    }

    private static let anybody: WordSet = [
        "people", "person", "someone", "somebody", "others", "many", "some", "several", "few", "those",
    ]

    /// "several of her supporters", "33 percent of voters": who speaks stands behind "of".
    private mutating func partitive(_ description: SourceDescription) -> ResolvedSource? {
        let complement = description.complement
        guard let of = complement.first, reading.isWord(of, "of"), complement.count > 1,
            Self.partitives.contains(reading.tokens[description.head].key)
                || reading.wordClass(description.head).contains(.quantity) && description.words.count == 1
        else { return nil }
        switch parser.parse([complement.dropFirst()]) {
        case .description(let inner):
            return described(
                SourceDescription(
                    words: inner.words, head: inner.head, complement: inner.complement, isDefinite: false,
                    isPlural: true, apposedName: nil))
        // "42 percent of [Ohioans]": what is counted in hundreds is many.
        case .name(let name) where Self.hundredths.contains(reading.tokens[description.head].key):
            return resolve(name: name)
        default: return nil
        }
    }

    private static let hundredths: WordSet = ["percent", "%", "cent"]

    /// Nouns that count others.
    ///
    /// Example: "a majority of residents".
    private static let partitives: WordSet = [
        "percent", "%", "per", "majority", "minority", "number", "numbers", "percentage", "share", "proportion",
        "handful", "couple", "dozen", "dozens", "hundreds", "thousands", "millions", "scores", "lot", "lots", "plenty",
        "third", "quarter", "half", "most", "plurality", "cent", "bulk", "pair", "trio", "range",
    ]

    /// Whether a part is described without "of" and of whom: "47 percent said yes".
    private func isPart(_ description: SourceDescription) -> Bool {
        Self.parts.contains(reading.tokens[description.head].key)
            && !(description.complement.first.map { reading.isWord($0, "of") } ?? false)
    }

    private static let parts: WordSet = [
        "percent", "%", "cent", "percentage", "share", "proportion", "number", "third", "quarter", "half", "plurality",
        "thirds", "quarters", "one-third", "two-thirds", "three-quarters", "one-quarter",
    ]

    /// "The 34-year-old" behind "Rita Hale, 34,".
    private func aged(_ description: SourceDescription) -> ResolvedSource? {
        let ages = description.words.filter { reading.tokens[$0].kind == .number }
        guard let member = ages.compactMap({ cast.member(ofAge: $0) }).first else {
            return ages.isEmpty ? nil : unaged(description)
        }
        var words: String { reading.phrase(description.words) }
        return ResolvedSource(member: member, steps: told(["'\(words)' ← '\(name(of: member))' (the age)"]))
    }

    // MARK: - The unnamed

    /// Somebody who is only described; grouped with others of the same description.
    private mutating func described(_ description: SourceDescription) -> ResolvedSource {
        if let named = missedName(description) ?? introduced(description) { return named }
        let member = admit(description, kind: kind(of: description))
        return ResolvedSource(member: member, steps: told(["described as '\(name(of: member))'"]))
    }

    /// A name that was not found as one, as in a headline or "King": its last word leads to whoever has it.
    private func missedName(_ description: SourceDescription) -> ResolvedSource? {
        let head = reading.tokens[description.head]
        let isBare = description.words.count == 1 && !description.isDefinite
        guard head.isCapitalized, reading.wordClass(description.head).isEmpty || isBare, !description.isPlural
        else { return nil }
        let members = cast.members(withPart: head.key)
        guard members.count == 1, let member = members.first,
            // "A registered Republican" is not the Republican Party, "Cuban" can be Mark Cuban.
            cast.members[member].canBePerson || !reading.wordClass(description.head).contains(.demonym)
        else { return nil }
        var words: String { reading.phrase(description.words) }
        return ResolvedSource(member: member, steps: told(["name '\(words)' ← '\(name(of: member))'"]))
    }

    /// Whose body or companion is described, and its words without theirs: "[Ruiz's] lawyer", "[her] office".
    private func possessed(_ description: SourceDescription) -> (owner: Int?, words: Range<Int>) {
        let words = withComplement(description)
        guard let (member, end) = cast.person(startingAt: words.lowerBound), end < description.head,
            reading.isPossessive(end)
        else { return (owner(of: description), words) }
        return (member, end + 1..<words.upperBound)
    }

    mutating func admit(_ description: SourceDescription, kind: CastMember.Kind) -> Int {
        let genders: WordClass = [.masculine, .feminine]
        let gender = reading.wordClass(description.head).intersection(genders)
        let (owner, words) = possessed(description)
        return cast.admit(
            description: words, kind: kind, gender: gender == genders ? [] : gender, head: description.head,
            owner: owner)
    }

    private func kind(of description: SourceDescription) -> CastMember.Kind {
        let head = reading.wordClass(description.head)
        // "The campaign and its allies" are two.
        if description.words.contains(where: { reading.isWord($0, "and") }) { return .group }
        if !head.isDisjoint(with: [.body, .publication]), !head.contains(.role) { return .organization }
        return description.isPlural ? .group : .described
    }

    /// The description with the phrase behind it that says which: "resident of Leeds".
    private func withComplement(_ description: SourceDescription) -> Range<Int> {
        var end = description.words.upperBound
        guard end < description.complement.upperBound,
            reading.tokens[end].tag == .preposition || modifiesFromBehind(end), !reading.tellsWhen(end)
        else { return description.words }
        let limit = min(description.complement.upperBound, end + Self.longestComplement)
        if modifiesFromBehind(end) { end += 1 }
        while end < limit, reading.tokens[end].isWord, !reading.tokens[end].tag.isFiniteVerb,
            reading.tokens[end].tag != .whPronoun, reading.tokens[end].tag != .whDeterminer,
            !isRelativeThat(end), !reading.tellsWhen(end)
        {
            end += 1
        }
        // "Authors of the [“Book of Harbors”]": what is named is no part of the words.
        let isOpen =
            end == limit && limit < description.complement.upperBound && reading.tokens[limit].isWord
            || Self.openEnds.holds(reading.tokens[end - 1].tag)
        return isOpen ? description.words : description.words.lowerBound..<end
    }

    /// "People [close] to the board", "people [briefed] on the talks".
    private func modifiesFromBehind(_ index: Int) -> Bool {
        if reading.isPostnominal(index) { return true }
        return index + 1 < reading.tokens.count && Self.anybody.contains(reading.tokens[index - 1].key)
            && (reading.tokens[index].tag == .verbParticiple || reading.tokens[index].tag == .verbPast)
            && (reading.tokens[index + 1].tag == .preposition || reading.tokens[index + 1].tag == .to)
    }

    /// Words that no phrase ends in.
    private static let openEnds: TagSet = [
        TagSet(.preposition), TagSet(.determiner), TagSet(.possessivePronoun), TagSet(.conjunction),
    ]

    /// "Roster of donors [that] gave", beside "majority of [that] segment".
    private func isRelativeThat(_ index: Int) -> Bool {
        reading.isWord(index, "that") && reading.tokens[index - 1].tag.isNoun
    }

    private static let longestComplement = 7
}
