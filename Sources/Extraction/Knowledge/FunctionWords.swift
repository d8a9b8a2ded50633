/// The forms of "be", "have" and "do", which other verbs lean on.
///
/// Reason: they make tenses, the passive and questions. Example: "has been saying".
enum Auxiliaries {
    /// Whether the word with `key` is a form of one of the three.
    static func contains(_ key: WordKey) -> Bool { isBe(key) || isHave(key) || isDo(key) || get.contains(key) }
    /// Whether it is a form of "be", or of "get" as a passive.
    static func isBe(_ key: WordKey) -> Bool { be.contains(key) || get.contains(key) }
    /// Whether it is a form of "have".
    static func isHave(_ key: WordKey) -> Bool { have.contains(key) }
    /// Whether it is a form of "do".
    static func isDo(_ key: WordKey) -> Bool { `do`.contains(key) }

    private static let be: Set<WordKey> = ["be", "is", "are", "was", "were", "am", "been", "being", "'re", "'m", "'s"]
    private static let have: Set<WordKey> = ["have", "has", "had", "having", "'ve"]
    private static let `do`: Set<WordKey> = ["do", "does", "did"]
    private static let get: Set<WordKey> = ["got", "getting"]
}

/// Words that turn a statement into its opposite.
///
/// Reason: a cue that is negated reports that nothing was said. Example: "did not say".
enum Negations {
    /// Whether the word with `key` negates.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }
    private static let words: Set<WordKey> = ["not", "n't", "never"]
}

/// Words that stand for a number of people and need no noun.
///
/// Reason: they are subjects of their own. Example: "Many say the plan is late."
enum Quantities {
    /// Whether the word with `key` stands for a number of people.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }
    private static let words: Set<WordKey> = [
        "many", "some", "most", "few", "several", "others", "both", "all", "one", "none", "more", "those", "these",
        "this", "that", "another", "each", "critics",
    ]
}

/// Days, months and other words of time.
///
/// Reason: "Monday" stands as an adverb where a noun phrase would be a subject or object. Example: "said Monday".
enum TimeWords {
    /// Whether the word with `key` tells a time when it heads a noun phrase.
    static func contains(_ key: WordKey) -> Bool { days.contains(key) || units.contains(key) }
    /// Whether a noun phrase of time starts with it.
    static func startsPhrase(_ key: WordKey) -> Bool { days.contains(key) }

    private static func keys(_ words: String) -> Set<WordKey> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordKey($0) })
    }
    private static let days = keys(
        """
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february
        march april june july august september october november december jan. feb. aug. sept. oct. nov. dec.
        """)
    private static let units = keys(
        "year month week weekend day morning afternoon evening night hour hours minutes moment decade century time times")
}

/// Pronouns that stand for something said before.
///
/// Reason: "this" in "He said this in Leeds" is no content of its own.
enum BackReferences {
    /// Whether the word with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }
    private static let words: Set<WordKey> = ["this", "that", "it", "so", "these", "those", "them", "such"]
}
