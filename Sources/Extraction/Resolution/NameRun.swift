internal import Record

/// A run of capitalized words, split into the role before the name and the name.
///
///     "NATO Secretary General Jens Stoltenberg"   // role "NATO Secretary General", name "Jens Stoltenberg"
///     "House of Representatives"                  // a body
struct NameRun {
    /// The words of the name; empty where the run is a role alone ("Secretary General").
    let name: Range<Int>
    /// The words of the role, courtesy titles left out; empty where there is none.
    let role: Range<Int>
    /// What is named.
    let kind: NameMention.Kind
    /// `masculine`, `feminine`, or nothing known.
    let gender: WordClass
    /// Whether a role or courtesy title stands before the name.
    let isTitled: Bool

    /// The run of `words`, split.
    ///
    /// A function, since an initializer would count another use of `reading`, which costs more than some of the steps.
    static func split(_ reading: ClassifiedText, _ words: Range<Int>) -> NameRun {
        let run = withoutShow(reading, withoutOrigin(reading, withoutLetters(reading, words)))
        let shortTitle = run.last { !reading.tokens[$0].wordClass.isDisjoint(with: [.shortTitle, .honorific]) }
        let nameStart = shortTitle.map { $0 + 1 } ?? run.lowerBound
        let given = (nameStart..<run.upperBound).first {
            reading.tokens[$0].wordClass.contains(.givenName) && $0 + 1 < run.upperBound
        }
        let split = endOfRole(reading, run, given: given)
        let rest = split..<run.upperBound
        let isTitled = split > run.lowerBound && !rest.isEmpty
        let isWhole = rest.isEmpty || isTitled && isBodyOfRole(reading, rest)
        if isBody(reading, rest, isTitled: isTitled) || isWhole && isBody(reading, run, isTitled: false) {
            let none = run.lowerBound..<run.lowerBound
            return NameRun(name: run, role: none, kind: .organization, gender: [], isTitled: isTitled)
        }
        let start =
            isTitled
            ? split
            : given.map { startOfName(reading, run, given: $0) } ?? behindModifiers(reading, split..<run.upperBound)
        let name =
            start..<(start < run.upperBound && !shows.contains(reading.tokens[words.upperBound - 1].key)
            ? words.upperBound : run.upperBound)
        return NameRun(
            name: name, role: withoutCourtesy(reading, run.lowerBound..<split),
            kind: kind(reading, name, isTitled: isTitled),
            gender: gender(reading, titles: run.lowerBound..<split, name: name), isTitled: isTitled)
    }

    /// `titles` without the courtesy titles at their end: "[Secretary] Mr.".
    private static func withoutCourtesy(_ reading: ClassifiedText, _ titles: Range<Int>) -> Range<Int> {
        var end = titles.upperBound
        while end > titles.lowerBound, reading.tokens[end - 1].wordClass.contains(.honorific) || reading.isTan(end - 1)
        {
            end -= 1
        }
        return titles.lowerBound..<end
    }

    /// `words` without the letters behind a name: "Ana Ruiz [KC]".
    private static func withoutLetters(_ reading: ClassifiedText, _ words: Range<Int>) -> Range<Int> {
        var end = words.upperBound
        while end - 1 > words.lowerBound, reading.tokens[end - 1].wordClass.contains(.postNominal) { end -= 1 }
        return words.lowerBound..<end
    }

    /// `words` without what is called after somebody: "[the] Rita Webb [Show]".
    private static func withoutShow(_ reading: ClassifiedText, _ words: Range<Int>) -> Range<Int> {
        guard words.count > 2, let last = words.last, shows.contains(reading.tokens[last].key),
            reading.tokens[words.lowerBound].wordClass.contains(.givenName)
        else { return words }
        return words.dropLast()
    }

    private static let shows: WordSet = ["show", "hour", "podcast"]

    /// `words` without where somebody or a body known by its initials is from, or what sort it is: "[French] CGT", "super [PAC]
    /// Kelver Action".
    private static func withoutOrigin(_ reading: ClassifiedText, _ words: Range<Int>) -> Range<Int> {
        if isOrigin(reading, words) || words.count > 2 && reading.isWord(words.lowerBound, "pac") {
            return words.dropFirst()
        }
        guard words.count > 1, let last = words.last, reading.tokens[last].shape.contains(.allCapitals),
            reading.tokens[last].bytes.count > 2, reading.tokens[last].wordClass.isEmpty,
            words.dropLast().allSatisfy({
                reading.tokens[$0].wordClass.contains(.demonym) && !reading.tokens[$0].shape.contains(.allCapitals)
            })
        else { return words }
        return last..<words.upperBound
    }

