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

    /// "The sources" behind "two sources familiar with the matter": the group of that noun that was last described.
    func group(_ description: SourceDescription) -> ResolvedSource? {
        guard description.isPlural, description.isDefinite, description.words.count == 1,
            description.complement.isEmpty
        else { return nil }
        let noun = reading.tokens[description.head].key
        let groups = (cast.members(withRole: noun) ?? []).filter { member in
            cast.members[member].kind == .group && cast.members[member].name.count > 1
                && cast.members[member].name.contains { reading.tokens[$0].key == noun }
        }
        guard groups.count == 1, let member = groups.first else { return nil }
        return ResolvedSource(
            member: member,
            steps: told(["'\(reading.phrase(description.words))' ← '\(name(of: member))' (the same group)"]))
    }
}
