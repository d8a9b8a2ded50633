/// Words that a line about the article itself starts with.
///
/// Reason: "By Mary Webb" is no statement and no headline. Example: "Reporting by Mary Webb".
enum Bylines {
    /// Whether the word with `key` starts such a line.
    static func startsOne(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words: WordSet = [
        "by", "reporting", "editing", "published", "updated", "photo", "photograph", "image", "source", "sources",
    ]
}
