/// Finds the names in a text: runs of capitalized words, with the roles that stand around them.
struct NameFinder {
    private let reading: ClassifiedText

    /// The most words of a role that are looked at before or behind a name.
    private static let longestRole = 14

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
        guard isNameWord(index) else { return false }
        let token = reading.tokens[index]
        guard token.shape.contains(.sentenceInitial) || reading.kind(index - 1) == .openingQuote else { return true }
        if token.bytes.count == 1, reading.kind(index + 1) == .colon { return false }  // the "Q:" of an interview
        if isAcronym(index) { return true }
        if token.tag == .modal, !isCapitalizedWord(index + 1) { return false }  // "Will you", beside "Will said"
        if reading.tokens[index].wordClass.contains(.nobody) { return false }
        if token.tag.isProperNoun || !reading.tokens[index].wordClass.isEmpty { return true }
        return token.tag.isNoun && isNameWord(index + 1) || token.shape.contains(.allCapitals)
    }

    private func isNameWord(_ index: Int) -> Bool {
        guard reading.kind(index) == .word else { return false }
        let token = reading.tokens[index]
        guard token.isCapitalized, !token.shape.contains(.clitic) else { return false }
        let wordClass = reading.tokens[index].wordClass
        if wordClass.contains(.calendar) {
            return wordClass.contains(.givenName) && isCapitalizedWord(index + 1)
        }
        if wordClass.contains(.givenName) { return true }
        return wordClass.isDisjoint(with: [.article, .quantity])
            && (!SentenceOpeners.contains(token.key) || isAcronym(index))
    }

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

    /// "Bank of England", "Secretary of State", "Centers for Disease Control", "Marks & Spencer".
    private func joined(_ run: Range<Int>, before limit: Int) -> Int? {
        let end = run.upperBound
        let before = reading.tokens[end - 1].wordClass
        switch reading.tokens[end].key {
        case "of" where !before.isDisjoint(with: [.body, .role]) && !before.contains(.shortTitle): break
        case "for"
        where before.contains(.body) || isOffice(run) || Self.ministers.contains(reading.tokens[end - 1].key),
            "on" where before.contains(.body):
            break
        case "&": break
        default: return nil
        }
        let next = reading.isWord(end + 1, "the") ? end + 2 : end + 1
        return next < limit && isNameWord(next) ? next + 1 : nil
    }

    /// Offices whose field stands behind "for": "Minister for Finance Ana Ruiz".
    private static let ministers: WordSet = ["minister", "secretary", "commissioner", "undersecretary", "shadow"]

    /// "Secretary of State": an office may go on with "for Political Affairs".
    private func isOffice(_ run: Range<Int>) -> Bool {
        run.contains { reading.isWord($0, "of") && reading.wordClass($0 - 1).contains(.role) }
    }

    // MARK: - What a run names

    private func mention(_ words: Range<Int>, in sentence: Range<Int>, isQuoted: Bool) -> NameMention? {
        let run = NameRun(reading, words)
        guard let last = run.name.last, !isGeneric(run, words) else { return nil }
        let before = run.role.isEmpty ? roleBefore(run.name.lowerBound, in: sentence) : run.role
        let apposition = before == nil ? apposition(behind: run.name.upperBound, in: sentence) : nil
        let behind = apposition.flatMap { isRole($0, of: run) ? $0.words : nil }
        let isBody =
            apposition.map { run.kind == .unknown && reading.tokens[$0.head].wordClass.contains(.body) } ?? false
        let isAged = reading.kind(last + 1) == .comma && reading.kind(last + 2) == .number
        let canBePerson = run.kind != .organization && !isBody
        let reflexive = reflexive(at: run.name.upperBound)
        let isIntroduced =
            canBePerson && (run.isTitled || before != nil || behind != nil || isAged || !reflexive.isEmpty)
        let kind = isBody ? .organization : run.kind == .unknown && isIntroduced ? .person : run.kind
        let role = kind == .person ? before ?? behind : nil
        let gender = !reflexive.isEmpty ? reflexive : run.gender.isEmpty ? role.map(gender) ?? [] : run.gender
        let start = min(words.lowerBound, role?.lowerBound ?? words.lowerBound)
        return NameMention(
            tokens: run.name, role: role, kind: kind, gender: gender, isIntroduced: isIntroduced, isQuoted: isQuoted,
            isSubject: isSubject(start..<words.upperBound, in: sentence), start: start, age: isAged ? last + 2 : nil)
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
        return wordClass.contains(.demonym) && !run.isTitled
            && !reading.tokens[words.lowerBound].wordClass.contains(.givenName)
            || run.name == words && words.count == 1 && wordClass.contains(.role) && !wordClass.contains(.givenName)
    }

    private func gender(of role: Range<Int>) -> WordClass {
        let genders: WordClass = [.masculine, .feminine]
        for index in role where reading.tokens[index].wordClass.contains(.role) {
            let gender = reading.tokens[index].wordClass.intersection(genders)
            if gender != genders, !gender.isEmpty { return gender }
        }
        return []
    }

    /// "the company's chief executive Ana Ruiz", "the company's chief executive, Ana Ruiz,".
    private func roleBefore(_ name: Int, in sentence: Range<Int>) -> Range<Int>? {
        var end = name
        if end > sentence.lowerBound, reading.tokens[end - 1].kind == .comma { end -= 1 }
        guard end > sentence.lowerBound, reading.tokens[end - 1].wordClass.contains(.role),
            !reading.tokens[end - 1].wordClass.contains(.plural), !reading.tokens[end - 1].isCapitalized || end == name
        else { return nil }
        var start = end - 1
        let limit = max(sentence.lowerBound, end - Self.longestRole)
        while start > limit, isRoleWord(start - 1) { start -= 1 }
        let isApposed = end < name
        if isApposed, !isDetermined(start) { return nil }
        return withPossessor(start, in: sentence)..<end
    }

    /// Whether the word at `index` can stand before a role noun as part of the role.
    private func isRoleWord(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .word, !token.shape.contains(.clitic) else { return false }
        let wordClass = reading.tokens[index].wordClass
        if !wordClass.isDisjoint(with: [.article, .quantity, .calendar]) { return false }
        if !wordClass.isDisjoint(with: [.role, .roleModifier, .demonym]) { return true }
        return token.tag.isNoun || token.tag.isAdjective
    }

    private func isDetermined(_ start: Int) -> Bool {
        let before = start - 1
        guard before >= 0 else { return false }
        return reading.tokens[before].wordClass.contains(.article) || reading.tokens[before].tag == .possessivePronoun
            || isPossessive(before)
    }

    private func isPossessive(_ index: Int) -> Bool {
        guard reading.tokens.indices.contains(index) else { return false }
        return reading.tokens[index].tag == .possessiveEnding || reading.tokens[index].key == "'s"
    }

    /// A role belongs to whom a name before it says: "Webb's lawyer"; not to "the company's".
    private func withPossessor(_ start: Int, in sentence: Range<Int>) -> Int {
        guard isPossessive(start - 1) else { return start }
        var first = start - 1
        while first > sentence.lowerBound, isNameWord(first - 1) { first -= 1 }
        return first < start - 1 ? first : start
    }

    /// What stands behind a name and a comma.
    private struct Apposition {
        /// The words, article left out: "doctor from Leeds".
        let words: Range<Int>
        /// The noun that it is about.
        let head: Int
        /// Whether an article or possessive stands before it.
        let isDetermined: Bool
    }

    /// ", a doctor from Leeds," behind a name.
    private func apposition(behind end: Int, in sentence: Range<Int>) -> Apposition? {
        guard end < sentence.upperBound, reading.tokens[end].kind == .comma else { return nil }
        var start = end + 1
        if reading.kind(start) == .number, reading.kind(start + 1) == .comma { start += 2 }
        guard start < sentence.upperBound, reading.tokens[start].kind == .word else { return nil }
        let isDetermined =
            reading.tokens[start].wordClass.contains(.article) || reading.tokens[start].tag == .possessivePronoun
        if isDetermined { start += 1 }
        let limit = min(sentence.upperBound, start + Self.longestRole)
        var head: Int?
        var index = start
        while index < limit, isInsideApposition(index) {
            let isNounPhrase = head == nil || head == index - 1
            if isNounPhrase, reading.tokens[index].tag.isNoun || reading.tokens[index].wordClass.contains(.role) {
                head = index
            }
            if head == nil, !isRoleWord(index), !isPossessive(index) { return nil }
            index += 1
        }
        guard let head, index < sentence.upperBound || index == limit else { return nil }
        return Apposition(words: start..<index, head: head, isDetermined: isDetermined)
    }

    /// Whether an apposition says what a person is: by a word for a role, or, behind a name that can be a person's, by
    /// any noun with an article ("Tom Hale, a beekeeper,").
    private func isRole(_ apposition: Apposition, of run: NameRun) -> Bool {
        let head = reading.tokens[apposition.head].wordClass
        if head.contains(.plural) || reading.tokens[apposition.head].tag == .pluralNoun { return false }
        if head.contains(.role) { return true }
        return apposition.isDetermined && head.isDisjoint(with: [.body, .publication, .place, .occasion, .calendar])
            && !reading.tokens[apposition.head].isCapitalized && (run.kind == .person || run.name.count > 1)
            && run.kind != .place
    }

    /// Whether an apposition goes on at `index`: no mark, no clause.
    private func isInsideApposition(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.isWord || isPossessive(index) || token.kind == .symbol else { return false }
        switch token.tag {
        case .whPronoun, .whDeterminer, .whPossessive, .verbPast, .verbThirdPerson, .verbPresent, .modal,
            .conjunction, .pronoun:
            return false
        default: return true
        }
    }

    // MARK: - Subjects

    /// Whether a finite verb stands behind the phrase, or the phrase starts its sentence.
    private func isSubject(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
        let first = isDetermined(phrase.lowerBound) ? phrase.lowerBound - 1 : phrase.lowerBound
        if reading.tokens[first].shape.contains(.sentenceInitial) {
            return !isPossessive(phrase.upperBound)
        }
        var index = phrase.upperBound
        while index < sentence.upperBound, reading.tokens[index].tag.isAdverb { index += 1 }
        return index < sentence.upperBound && reading.tokens[index].tag.isFiniteVerb
    }
}
