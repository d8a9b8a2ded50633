/// Who was spoken of last: the antecedents that a pronoun can have.
///
/// The score follows what is known of English pronouns: subjects before objects, near before far, the speaker of the
/// statement before, gender and number as filters (Hobbs 1978; Lappin and Leass 1994).
struct Discourse {
    /// A mention that a pronoun can take up.
    struct Reference {
        /// The member spoken of.
        let member: Int
        /// The token of the mention.
        let token: Int
        /// The sentence of the mention.
        let sentence: Int
        /// Whether it is a subject.
        let isSubject: Bool
        /// Whether it is the source of a statement.
        let isSource: Bool
        /// Whether it stands within quotation marks.
        let isQuoted: Bool
        /// Whether its sentence starts with it: what the sentence is about.
        var isTopic = false
        /// Whether it owns the subject of its sentence, a thing.
        var ownsSubject = false
        /// Whether it stands in a clause before the main one: "When [Ruiz] rose, Hale left".
        var isSubordinate = false
        /// Whether it only says which one another noun means: "the [Ruiz] campaign".
        var isModifier = false
        /// Whether it is asked something.
        var isAsked = false
        /// The gender of the spokesperson, empty for none told, where it is a body that speaks by one; else nil.
        var voice: WordClass?
    }

    /// What a pronoun leads to.
    enum Antecedent {
        /// One member, and the mention that was nearest.
        case member(Int, Reference)
        /// Two that fit equally well.
        case ambiguous(Int, Int)
        /// Nobody within reach.
        case none
    }

    private var references: [Reference] = []
    /// Who was the source of the statement before.
    var lastSource: Int? { references.last(where: \.isSource)?.member }

    /// How many mentions back a pronoun reaches.
    private static let reach = 24
    /// How many sentences back a pronoun reaches.
    private static let sentenceReach = 8
    /// What a topic of the pronoun's own paragraph is ahead of others.
    private static let paragraphBonus = 10
    /// How far the best antecedent must be ahead of the second.
    private static let margin = 6

    init() { references.reserveCapacity(Self.reach * 2) }

    /// Adds a mention behind the ones before.
    mutating func mention(_ reference: Reference) {
        if references.count >= Self.reach * 2 { references.removeFirst(Self.reach) }
        references.append(reference)
    }

    /// Who can be taken up, each once, the first to be mentioned first.
    var members: [Int] {
        var members: [Int] = []
        // Few: to look through them takes less than a set.
        for reference in references.suffix(Self.reach) where !members.contains(reference.member) {
            members.append(reference.member)
        }
        return members
    }

    /// Whether a mention of `member` at `token` was added.
    func hasMention(of member: Int, at token: Int) -> Bool {
        references.suffix(Self.reach).contains { $0.token == token && $0.member == member }
    }

    /// Leaves all mentions behind: no pronoun reaches over a headline.
    mutating func startAnew() { references.removeAll(keepingCapacity: true) }

    /// The member that a pronoun at `token` of `sentence` stands for, among the mentions that `canBe` it.
    ///
    /// `paragraph` is the first sentence of the pronoun's paragraph, nil where paragraphs tell nothing.
    /// Mentions within `content`, what the source itself says, don't count: a speaker seldom names himself.
    func antecedent(
        at token: Int, sentence: Int, paragraph: Int? = nil, outside content: Fragments,
        where canBe: (Reference) -> Int?
    ) -> Antecedent {
        var best: (score: Int, reference: Reference)?
        var second: (score: Int, reference: Reference)?
        for reference in references.suffix(Self.reach).reversed() {
            let distance = sentence - reference.sentence
            guard distance <= Self.sentenceReach else { break }
            guard distance >= 0, reference.token < token, let fitness = canBe(reference),
                !content.holds(reference.token)
            else { continue }
            var score = fitness + Self.salience(reference, distance: distance)
            if let paragraph, reference.isTopic, reference.sentence >= paragraph { score += Self.paragraphBonus }
            if let leader = best, leader.reference.member == reference.member {
                if score > leader.score { best = (score, reference) }
            } else if score > best?.score ?? .min {
                second = best
                best = (score, reference)
            } else if score > second?.score ?? .min {
                second = (score, reference)
            }
        }
        guard let best else { return .none }
        if let second, second.reference.member != best.reference.member, best.score - second.score < Self.margin {
            return .ambiguous(best.reference.member, second.reference.member)
        }
        return .member(best.reference.member, best.reference)
    }

    private static func salience(_ reference: Reference, distance: Int) -> Int {
        var score = 100 - 12 * distance
        if reference.isSubject { score += 20 } else if reference.ownsSubject { score += 14 }
        let isBehindMain = reference.isSubordinate && distance > 0
        if reference.isSource, !isBehindMain { score += 10 }
        if isBehindMain { score -= 10 }
        if reference.isModifier { score -= 12 }
        if reference.isAsked { score += 45 }
        if reference.isQuoted { score -= 30 }
        return score
    }
}
