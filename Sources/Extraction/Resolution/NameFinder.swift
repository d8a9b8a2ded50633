internal import Record

/// Finds the names in a text: runs of capitalized words, with the roles that stand around them.
struct NameFinder {
    let reading: ClassifiedText

    /// Makes a finder for one text.
    init(_ reading: ClassifiedText) {
        self.reading = reading
    }

    /// Appends the names within `range`, tokens of one sentence, to `found` in order.
    func findNames(in range: Range<Int>, into found: inout [NameMention]) {
        var quoteDepth = 0
        var index = range.lowerBound
        while index < range.upperBound {
            switch reading.tokens[index].kind {
            case .openingQuote: quoteDepth += 1
            case .closingQuote: quoteDepth = max(0, quoteDepth - 1)
            case .word where reading.tokens[index].isCapitalized && startsName(index):
                let end = endOfRun(from: index, before: range.upperBound)
                if let name = mention(index..<end, in: range, isQuoted: quoteDepth > 0) { found.append(name) }
                index = end
                continue
            default: break
            }
            index += 1
        }
    }

    // MARK: - Runs of capitalized words

    private func startsName(_ index: Int) -> Bool {
        if isHouse(index) { return true }
        guard isNameWord(index) else { return false }
        let token = reading.tokens[index]
        if isParty(index) { return false }
        guard token.shape.contains(.sentenceInitial) || reading.kind(index - 1) == .openingQuote else { return true }
        if token.bytes.count == 1, reading.kind(index + 1) == .colon { return false }  // the "Q:" of an interview
        if isAcronym(index) { return true }
        if token.tag == .modal, !isCapitalizedWord(index + 1) { return false }  // "Will you", beside "Will said"
        if reading.tokens[index].wordClass.contains(.nobody) || Self.days.contains(token.key) { return false }
        if token.tag.isProperNoun || !reading.tokens[index].wordClass.isEmpty { return true }
        // "United Nations", "Associated Press", "Downing Street".
        if isNameWord(index + 1),
            reading.tokens[index + 1].wordClass.contains(.body) || Places.closes(reading.tokens[index + 1].key)
        {
            return true
        }
        if opensFirm(index) || Places.opens(token.key) && isNameWord(index + 1) { return true }
        return token.tag.isNoun && isNameWord(index + 1) || ownsNothing(index + 1) || token.shape.contains(.allCapitals)
    }

    /// Words that stand before a name at the start of a sentence: "Yesterday Ana Ruiz said".
    private static let days: WordSet = ["yesterday", "today", "tonight", "tomorrow"]

    func isNameWord(_ index: Int) -> Bool {
        guard reading.kind(index) == .word else { return false }
        let token = reading.tokens[index]
        guard token.isCapitalized, !token.shape.contains(.clitic), !isCompoundAdjective(token) else { return false }
        let wordClass = reading.tokens[index].wordClass
        if wordClass.contains(.calendar) {
            return wordClass.contains(.givenName) && (isCapitalizedWord(index + 1) || isBehindRole(index))
        }
        if wordClass.contains(.givenName) { return true }
        return wordClass.isDisjoint(with: [.article, .quantity])
            && (!SentenceOpeners.contains(token.key) || isAcronym(index))
    }

    /// Whether a word stands between commas behind a role: "his wife, [June], said".
    private func isBehindRole(_ index: Int) -> Bool {
        index > 1 && reading.kind(index - 1) == .comma && reading.kind(index + 1) == .comma
            && reading.wordClass(index - 2).contains(.role)
    }

    /// "Korean-born", "Leeds-based": a place in a word that tells where somebody is from.
    private func isCompoundAdjective(_ token: Token) -> Bool {
        guard token.shape.contains(.hyphenated),
            let hyphen = reading.text.text.utf8[token.bytes].lastIndex(of: UInt8(ascii: "-"))
        else { return false }
        return Self.participles.contains(
            WordKey(String(decoding: reading.text.text.utf8[hyphen + 1..<token.bytes.upperBound], as: UTF8.self)))
    }

    private static let participles: WordSet = [
        "born", "based", "led", "backed", "owned", "run", "educated", "trained", "raised",
    ]

    /// "WHO", "IT" among words that are not in capitals.
    private func isAcronym(_ index: Int) -> Bool {
        reading.tokens[index].shape.contains(.allCapitals) && reading.tokens[index].bytes.count <= Self.longestAcronym
            && !isShouted(index - 1) && !isShouted(index + 1)
    }

