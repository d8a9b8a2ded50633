/// Prepositions that tell when, where and on what occasion something was said.
///
/// Reason: what they lead in stands between the verb and what was said. Example: "said in a statement on Monday that".
enum Occasions {
    /// Whether the word with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }
    private static let words: Set<WordKey> = [
        "in", "on", "at", "during", "after", "before", "via", "by", "from", "through", "over", "since", "to", "with",
        "outside", "inside", "earlier", "late", "near", "upon", "of", "following", "under", "amid",
    ]
}

/// Prepositions that hang one noun phrase on another.
///
/// Reason: they make one source or object of several phrases. Example: "a spokesman for the union in Leeds".
enum Attachments {
    /// Whether the word with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }
    private static let words: Set<WordKey> = [
        "of", "for", "in", "at", "from", "with", "on", "to", "about", "against", "by", "over", "between", "within",
        "inside", "near", "under", "as", "like", "behind", "around", "across", "into", "among", "than",
    ]
}
