/// A pronoun that can be a source.
enum Pronoun: Hashable, Sendable {
    /// "he", "his": one man.
    case masculine
    /// "she", "her": one woman.
    case feminine
    /// "they", "their": several, or a body.
    case plural
    /// "it", "its": a body or a text.
    case neuter
    /// "I", "my": who is quoted.
    case firstSingular
    /// "we", "our": who is quoted, and others.
    case firstPlural
    /// "who", "which": what stands before it.
    case relative

    /// The pronoun with `key`; nil for another word.
    init?(_ key: WordKey) {
        guard let pronoun = Self.table[key] else { return nil }
        self = pronoun
    }

    /// The gender that it tells.
    var gender: WordClass {
        switch self {
        case .masculine: .masculine
        case .feminine: .feminine
        default: []
        }
    }

    private static let table: WordTable<Pronoun> = [
        "he": .masculine, "him": .masculine, "his": .masculine, "himself": .masculine,
        "she": .feminine, "her": .feminine, "hers": .feminine, "herself": .feminine,
        "they": .plural, "them": .plural, "their": .plural, "theirs": .plural, "themselves": .plural,
        "it": .neuter, "its": .neuter, "itself": .neuter,
        "i": .firstSingular, "me": .firstSingular, "my": .firstSingular, "mine": .firstSingular,
        "myself": .firstSingular, "we": .firstPlural, "us": .firstPlural, "our": .firstPlural, "ours": .firstPlural,
        "ourselves": .firstPlural, "who": .relative, "whom": .relative, "whose": .relative, "which": .relative,
        "that": .relative,
    ]
}
