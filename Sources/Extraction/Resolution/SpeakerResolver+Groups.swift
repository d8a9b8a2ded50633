/// Those who speak as several.
extension SpeakerResolver {
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

    /// Whom "they" at `token` stands for where nobody several were a subject: the last group of human beings of the paragraph, of this
    /// sentence or the one before.
    ///
    ///     It angered some [Democrats]. They said no.
    mutating func groupSpokenOf(before token: Int, in sentence: Int) -> ResolvedSource? {
        guard let group = lastGroup(before: token, in: sentence),
            case .description(let description) = parser.parse([group])
        else { return nil }
        var result = resolve(description)
        result.steps.insert(
            contentsOf: told([
                "pronoun '\(reading.phrase(token..<token + 1))' ← '\(reading.phrase(group))' (nearest plural)"
            ]),
            at: 0)
        return result
    }

    private func lastGroup(before token: Int, in sentence: Int) -> Range<Int>? {
        let paragraph = reading.text.paragraphs[Int(reading.paragraphs[sentence])].sentences.lowerBound
        let first = max(paragraph, sentence - 1)
        for heard in stride(from: sentence, through: first, by: -1) {
            let range = reading.text.sentences[heard]
            let head = (range.lowerBound..<min(range.upperBound, token)).last {
                isPlural($0) && reading.tokens[$0].tag.isNoun && !reading.tokens[$0 + 1].tag.isNoun
                    && !reading.isPossessive($0 + 1) && attribution(around: $0, otherThan: nil) == nil
            }
            if let head { return startOfNounPhrase(endingAt: head + 1, in: range)..<head + 1 }
        }
        return nil
    }

    /// Whom "they" at `token` stands for where no group was spoken of: the one person spoken of right before, of no told gender (the
    /// singular "they"; Bjorkman 2017).
    func oneOfNoGender(before token: Int, in sentence: Int) -> ResolvedSource? {
        let members = cast.members
        var isAmongOthers = false
        let found = discourse.antecedent(at: token, sentence: sentence, outside: []) { reference in
            let member = members[reference.member]
            guard sentence - reference.sentence <= Self.singularReach, reference.isSubject || reference.isSource,
                !reference.isQuoted, member.canBePerson
            else { return nil }
            if reading.isWord(reference.token - 1, "and") { isAmongOthers = true }
            return 0
        }
        guard !isAmongOthers, case .member(let member, _) = found, members[member].kind == .person,
            members[member].gender.isEmpty
        else { return nil }
        var word: String { reading.phrase(token..<token + 1) }
        return ResolvedSource(
            member: member, steps: told(["pronoun '\(word)' ← '\(name(of: member))' (one whose gender nothing tells)"]))
    }

    /// "The two said", "the couple said": those whom "they" would stand for.
    mutating func pair(_ description: SourceDescription) -> ResolvedSource? {
        guard description.words.count == 1, isBare(description), reading.isWord(description.head - 1, "the"),
            Self.pairs.contains(reading.tokens[description.head].key)
        else { return nil }
        let found = resolve(.plural, at: description.head, in: resolving)
        let isOfTwo = found.member.map { member in cast.members[member].name.contains { reading.isWord($0, "and") } }
        return isOfTwo == true ? found : nil
    }

    private static let pairs: WordSet = ["two", "pair", "couple", "duo"]

    /// How many sentences back "they" takes up one person.
    private static let singularReach = 3

    /// The most words before the noun of a group without an article.
    private static let longestGroup = 3

    /// "Researchers from Leeds", "[Democratic party] officials": a group has no article.
    func opensGroup(_ index: Int) -> Bool {
        var noun = index
        while noun < index + Self.longestGroup, reading.tokens.indices.contains(noun), !isPlural(noun) {
            guard reading.tokens[noun].tag.isAdjective || reading.tokens[noun].tag.isNoun else { return false }
            noun += 1
        }
        return reading.tokens.indices.contains(noun) && isPlural(noun)
    }

    private func isPlural(_ index: Int) -> Bool {
        reading.tokens[index].wordClass.contains(.plural)
            && !reading.tokens[index].wordClass.isDisjoint(with: [.role, .demonym])
    }
}
