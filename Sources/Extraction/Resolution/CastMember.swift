/// Somebody or something that one document names or describes.
struct CastMember: Sendable {
    /// What a member is.
    enum Kind: Sendable {
        /// A human being with a name.
        case person
        /// A named body.
        case organization
        /// A named place; as a source it speaks as a body.
        case place
        /// Several, named or not: "officials".
        case group
        /// One who is described and not named: "a senior official".
        case described
        /// Named, and not to be told from here.
        case unknown
    }

    /// The words of the fullest name, or of the description without article and quantity.
    var name: Range<Int>
    /// The surname that a couple shares, where it stands behind the other's name: "Callum" in "Callum and Fiona Reid".
    var surname: Int?
    /// What the member is.
    var kind: Kind
    /// `masculine`, `feminine`, or nothing known.
    var gender: WordClass
    /// The words that the document uses for the member's roles, in order.
    var roles: Fragments
    /// How often the document names the member.
    var mentionCount: Int
    /// The first token of the first mention by the whole name or description.
    let firstToken: Int
    /// The first token of the first mention by any part of the name.
    var firstMention: Int
    /// Whether a description is one of a human being ("official", "widow"), and a name can be a person's.
    var isHuman = true
    /// Whether the text tells the member's age.
    var hasAge = false
    /// Whether a full name of the member is a subject.
    var isSubject = false
    /// Whether an article before a name and its end show several: "the Obamas", "the Warriors".
    var isPluralName = false
    /// The member of whom a description with "his" or "her" tells: "his lawyer".
    var owner: Int?
    /// Where the registry lists the member.
    var registered: Int?

    /// Whether "he" or "she" can stand for the member.
    var canBePerson: Bool { kind == .person || isHuman && (kind == .unknown || kind == .described) }
    /// Whether "they" can stand for the member.
    var canBePlural: Bool { kind == .group || kind == .organization || kind == .unknown && isPluralName }
}
