/// Adjectives that stand behind a noun with a complement of their own and tell what a source knows or thinks.
///
/// Reason: the noun before them is who speaks. Example: "a source close to the bishop", "two people familiar with the plan".
enum PostnominalAdjectives {
    /// Whether the word with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words: WordSet = ["close", "familiar", "sympathetic", "loyal", "opposed", "privy", "critical"]
}