    /// "The [Jamaican] Shanice Cole": where somebody is from, before a name of words that tell no body.
    private static func isOrigin(_ reading: ClassifiedText, _ words: Range<Int>) -> Bool {
        words.count > 2 && reading.wordClass(words.lowerBound - 1).contains(.article)
            && reading.tokens[words.lowerBound].wordClass.contains(.demonym)
            && words.dropFirst().allSatisfy {
                reading.tokens[$0].wordClass.isSubset(of: [.givenName, .masculine, .feminine])
                    && reading.tokens[$0].tag.isProperNoun
            }
    }

    /// Where the name starts behind its roles and courtesy titles; the run's start where there are none.
    ///
    /// Behind a given name a role is a surname: "Tim Cook", "Larry King".
    private static func endOfRole(_ reading: ClassifiedText, _ run: Range<Int>, given: Int?) -> Int {
        let titles: WordClass = [.role, .honorific]
        let last = (run.lowerBound..<(given ?? run.upperBound)).last {
            !reading.tokens[$0].wordClass.isDisjoint(with: titles) && !reading.tokens[$0].wordClass.contains(.plural)
                && !isListed(reading, $0)
        }
        guard let last else { return run.lowerBound }
        if let given { return given }
        var end = last + 1
        if end < run.upperBound, reading.isWord(end, "of") || reading.isWord(end, "for") {
            end = endOfOffice(reading, end, run)
        }
        let isSurname = end == run.upperBound && !startsLikeRole(reading, run)
        return isSurname || isWork(reading, end..<run.upperBound) ? run.lowerBound : end
    }

    /// Whether words behind a role end as the name of a text does: "Every Student [Succeeds Act]" is no student.
    private static func isWork(_ reading: ClassifiedText, _ words: Range<Int>) -> Bool {
        words.count > 1 && words.last.map { reading.tokens[$0].wordClass.contains(.publication) } ?? false
    }

    /// "Committee on Liberties, [Justice] and Home Affairs": a field in the name of a body.
    private static func isListed(_ reading: ClassifiedText, _ index: Int) -> Bool {
        reading.kind(index - 1) == .comma && reading.isWord(index + 1, "and")
    }

    /// Words before a given name that can't be names themselves are cut off: "Former Labor Boss of Ohio Ana Ruiz".
    private static func startOfName(_ reading: ClassifiedText, _ run: Range<Int>, given: Int) -> Int {
        let others: WordClass = [.role, .roleModifier, .demonym, .body, .place, .particle]
        let isForeign = (run.lowerBound..<given).contains { index in
            let token = reading.tokens[index]
            return !token.wordClass.isDisjoint(with: others) || token.shape.contains(.allCapitals)
                || formers.contains(token.key)
                || !token.tag.isProperNoun && !token.wordClass.contains(.givenName)
        }
        return isForeign ? given : run.lowerBound
    }

    /// "Former Obama" in "Former Obama aides" names Obama.
    private static func behindModifiers(_ reading: ClassifiedText, _ run: Range<Int>) -> Int {
        guard !run.isEmpty else { return run.upperBound }
        return run.dropLast().first { !formers.contains(reading.tokens[$0].key) } ?? run.upperBound - 1
    }

    /// Words before a name that tell when or how somebody held a role; others belong to a name: "the [Crown] Estate".
    private static let formers: WordSet = [
        "former", "ex", "then", "late", "acting", "interim", "retired", "incoming", "outgoing", "longtime", "veteran",
        "senior", "junior", "deputy", "assistant", "vice", "rival", "competitor", "fellow",
    ]

    /// "Secretary of State Kerry": the word behind "of" is still the office.
    private static func endOfOffice(_ reading: ClassifiedText, _ of: Int, _ run: Range<Int>) -> Int {
        var end = of + 1
        if end < run.upperBound, reading.isWord(end, "the") { end += 1 }
        return min(end + 1, run.upperBound)
    }

