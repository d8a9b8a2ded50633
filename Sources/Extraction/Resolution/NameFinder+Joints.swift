internal import Record

/// How the names of bodies and offices go on behind a word or mark that is not capitalized.
extension NameFinder {
    /// "Bank of England", "Secretary of State", "Centers for Disease Control", "Marks & Spencer".
    func joined(_ run: Range<Int>, before limit: Int) -> Int? {
        let end = run.upperBound
        if end + 1 < limit, isOfMembers(run) { return end + 2 }
        let before = reading.tokens[end - 1].wordClass
        switch reading.tokens[end].key {
        case "of" where !before.isDisjoint(with: [.body, .role]) && !before.contains(.shortTitle) || isJoined(run):
            break
        case "for"
        where before.contains(.body) || isOffice(run) || Self.ministers.contains(reading.tokens[end - 1].key),
            "on" where before.contains(.body):
            break
        case "for" where isCause(run), "against" where isCause(run): break
        case "&": break
        case "and" where isJoined(run) && isField(end + 1),
            "," where isJoined(run) && isField(end + 1) && isListed(end + 2):
            break
        default: return nil
        }
        let next = reading.isWord(end + 1, "the") ? end + 2 : end + 1
        return next < limit && isNameWord(next) ? next + 1 : nil
    }

    /// "The Nurses' Association", "the Transport Workers' Union": a body that is called by whose it is.
    private func isOfMembers(_ run: Range<Int>) -> Bool {
        let end = run.upperBound
        guard reading.tokens.indices.contains(end + 1), reading.isPossessive(end),
            isNameWord(end + 1),
            reading.wordClass(end + 1).contains(.body)
        else { return false }
        return reading.wordClass(end - 1).contains(.plural) || reading.tokens[end - 1].tag == .pluralNoun
            || reading.tokens[end - 1].tag == .pluralProperNoun
    }

    /// "Citizens for Vestria", "Mothers against Noise": people before what they are for or against.
    private func isCause(_ run: Range<Int>) -> Bool {
        run.count == 1 && reading.tokens[run.lowerBound].wordClass.contains(.plural)
            && !reading.tokens[run.lowerBound].shape.contains(.sentenceInitial)
            && !reading.tokens[run.lowerBound].wordClass.isDisjoint(with: [.demonym, .role])
    }

    /// Offices whose field stands behind "for": "Minister for Finance Ana Ruiz".
    private static let ministers: WordSet = ["minister", "secretary", "commissioner", "undersecretary", "shadow"]

    /// "Secretary of State": an office may go on with "for Political Affairs".
    private func isOffice(_ run: Range<Int>) -> Bool {
        run.contains { reading.isWord($0, "of") && reading.wordClass($0 - 1).contains(.role) }
    }

    /// "secretary of [State] Ruiz", where a newspaper writes only the field with a capital.
    func isOffice(before words: Range<Int>) -> Bool {
        words.count > 1 && reading.isWord(words.lowerBound - 1, "of")
            && reading.wordClass(words.lowerBound - 2).contains(.role)
            && reading.tokens[words.lowerBound].wordClass.contains(.body)
            && reading.tokens[words.lowerBound + 1].wordClass.isDisjoint(with: [.body, .role])
    }

    /// Whether a run is the name of a body with a preposition: "Society for the Protection".
    private func isJoined(_ run: Range<Int>) -> Bool {
        guard let joint = run.first(where: { Self.joints.contains(reading.tokens[$0].key) }), joint > run.lowerBound
        else { return false }
        return !reading.tokens[joint].isCapitalized && reading.wordClass(joint - 1).contains(.body)
    }

    private static let joints: WordSet = ["of", "for", "on"]

    /// "Department for Work and [Pensions]": what a body of state deals with, not another body.
    private func isField(_ index: Int) -> Bool {
        guard isNameWord(index) else { return false }
        let word = Self.attributes.contains(reading.tokens[index].key) ? index + 1 : index
        return isNameWord(word) && Self.fields.contains(reading.tokens[word].key)
    }

    private func isListed(_ index: Int) -> Bool {
        let end = isNameWord(index) ? index + 1 : index
        return reading.isWord(end, "and") || reading.kind(end) == .comma && isField(end + 1)
    }

    private static let attributes: WordSet = [
        "rural", "urban", "human", "public", "foreign", "home", "social", "consumer", "economic", "local",
        "international", "regional", "higher", "veterans",
    ]

    private static let fields: WordSet = [
        "affairs", "agriculture", "citizenship", "climate", "commerce", "communities", "culture", "customs", "defence",
        "defense", "development", "education", "employment", "energy", "environment", "explosives", "families",
        "finance", "firearms", "fisheries", "food", "forestry", "forests", "health", "housing", "immigration",
        "industry", "infrastructure", "innovation", "justice", "labor", "labour", "means", "media", "migration",
        "pensions",
        "prevention", "protection", "research", "safety", "science", "security", "services", "skills", "sport",
        "technology", "tobacco", "tourism", "trade", "training", "transport", "welfare", "work", "youth", "water",
        "works", "oversight", "regulation", "standards", "crime", "drugs", "natural", "resources", "relations",
    ]

    /// "[Standard] & Poor's": a word before the sign between partners.
    func opensFirm(_ index: Int) -> Bool { reading.isWord(index + 1, "&") && isNameWord(index + 2) }

    /// Whether the British prime minister's or chancellor's office is called by its number at `index`: "No 10 said", "a No 10
    /// source"; "No 10 people came" counts people.
    func isHouse(_ index: Int) -> Bool {
        guard reading.tokens.indices.contains(index + 2), reading.tokens[index + 1].kind == .number,
            reading.tokens[index].isCapitalized, Self.numbers.contains(reading.tokens[index].key),
            Self.houses.contains(
                String(decoding: reading.text.text.utf8[reading.tokens[index + 1].bytes], as: UTF8.self))
        else { return false }
        let next = reading.tokens[index + 2]
        return next.tag.isFiniteVerb || reading.isPossessive(index + 2) || reading.isSingularRole(index + 2)
            || next.kind == .terminator || next.kind == .comma
    }

    private static let numbers: WordSet = ["no", "no.", "number"]
    private static let houses: Set = ["10", "11"]
}
