/// A rule that chooses a word's part of speech by its neighbours.
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
        let words: [WordKey]
    }

    /// The part of speech that the rule gives.
    let result: PartOfSpeech
    /// All must hold.
    let conditions: [Condition]
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

/// The rules of context, by the class that they apply to ("NN+VB").
struct ContextRules: Sendable {
    private var byClass = [[ContextRule]](repeating: [], count: 64 * 64)

    /// The rules for a word of `lexicalClass`, the first to try first.
    @inline(__always)
    func of(_ lexicalClass: LexicalClass) -> [ContextRule] { byClass[Self.index(lexicalClass)] }

    private static func index(_ lexicalClass: LexicalClass) -> Int {
        Int(lexicalClass.primary.rawValue) << 6 | Int(lexicalClass.secondary.rawValue)
    }

    /// Reads a table.
    ///
    /// A line: class, result, conditions `place=TAG|TAG` or `place:word|word`, then "—" and an example.
    init(_ table: String) {
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "—")[0].split(separator: " ")
            guard fields.count > 1, let result = PartOfSpeech(penn: fields[1]) else { continue }
            let rule = ContextRule(
                result: result, conditions: fields.dropFirst(2).compactMap(ContextRule.Condition.init))
            for name in fields[0].split(separator: ",") {
                let tags = name.split(separator: "+").compactMap { PartOfSpeech(penn: $0) }
                guard let primary = tags.first else { continue }
                byClass[Self.index(LexicalClass(primary, tags.count > 1 ? tags[1] : nil))].append(rule)
            }
        }
    }
}

extension ContextRule.Condition {
    fileprivate init?(_ text: Substring) {
        guard let separator = text.firstIndex(where: { $0 == "=" || $0 == ":" }),
            let place = ContextRule.Place(rawValue: String(text[..<separator]))
        else { return nil }
        let values = text[text.index(after: separator)...].split(separator: "|")
        self.place = place
        let isWords = text[separator] == ":"
        words = isWords ? values.map { WordKey($0) } : []
        tags = isWords ? [] : TagSet(values.compactMap { PartOfSpeech(penn: $0) }.map { TagSet($0) })
    }
}
