/// Nouns that name a piece of speech or thought.
///
/// Reason: the owner of the noun is the source of the clause behind it. Example: "his claim that it was late",
/// "one of the rumors is that it was late".
enum AttributionNouns {
    /// What the noun with `key`, singular or plural, names; nil for other nouns.
    static func lookUp(_ key: WordKey) -> CueClass? { nouns[key] }

    /// The nouns, singular and plural.
    static var words: [WordKey] { nouns.words }

    private static let table = """
        say: statement announcement argument assertion contention declaration remark comment conclusion confirmation
        say: explanation observation point message word acknowledgment admission revelation report warning prediction
        say: estimate finding suggestion reminder insistence assurance testimony position tweet quote admonition signal
        say: criticism support praise opposition endorsement defense defence attack discussion debate speech talk story
        say: reference response reaction objection complaint case announcement apology condemnation backing rhetoric
        allege: claim allegation accusation charge rumor rumour narrative myth insinuation innuendo theory
        deny: denial dismissal rejection
        believe: belief view opinion feeling impression fear worry concern doubt suspicion conviction expectation
        believe: idea notion sense thought perception assumption understanding hunch judgment confidence
        promise: promise pledge vow threat commitment guarantee
        demand: demand call request recommendation proposal appeal plea order
        ask: question
        intend: hope wish desire plan intention effort attempt bid decision goal aim interest ambition
        """

    private static let nouns: WordTable<CueClass> = {
        var nouns = WordTable<CueClass>()
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ":")
            let cueClass = CueClass(name: parts[0])
            for noun in parts[1].split(separator: " ") {
                let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
                for form in [String(noun), String(plural)] { nouns[WordKey(form)] = cueClass }
            }
        }
        return nouns
    }()
}
