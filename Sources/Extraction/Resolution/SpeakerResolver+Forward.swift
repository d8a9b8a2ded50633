extension SpeakerResolver {
    /// How many sentences behind a description its name may come.
    private static let soon = 4

    /// Whoever is named soon behind a lead that describes them: "the regional governor", then "Governor Oleg Sirko".
    ///
    /// An adjective of place or kind may stand in the lead alone, no other role.
    func namedSoon(_ description: SourceDescription) -> ResolvedSource? {
        guard let own = reading.sentence(of: description.head) else { return nil }
        let holders = (cast.members(withRole: reading.tokens[description.head].key) ?? []).filter {
            cast.members[$0].kind == .person
        }
        let modifiers = description.words.lowerBound..<max(description.words.lowerBound, description.head)
        guard holders.count == 1, let member = holders.first, cast.members[member].firstToken > description.head,
            let later = reading.sentence(of: cast.members[member].firstToken), later - own <= Self.soon,
            modifiers.allSatisfy({
                reading.tokens[$0].tag.isAdjective && !reading.tokens[$0].isCapitalized
                    && reading.wordClass($0).isDisjoint(with: [.roleModifier, .role, .demonym])
            })
        else { return nil }
        return ResolvedSource(
            member: member,
            steps: told(["'\(reading.phrase(description.words))' → '\(name(of: member))' (named behind it)"]))
    }

    /// "A senior aide quit", then "the aide, Trevor Mills, said": who is first only described, and named behind the same noun.
    func introduced(_ description: SourceDescription) -> ResolvedSource? {
        guard !description.isDefinite, !description.isPlural, let own = reading.sentence(of: description.head),
            reading.wordClass(description.head).contains(.role)
        else { return nil }
        let head = reading.tokens[description.head].key
        let holders = cast.members(withRole: head) ?? []
        guard holders.count == 1, let member = holders.first, cast.members[member].firstToken > description.head,
            let later = reading.sentence(of: cast.members[member].firstToken), later - own <= Self.soon,
            let role = cast.members[member].roles.first, role.count == 1, reading.tokens[role.lowerBound].key == head,
            role.lowerBound > 0, reading.isWord(role.lowerBound - 1, "the"), suits(cast.members[member], description)
        else { return nil }
        return ResolvedSource(
            member: member,
            steps: told(["'\(reading.phrase(description.words))' → '\(name(of: member))' (named behind it)"]))
    }

    /// Whoever is described and speaks on, in the same paragraph, under a name that nothing else introduces.
    ///
    ///     [Vestria's ambassador] rejected it. "No," [Ernst Hale] told the council.
    ///
    ///     The airline's chairman denied it.       [paragraph] [Tom Hale] said the crew was well.
    ///
    /// Nobody else in the text has that role. The role is theirs from then on.
    mutating func namedNext(_ description: SourceDescription, behind index: Int) -> ResolvedSource? {
        guard !description.isPlural, description.apposedName == nil,
            reading.wordClass(description.head).contains(.role), !reading.wordClass(description.head).contains(.voice),
            isHeldByNobody(description), let own = reading.sentence(of: description.head),
            let next = reportBehind(index, in: own + 1),
            case .name(let name) = parser.parse(next.source),
            description.isDefinite && reading.paragraphs[own] == reading.paragraphs[own + 1]
                || isLead(own) && isFirst(name, in: own + 1),
            let member = cast.memberOfName[name], isIntroduced(member, by: name),
            suits(cast.members[member], description)
        else { return nil }
        cast.give(description.words, to: member)
        return ResolvedSource(
            member: member,
            steps: told(["'\(reading.phrase(description.words))' → '\(self.name(of: member))' (speaks on under a name)"]
            ))
    }

    /// Whether nobody with a name has the role.
    private func isHeldByNobody(_ description: SourceDescription) -> Bool {
        (cast.members(withRole: reading.tokens[description.head].key) ?? []).allSatisfy {
            cast.members[$0].kind == .described
        }
    }

    /// Whether a sentence is all of the text's first paragraph and names nobody: a lead describes whom the next paragraph names.
    private func isLead(_ sentence: Int) -> Bool {
        guard let first = reading.text.paragraphs.first(where: { $0.kind == .body }), first.sentences.count == 1,
            first.sentences.lowerBound == sentence
        else { return false }
        let range = reading.text.sentences[sentence]
        let name = cast.names.partitioningIndex { $0.start >= range.lowerBound }
        return !cast.names[name...].prefix { $0.start < range.upperBound }.contains { $0.kind == .person }
    }

    /// The report whose source stands in `sentence`, among those soon behind attribution `index`.
    private func reportBehind(_ index: Int, in sentence: Int) -> FoundAttribution? {
        attributions[..<statementCount].dropFirst(index + 1).prefix(Self.soon).first {
            $0.source.first.map { reading.sentence(of: $0.lowerBound) == sentence } ?? false
        }
    }

    /// Whether `name` is the first mention of a person of whom nothing is told.
    private func isIntroduced(_ member: Int, by name: Int) -> Bool {
        let person = cast.members[member]
        return person.firstToken == cast.names[name].start && person.name.count > 1 && person.roles.isEmpty
            && (person.kind == .person || person.kind == .unknown && person.isHuman)
    }

    /// Whether the gender that a description tells, if any, is the member's.
    func suits(_ member: CastMember, _ description: SourceDescription) -> Bool {
        let gender = gender(of: description)
        return gender.isEmpty || member.gender.isEmpty || !gender.isDisjoint(with: member.gender)
    }

    /// `masculine`, `feminine`, both or nothing, as the noun of a description tells.
    func gender(of description: SourceDescription) -> WordClass {
        reading.wordClass(description.head).intersection([.masculine, .feminine])
    }
}
