/// A place in the text where a person, body or place is named.
struct NameMention: Sendable {
    /// What a name can name, as far as its own words and its neighbors tell.
    enum Kind: Sendable {
        /// One human being.
        case person
        /// A body.
        case organization
        /// A country, state or city.
        case place
        /// Not to be told from here.
        case unknown
    }

    /// The words of the name, courtesy titles and roles left out: "Jens Stoltenberg".
    let tokens: Range<Int>
    /// The words of the role beside it: "NATO Secretary General", "doctor from Leeds".
    let role: Range<Int>?
    /// What is named.
    let kind: Kind
    /// `masculine`, `feminine`, or nothing known.
    let gender: WordClass
    /// Whether a role, a courtesy title or an age shows that it is a person, beyond the name itself.
    let isIntroduced: Bool
    /// Whether nothing shows that it is no person, as an article does: "the Red Cross".
    let canBePerson: Bool
    /// Whether it stands within quotation marks.
    let isQuoted: Bool
    /// Whether it is the subject of a clause.
    let isSubject: Bool
    /// The first token of the whole phrase, role before the name with it.
    let start: Int
    /// The number behind the name that tells an age: "Rita Hale, 34,".
    let age: Int?
}

/// Names in the order of the text.
extension [NameMention] {
    /// The index of the name that ends before `token`; nil where none does.
    func index(endingAt token: Int) -> Int? {
        let index = partitioningIndex { $0.tokens.upperBound >= token }
        return index < count && self[index].tokens.upperBound == token ? index : nil
    }

    /// The index of the name that starts at `token`; nil where none does.
    func index(startingAt token: Int) -> Int? {
        let index = partitioningIndex { $0.tokens.lowerBound >= token }
        return index < count && self[index].tokens.lowerBound == token ? index : nil
    }
}
