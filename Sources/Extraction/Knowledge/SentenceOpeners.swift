/// Words that start a sentence when they stand with a capital letter behind an abbreviation.
///
/// Reason: a proper noun goes on with the name ("the U.S. Senate"), a function word doesn't. Example: "in the U.S. The".
enum SentenceOpeners {
    /// Whether the word with `key` starts a sentence.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words = WordSet(
        wordsOf:
            """
            the a an he she it they we i you this that these those but and or so yet if when while as after before because
            in on at for from by with to of under over during since until although though however meanwhile then there
            here his her its their our my your what who how why where which some many most all both one two no not
            """)
}