    private static let longestAcronym = 5

    private func isShouted(_ index: Int) -> Bool {
        reading.kind(index) == .word && reading.tokens[index].shape.contains(.allCapitals)
    }

    private func isCapitalizedWord(_ index: Int) -> Bool {
        reading.kind(index) == .word && reading.tokens[index].isCapitalized
            && !reading.wordClass(index).contains(.calendar)
    }

    private func endOfRun(from start: Int, before limit: Int) -> Int {
        var end = start + 1
        while end < limit {
            if isNameWord(end) {
                end += 1
            } else if let next = continuation(start..<end, before: limit) {
                end = next
            } else {
                break
            }
        }
        return end
    }

    /// Where the run goes on behind a word or mark that isn't capitalized; nil where it ends.
    private func continuation(_ run: Range<Int>, before limit: Int) -> Int? {
        let end = run.upperBound
        if run.count == 1, isHouse(run.lowerBound) { return end + 1 }
        let wordClass = reading.tokens[end].wordClass
        if wordClass.contains(.generation) { return end + 1 }
        if wordClass.contains(.particle), !reading.tokens[end].isCapitalized {
            var next = end + 1
            while next < limit, reading.tokens[next].wordClass.contains(.particle) { next += 1 }
            return next < limit && isNameWord(next) ? next + 1 : nil
        }
        if reading.isWord(end, ","), reading.wordClass(end + 1).contains(.generation) { return end + 2 }
        if reading.kind(end) == .openingQuote, reading.kind(end + 2) == .closingQuote, isNameWord(end + 1),
            end + 3 < limit, isNameWord(end + 3), !reading.tokens[end].shape.contains(.lineInitial)
        {
            return end + 4
        }
        return joined(run, before: limit)
    }

    // MARK: - What a run names

    private func mention(_ words: Range<Int>, in sentence: Range<Int>, isQuoted: Bool) -> NameMention? {
        let words = isOffice(before: words) ? words.dropFirst() : words
        if isHouse(words.lowerBound) { return body(words, in: sentence, isQuoted: isQuoted) }
        let run = NameRun.split(reading, words)
        guard let last = run.name.last, !isGeneric(run, words) else { return nil }
        if let firm = firm(run, in: sentence, isQuoted: isQuoted) { return firm }
        let before = role(of: run, words, in: sentence)
        let apposition = before == nil ? apposition(behind: run.name.upperBound, in: sentence) : nil
        let behind = apposition.flatMap { isRole($0, of: run) ? $0.words : nil }
        let isBody =
            run.kind == .unknown
            && (apposition.map { reading.tokens[$0.head].wordClass.contains(.body) } ?? false || isBody(run.name))
        let isAged = reading.kind(last + 1) == .comma && reading.kind(last + 2) == .number
        let canBePerson = run.kind != .organization && !isBody && (run.isTitled || !isThing(run.name))
        let reflexive = reflexive(at: run.name.upperBound)
        let hasRole = before != nil || behind != nil
        let isIntroduced =
            canBePerson
            && (run.isTitled || isAged || !reflexive.isEmpty || isPerson(run, words)
                || hasRole && !(run.kind == .unknown && isOfBodies((before ?? behind)?.last ?? last)))
        let kind = isBody ? .organization : run.kind == .unknown && isIntroduced ? .person : run.kind
        let role = kind == .person ? before ?? behind : nil
        let gender = !reflexive.isEmpty ? reflexive : run.gender.isEmpty ? role.map(gender) ?? [] : run.gender
        let start = min(words.lowerBound, role?.lowerBound ?? words.lowerBound)
        return NameMention(
            tokens: run.name, role: role, kind: kind, gender: gender, isIntroduced: isIntroduced,
            canBePerson: canBePerson,
            isQuoted: isQuoted, isSubject: isSubject(start..<words.upperBound, apposed: behind, in: sentence),
            start: start,
            age: isAged ? last + 2 : nil)
    }

    /// "[Moody's] said": a possessive that owns nothing is the whole of a firm's name.
    private func firm(_ run: NameRun, in sentence: Range<Int>, isQuoted: Bool) -> NameMention? {
        let end = run.name.upperBound
        guard !run.isTitled, run.kind != .person, end + 2 < sentence.upperBound, ownsNothing(end) else { return nil }
        return body(run.name.lowerBound..<end + 1, in: sentence, isQuoted: isQuoted)
    }

