/// Tells which rules of a class can fit a word, a bit a rule, from a few look-ups: most words need no more.
///
/// What a filter lets through still has to fit; what it stops can't.
struct ContextFilters: Sendable {
    /// For each class five tables of 64: the rules that each tag before and behind the word lets fire, then each last six
    /// bits of the key of the word itself, of the word before and of the word behind.
    private var masks: [UInt64] = []
    /// For each class the rules that look for a word behind adverbs, whatever the key of the word before.
    private var rulesOverAdverbs: [UInt64] = []

    private static let width = 5 * 64

    /// Which rules of the class with `number` can fit the word at `index`.
    @inline(__always)
    func open(_ number: Int, at index: Int, _ tokens: borrowing Span<Token>, _ sentence: Range<Int>) -> UInt64 {
        let hasPrevious = index > sentence.lowerBound
        let hasNext = index + 1 < sentence.upperBound
        let previous = hasPrevious ? tokens[index - 1].tag : .mark
        let next = hasNext ? tokens[index + 1].tag : .mark
        let base = number * Self.width
        let byTag = masks[base + Int(previous.rawValue)] & masks[base + 64 + Int(next.rawValue)]
        guard byTag != 0 else { return 0 }
        let before = masks[base + 192 + (hasPrevious ? Self.place(tokens[index - 1].key) : 0)]
        return byTag & masks[base + 128 + Self.place(tokens[index].key)]
            & (previous.isAdverb ? before | rulesOverAdverbs[number] : before)
            & masks[base + 256 + (hasNext ? Self.place(tokens[index + 1].key) : 0)]
    }

    private static func place(_ key: WordKey) -> Int { Int(truncatingIfNeeded: key.value & 63) }

    /// Adds a class whose rules have these conditions.
    mutating func append(_ rules: [[ContextRule.Condition]]) {
        precondition(rules.count <= UInt64.bitWidth, "a class has no more rules than a word has bits")
        masks += Self.table(rules) { condition, tag in
            guard condition.words.isEmpty else { return true }
            let isAdverb = PartOfSpeech(rawValue: UInt8(tag))?.isAdverb ?? false
            return switch condition.place {
            case .previous: condition.tags.rawValue >> tag & 1 == 1
            case .verbBefore: isAdverb || condition.tags.rawValue >> tag & 1 == 1
            case .next, .word: true
            }
        }
        masks += Self.table(rules) { condition, tag in
            condition.place != .next || !condition.words.isEmpty || condition.tags.rawValue >> tag & 1 == 1
        }
        masks += Self.keys(rules, [.word]) + Self.keys(rules, [.previous, .verbBefore]) + Self.keys(rules, [.next])
        rulesOverAdverbs.append(
            rules.enumerated().reduce(0) { mask, rule in
                let looks = rule.element.contains { $0.place == .verbBefore && !$0.words.isEmpty }
                return looks ? mask | 1 << UInt64(rule.offset) : mask
            })
    }

    /// The rules that each last six bits of a key at one of `places` let fire.
    private static func keys(_ rules: [[ContextRule.Condition]], _ places: [ContextRule.Place]) -> [UInt64] {
        table(rules) { condition, key in
            condition.words.isEmpty || !places.contains(condition.place) || condition.sieve >> key & 1 == 1
        }
    }

    private static func table(
        _ rules: [[ContextRule.Condition]], _ allows: (ContextRule.Condition, UInt64) -> Bool
    ) -> [UInt64] {
        (0..<64).map { value in
            rules.enumerated().reduce(0) { mask, rule in
                rule.element.allSatisfy { allows($0, value) } ? mask | 1 << UInt64(rule.offset) : mask
            }
        }
    }
}
