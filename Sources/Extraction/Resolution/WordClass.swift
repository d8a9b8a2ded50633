/// What a word can be when sources, names and roles are read: a word may be several at once ("Mark", "General").
struct WordClass: OptionSet, Sendable {
    /// The flags.
    let rawValue: UInt32

    /// A given name: "Ana".
    static let givenName = WordClass(rawValue: 1 << 0)
    /// Stands for a man: "Hugh", "Mr.", "chairman".
    static let masculine = WordClass(rawValue: 1 << 1)
    /// Stands for a woman: "Ana", "Ms.", "chairwoman".
    static let feminine = WordClass(rawValue: 1 << 2)
    /// Stands before a name and is no part of it: "Mr.", "Dr.".
    static let honorific = WordClass(rawValue: 1 << 3)
    /// What a person does or is: "minister", "Sen.", "doctor", "widow".
    static let role = WordClass(rawValue: 1 << 4)
    /// Speaks for others: "spokesman".
    static let voice = WordClass(rawValue: 1 << 5)
    /// Stands for several: "ministers", "residents", "police".
    static let plural = WordClass(rawValue: 1 << 6)
    /// A body that speaks with one voice: "ministry", "company", "court".
    static let body = WordClass(rawValue: 1 << 7)
    /// A text that says something: "report", "lawsuit", "poll".
    static let publication = WordClass(rawValue: 1 << 8)
    /// Ends a company's name: "Inc.", "Ltd.".
    static let corporateForm = WordClass(rawValue: 1 << 9)
    /// A country, state or city: "Poland".
    static let place = WordClass(rawValue: 1 << 10)
    /// Somebody of a country, party or faith, or an adjective of it: "Russian", "Republican".
    static let demonym = WordClass(rawValue: 1 << 11)
    /// Says how many: "some", "two", "most".
    static let quantity = WordClass(rawValue: 1 << 12)
    /// An article or demonstrative: "the", "a", "this".
    static let article = WordClass(rawValue: 1 << 13)
    /// Joins the parts of a name in lower case: "von", "de", "bin".
    static let particle = WordClass(rawValue: 1 << 14)
    /// Ends a person's name: "Jr.", "III".
    static let generation = WordClass(rawValue: 1 << 15)
    /// A month or weekday: "Friday".
    static let calendar = WordClass(rawValue: 1 << 16)
    /// Part of a role but no role alone: "Prime", "Vice", "Chief".
    static let roleModifier = WordClass(rawValue: 1 << 17)
    /// An occasion at which something is said: "interview", "summit".
    static let occasion = WordClass(rawValue: 1 << 18)
    /// The short form of a title, never a surname: "Gov.", "Sen.".
    static let shortTitle = WordClass(rawValue: 1 << 20)
    /// Letters behind a name that are no part of it: "KC", "PhD".
    static let postNominal = WordClass(rawValue: 1 << 21)
    /// Names nobody alone: "some", "others", "one".
    static let nobody = WordClass(rawValue: 1 << 19)
}

extension WordClass {
    /// The classes of all words that the tables of this folder know; a word may stand several times.
    static let byWord: [(WordKey, WordClass)] = {
        var entries: [(WordKey, WordClass)] = []
        for (wordClass, words) in GivenNames.table + RoleNouns.table + BodyNouns.table + SourceWords.table
            + Places.table
        {
            for word in WordList.words(words) { entries.append((WordList.key(word), wordClass)) }
        }
        return entries + RoleNouns.plurals + Places.plurals
    }()
}