    private func body(_ words: Range<Int>, in sentence: Range<Int>, isQuoted: Bool) -> NameMention {
        NameMention(
            tokens: words, role: nil, kind: .organization, gender: [], isIntroduced: false, canBePerson: false,
            isQuoted: isQuoted, isSubject: isSubject(words, apposed: nil, in: sentence), start: words.lowerBound,
            age: nil)
    }

    /// Whether a possessive ending stands at `end` and a verb of its own behind it.
    private func ownsNothing(_ end: Int) -> Bool {
        let tokens = reading.tokens
        return tokens.indices.contains(end + 2)
            && tokens[end].tag.ownsNothing(before: tokens[end + 1].tag, tokens[end + 2].tag)
    }

    /// The role before a name, the rank left out where more is told: "police chief" of "police chief Colonel Ana Ruiz".
    private func role(of run: NameRun, _ words: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        if run.role.isEmpty {
            return roleBefore(run.isTitled ? words.lowerBound : run.name.lowerBound, in: sentence)
        }
        guard run.role.lowerBound == words.lowerBound,
            run.role.allSatisfy({ reading.tokens[$0].wordClass.contains(.shortTitle) }),
            let fuller = roleBefore(words.lowerBound, in: sentence), fuller.upperBound == words.lowerBound
        else { return run.role }
        return fuller
    }

    /// Whether a role can be a firm's as well as a person's: "the ferry's owner, Aegis Lines".
    private func isOfBodies(_ head: Int) -> Bool { Self.rolesOfBodies.contains(reading.tokens[head].key) }

    private static let rolesOfBodies: WordSet = [
        "owner", "co-owner", "partner", "investor", "developer", "contractor", "employer", "retailer", "operator",
        "builder", "broker", "client", "customer", "donor", "shareholder", "landlord", "creator", "host", "observer",
        "plaintiff", "defendant", "claimant", "challenger", "champion", "opponent", "producer", "broadcaster", "rival",
        "member", "sponsor", "competitor", "contributor", "successor", "predecessor", "buyer", "vendor", "seller",
        "distributor",
        "creditor", "dealer", "backer", "lender", "grower",
    ]

    /// Whether a name is none of a person: "the Red Cross", "Clean Power Plan".
    private func isThing(_ name: Range<Int>) -> Bool {
        let isNamed = name.dropFirst().contains {
            !reading.tokens[$0].wordClass.isDisjoint(with: [.publication, .occasion])
        }
        return isNamed && !reading.tokens[name.lowerBound].wordClass.contains(.givenName)
            || reading.isWord(name.lowerBound - 1, "the") && !reading.isModifier(name)
    }

    /// The gender that "himself" or "herself" behind a name tells: "Brody himself kept it short".
    private func reflexive(at index: Int) -> WordClass {
        if reading.isWord(index, "himself") { return .masculine }
        return reading.isWord(index, "herself") ? .feminine : []
    }

    /// Whether a run names nobody: "Russian", "Republicans", a role alone.
    private func isGeneric(_ run: NameRun, _ words: Range<Int>) -> Bool {
        if run.kind == .organization || run.kind == .place { return false }
        guard let last = run.name.last else { return true }
        let wordClass = reading.tokens[last].wordClass
        if wordClass.contains([.demonym, .plural]) { return true }
        // "Opinion polls", "Reports say".
        let isText = wordClass.contains(.publication) && !reading.isWord(words.lowerBound - 1, "the")
        if words.count == 1, isText, reading.tokens[last].shape.contains(.sentenceInitial) { return true }
        return wordClass.contains(.demonym) && !run.isTitled
            && !reading.tokens[words.lowerBound].wordClass.contains(.givenName)
            || run.name == words && words.count == 1 && !wordClass.contains(.givenName)
                && !wordClass.isDisjoint(with: [.role, .roleModifier])
    }

    private func gender(of role: Range<Int>) -> WordClass {
        let genders: WordClass = [.masculine, .feminine]
        for index in role where reading.tokens[index].wordClass.contains(.role) {
            let gender = reading.tokens[index].wordClass.intersection(genders)
            if gender != genders, !gender.isEmpty { return gender }
        }
        return []
    }
}
