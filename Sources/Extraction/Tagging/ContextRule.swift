/// A rule that chooses a word's part of speech by its neighbors.
struct ContextRule: Sendable {
    /// Where a condition looks.
    enum Place: String, Sendable {
        /// The token before.
        case previous
        /// The nearest token before that is no adverb.
        case verbBefore
        /// The token behind.
        case next
        /// The token itself.
        case word
    }

    /// One condition: the tag or the word at a place is one of a set.
    struct Condition: Sendable {
        let place: Place
        let tags: TagSet
        /// The words, as a range of the table's; empty where the tag decides.
        let words: Range<Int>
        /// A bit for the last six bits of each word's key: most words that aren't among them are told by it.
        let sieve: UInt64
    }

    /// The part of speech that the rule gives.
    let result: PartOfSpeech
    /// What must hold, all of it, as a range of the table's.
    let conditions: Range<Int>
}

/// A set of parts of speech.
struct TagSet: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ tag: PartOfSpeech) { rawValue = 1 << UInt64(tag.rawValue) }
    /// Whether `tag` is in the set.
    @inline(__always)
    func holds(_ tag: PartOfSpeech) -> Bool { rawValue & (1 << UInt64(tag.rawValue)) != 0 }
}

/// The rules of context, by the class that they apply to ("NN+VB"), laid side by side.
struct ContextRules: Sendable {
    /// The rules, those of a class together, the first to try first.
    private var rules: [ContextRule] = []
    /// The conditions of all rules.
    private var conditions: [ContextRule.Condition] = []
    /// The words of all conditions.
    private var words: [WordKey] = []
    /// For each pair of tags that is a class its number; `none` for a class without rules.
    ///
    /// Bytes, so that it stays in the nearest cache.
    private var numbers = [UInt8](repeating: Self.none, count: 64 * 64)

    private static let none = UInt8.max

    /// The first rule of each class.
    private var firstRules: [Int] = []
    /// For each class which of its rules each tag before and behind the word and each key of the word and its neighbors lets
    /// fire, as `ContextFilters` lays it out.
    private var filters = ContextFilters()

    /// The part of speech that the first rule gives which fits the word of `lexicalClass` at `index` of `tokens`.
    func tag(
        of lexicalClass: LexicalClass, at index: Int, in tokens: borrowing Span<Token>, _ sentence: Range<Int>
    ) -> PartOfSpeech? {
        let number = Int(numbers[Self.index(lexicalClass)])
        guard number != Int(Self.none) else { return nil }
        var open = filters.open(number, at: index, tokens, sentence)
        while open != 0 {
            let rule = firstRules[number] + open.trailingZeroBitCount
            if fits(rules[rule].conditions, at: index, tokens, sentence) { return rules[rule].result }
            open &= open - 1
        }
        return nil
    }

    private func fits(
        _ range: Range<Int>, at index: Int, _ tokens: borrowing Span<Token>, _ sentence: Range<Int>
    ) -> Bool {
        for condition in range where !holds(conditions[condition], at: index, tokens, sentence) { return false }
        return true
    }

    @inline(__always)
    private func holds(
        _ condition: ContextRule.Condition, at index: Int, _ tokens: borrowing Span<Token>, _ sentence: Range<Int>
    ) -> Bool {
        var place = index
        switch condition.place {
        case .word: break
        case .next: place += 1
        case .previous: place -= 1
        case .verbBefore:
            place -= 1
            while place > sentence.lowerBound && tokens[place].tag.isAdverb { place -= 1 }
        }
        guard sentence.contains(place) else { return condition.tags.holds(.mark) }
        if condition.words.isEmpty { return condition.tags.holds(tokens[place].tag) }
        let key = tokens[place].key
        guard condition.sieve >> (key.value & 63) & 1 == 1 else { return false }
        for word in condition.words where words[word] == key { return true }
        return false
    }

    private static func index(_ lexicalClass: LexicalClass) -> Int {
        Int(lexicalClass.primary.rawValue) << 6 | Int(lexicalClass.secondary.rawValue)
    }

    /// Reads a table.
    ///
    /// A line: class, result, conditions `place=TAG|TAG` or `place:word|word`, then "—" and an example.
    init(_ table: String) {
        var lists: [Int: [ContextRule]] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "—")[0].split(separator: " ")
            guard fields.count > 1, let result = PartOfSpeech(penn: fields[1]) else { continue }
            let first = conditions.count
            for field in fields.dropFirst(2) { readCondition(field) }
            let rule = ContextRule(result: result, conditions: first..<conditions.count)
            for name in fields[0].split(separator: ",") {
                let tags = name.split(separator: "+").compactMap { PartOfSpeech(penn: $0) }
                guard let primary = tags.first else { continue }
                lists[Self.index(LexicalClass(primary, tags.count > 1 ? tags[1] : nil)), default: []].append(rule)
            }
        }
        for (index, list) in lists {
            precondition(firstRules.count < Int(Self.none), "fewer classes than a byte tells apart")
            numbers[index] = UInt8(firstRules.count)
            firstRules.append(rules.count)
            rules += list
            filters.append(list.map { Array(conditions[$0.conditions]) })
        }
    }

    private mutating func readCondition(_ text: Substring) {
        guard let separator = text.firstIndex(where: { $0 == "=" || $0 == ":" }),
            let place = ContextRule.Place(rawValue: String(text[..<separator]))
        else { return }
        let values = text[text.index(after: separator)...].split(separator: "|")
        let isWords = text[separator] == ":"
        let first = words.count
        if isWords { words += values.map { WordKey($0) } }
        conditions.append(
            ContextRule.Condition(
                place: place,
                tags: isWords ? [] : TagSet(values.compactMap { PartOfSpeech(penn: $0) }.map { TagSet($0) }),
                words: first..<words.count,
                sieve: words[first...].reduce(0) { $0 | 1 << ($1.value & 63) }))
    }
}
