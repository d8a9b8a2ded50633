internal import Record

/// Makes a topic of a statement's own words where no taxonomy has one: its most telling noun phrase.
///
/// Telling is a phrase of several words with a noun that the document repeats; a single common word is not.
struct SalientPhraseFinder {
    private let reading: ClassifiedText
    private let names: [NameMention]
    private let counts: WordCounts
    private let givesReasons: Bool

    /// The score of a topic made of a phrase: below that of any topic of the taxonomy.
    static let score: Float = 0.5
    /// The most words of a phrase, and the most words of a content that are looked at.
    private static let longestPhrase = 4
    private static let longestContent = 400
    /// What a phrase must be worth.
    private static let threshold = 6

    /// Counts the words of a document.
    init(_ reading: ClassifiedText, names: [NameMention], givesReasons: Bool) {
        self.givesReasons = givesReasons
        self.reading = reading
        self.names = names
        counts = WordCounts(nounsOf: reading.tokens)
    }

    /// The topic that the words of `content` make; nil where none is telling.
    func topic(of content: Fragments) -> TopicMatch? {
        var best: (phrase: Range<Int>, worth: Int)?
        for fragment in content {
            var index = fragment.lowerBound
            let end = min(fragment.upperBound, index + Self.longestContent)
            while index < end {
                guard isPart(index) else {
                    index += 1
                    continue
                }
                let phrase = phrase(from: index, before: end)
                if let worth = worth(of: phrase), worth > best?.worth ?? Self.threshold - 1 { best = (phrase, worth) }
                index = max(phrase.upperBound, index + 1)
            }
        }
        guard let best else { return nil }
        let words = reading.phrase(best.phrase)
        guard let slug = Slug(slugging: words) else { return nil }
        return TopicMatch(
            topic: slug, label: Self.label(words), score: Self.score, evidence: givesReasons ? [words] : [])
    }

    /// `words` with a capital at the start.
    private static func label(_ words: String) -> String {
        // As good as all words start with two ASCII letters, which no table of Unicode needs to be asked about.
        let letters = words.utf8.span
        guard letters.count > 1, letters[0] < 0x80, letters[1] < 0x80 else {
            return words.prefix(1).uppercased() + words.dropFirst()
        }
        guard letters[0] &- 0x61 < 26 else { return words }
        // Every byte that is counted is written.
        return unsafe String(unsafeUninitializedCapacity: letters.count) { label in
            for index in letters.indices { unsafe label[index] = letters[index] }
            unsafe label[0] &-= 0x20
            return letters.count
        }
    }

    /// The noun phrase that starts at `start`, articles left out; empty where none does.
    private func phrase(from start: Int, before end: Int) -> Range<Int> {
        var last = start
        while last < end, isPart(last), last - start < Self.longestPhrase + 2 { last += 1 }
        while last > start, !isHead(last - 1) { last -= 1 }
        var first = max(start, last - Self.longestPhrase)
        while first < last - 1, Self.generalAdjectives.contains(reading.tokens[first].key), !opensName(first) {
            first += 1
        }
        return first..<last
    }

    /// "[New] Hampshire", "[First] Amendment", beside "new plans".
    private func opensName(_ index: Int) -> Bool {
        reading.tokens[index].isCapitalized && reading.tokens[index + 1].isCapitalized
    }

    private func isPart(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .word, !token.shape.contains(.clitic) else { return false }
        if !reading.tokens[index].wordClass.isDisjoint(with: [.article, .quantity, .calendar, .honorific]) {
            return false
        }
        return token.tag.isNoun || token.tag == .adjective
            || token.tag == .verbGerund && index > 0 && reading.tokens[index - 1].tag == .determiner
    }

    /// Adjectives that tell nothing of a topic: "new pier" is about a pier.
    private static let generalAdjectives = WordSet(
        wordsOf:
            """
            new old big good great other more own many recent current former next last several different important major
            small little young right wrong sure able same such certain possible real whole full long high low early late
            first second third best better worst bad main key only very much few free open clear
            """)

    private func isHead(_ index: Int) -> Bool { reading.tokens[index].tag.isNoun }

    /// How telling a phrase is: a compound is enough, an adjective or a bare noun needs a noun that the document repeats.
    ///
    /// Nil for one about a person or with a head that says nothing.
    private func worth(of phrase: Range<Int>) -> Int? {
        guard let head = phrase.last, !GeneralNouns.contains(reading.tokens[head].key), !isPerson(phrase, head),
            reading.tokens[head].bytes.count > 3, !reading.tokens[head].shape.contains(.abbreviated),
            !reading.tokens[head].wordClass.contains(.demonym)
        else { return nil }
        let nouns = phrase.dropLast().count { reading.tokens[$0].tag != .adjective }
        let adjectives = phrase.count - 1 - nouns
        let repeats = min(counts[reading.tokens[head].key] - 1, 3)
        return 1 + 5 * min(nouns, 2) + 2 * min(adjectives, 1) + 2 * repeats
    }

    private func isPerson(_ phrase: Range<Int>, _ head: Int) -> Bool {
        if phrase.contains(where: {
            reading.tokens[$0].wordClass.contains(.givenName) && reading.tokens[$0].isCapitalized
        }) {
            return true
        }
        guard reading.tokens[head].isCapitalized, let name = names.index(endingAt: head + 1) else { return false }
        return names[name].kind == .person || names[name].kind == .unknown
    }
}

/// Nouns that are about nothing in particular.
///
/// Reason: as the head of a phrase they make no topic. Example: "the right thing".
enum GeneralNouns {
    /// Whether the word with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words = WordSet(
        wordsOf:
            """
            thing things way ways time times year years month months week weeks day days hour hours minute minutes moment
            people person man men woman women guy guys folks everybody somebody lot lots kind kinds sort type part parts
            number numbers amount case cases point points fact facts issue issues question questions problem problems place
            places end ends side sides bit one ones matter matters reason reasons result results idea ideas example examples
            word words name names line lines set sets group groups member members area areas level levels rate form sense
            chance chances effort efforts thought thoughts hand hands head heads eye eyes heart face step steps stage stages
            change changes need needs use uses work job jobs life lives world country countries state states nation
            today tomorrow yesterday tonight morning night afternoon evening second seconds rest half couple dozen hundreds
            thousands millions percent majority series range variety difference power role process system systems position
            situation situations action actions decision decisions statement statements comment comments remark remarks
            answer answers story stories news report reports order deal deals view views opinion opinions value values
            interest interests concern concerns attention discussion nothing something anything everything everyone anyone
            someone others other person's right left future past present beginning start finish basis terms circumstances
            course turn look try sign kids kid son daughter father mother wife husband brother sister family families
            friend friends leader leaders president minister official officials spokesman spokeswoman
            """)
}