    /// Whether a run that ends in a role word is a role, not a name such as "Khizr Baker".
    private static func startsLikeRole(_ reading: ClassifiedText, _ run: Range<Int>) -> Bool {
        if run.count == 1 { return true }
        let first = reading.tokens[run.lowerBound].wordClass
        return !first.isDisjoint(with: [.role, .roleModifier, .demonym, .body, .place])
            || reading.tokens[run.lowerBound].shape.contains(.allCapitals)
            || reading.wordClass(run.lowerBound - 1).contains(.article)
    }

    /// "Consumer Association": a role before nothing but a body is a part of its name, if it is no courtesy title.
    private static func isBodyOfRole(_ reading: ClassifiedText, _ rest: Range<Int>) -> Bool {
        guard rest.count == 1, reading.tokens[rest.lowerBound].wordClass.contains(.body) else { return false }
        return reading.tokens[rest.lowerBound - 1].wordClass.isDisjoint(with: [.shortTitle, .honorific])
    }

    private static func isBody(_ reading: ClassifiedText, _ name: Range<Int>, isTitled: Bool) -> Bool {
        guard let last = name.last, !isTitled || name.count > 1 else { return false }
        if name.count > 1, SortsOfBodies.endsName(reading.tokens[last].key) { return true }
        guard !reading.tokens[name.lowerBound].wordClass.contains(.givenName) || name.count > 2 else { return false }
        if name.count > 1, reading.tokens[last].wordClass.contains(.corporateForm) { return true }
        return name.contains { index in
            reading.tokens[index].wordClass.contains(.body)
                && (index == last || !reading.tokens[index + 1].isCapitalized)
        }
    }

    private static func kind(_ reading: ClassifiedText, _ name: Range<Int>, isTitled: Bool) -> NameMention.Kind {
        guard let first = name.first else { return .unknown }
        if isTitled { return .person }
        let classes = reading.tokens[first].wordClass
        if classes.contains(.place), name.allSatisfy({ reading.tokens[$0].wordClass.contains(.place) }) {
            return .place
        }
        if classes.contains(.givenName) { return .person }
        if name.count == 1, reading.tokens[first].shape.contains(.allCapitals) || joinsWords(reading, first) {
            return .organization
        }
        if name.count > 1,
            Places.opens(reading.tokens[first].key) || Places.closes(reading.tokens[name.upperBound - 1].key)
        {
            return .place
        }
        return name.dropFirst().contains { reading.tokens[$0].wordClass.contains(.body) } ? .organization : .unknown
    }

    /// "EgyptAir", "SpaceX": words of a firm's name written as one, other than "McBride" and "DeLuca".
    private static func joinsWords(_ reading: ClassifiedText, _ index: Int) -> Bool {
        let letters = reading.text.text.utf8[reading.tokens[index].bytes]
        let isCapital = { (letter: UInt8) in UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter }
        guard let second = letters.indices.dropFirst().first(where: { isCapital(letters[$0]) }),
            let start = letters.first, isCapital(start), letters[..<second].allSatisfy({ $0 | 0x20 > 0x60 })
        else { return false }
        return !surnamePrefixes.contains(WordKey(String(decoding: letters[..<second], as: UTF8.self).lowercased()))
    }

    /// What family names start with before a second capital.
    private static let surnamePrefixes: WordSet = [
        "mc", "mac", "de", "del", "della", "des", "di", "du", "da", "dos", "la", "le", "lo", "van", "von", "vander",
        "fitz", "ter", "ten", "st", "san", "el", "al", "ap", "ben", "bin", "abu", "ab", "mag", "o",
    ]

    private static func gender(_ reading: ClassifiedText, titles: Range<Int>, name: Range<Int>) -> WordClass {
        let genders: WordClass = [.masculine, .feminine]
        // Of "Virginia Governor" only the role tells it.
        for index in titles.reversed() where !reading.tokens[index].wordClass.isDisjoint(with: [.role, .honorific]) {
            let gender = reading.tokens[index].wordClass.intersection(genders)
            if !gender.isEmpty, gender != genders { return gender }
        }
        guard let first = name.first, reading.tokens[first].wordClass.contains(.givenName) else { return [] }
        let gender = reading.tokens[first].wordClass.intersection(genders)
        return gender == genders ? [] : gender
    }
}
