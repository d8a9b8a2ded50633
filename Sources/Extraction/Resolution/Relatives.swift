/// Nouns that tell whose relative or companion somebody is.
///
/// Reason: they tell of no office, and whoever is presented by one goes by the given name where two share a surname. Example: "Her
/// daughter, the painter Ana Ruiz".
enum Relatives {
    /// Whether the noun with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words: WordSet = [
        "wife", "husband", "daughter", "son", "mother", "father", "sister", "brother", "widow", "widower", "partner",
        "aunt", "uncle", "niece", "nephew", "cousin", "grandson", "granddaughter", "grandmother", "grandfather",
        "fiancee", "twin", "mum", "mom", "dad", "stepfather", "stepmother", "girlfriend", "boyfriend", "parent",
    ]
}
