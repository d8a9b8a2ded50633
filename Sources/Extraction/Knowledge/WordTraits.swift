/// What the grammar needs to know of a function word beyond its part of speech.
///
/// The lexicon carries these flags with each word, so that the rules test a bit of a token and look nothing up.
package struct WordTraits: OptionSet, Sendable {
    /// The flags.
    package let rawValue: UInt32
    /// Takes flags as they are.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A form of "be", or of "get" as a passive: "was asked", "got accused".
    package static let be = WordTraits(rawValue: 1)
    /// A form of "have": "has said".
    package static let have = WordTraits(rawValue: 2)
    /// A form of "do": "did say".
    package static let `do` = WordTraits(rawValue: 4)
    /// "not", "never": the cue reports that nothing was said.
    package static let negation = WordTraits(rawValue: 8)
    /// A word that heads a noun phrase of time, which stands as an adverb: "said last week".
    package static let time = WordTraits(rawValue: 16)
    /// A day or month, with which a noun phrase of time starts: "said Monday".
    package static let day = WordTraits(rawValue: 32)
    /// A preposition that tells when, where or on what occasion: "said in a statement that".
    package static let occasion = WordTraits(rawValue: 64)
    /// A preposition that hangs one noun phrase on another: "a spokesman for the union".
    package static let attachment = WordTraits(rawValue: 128)
    /// A word that stands for a number of people and needs no noun: "Many say".
    package static let quantity = WordTraits(rawValue: 256)
    /// A pronoun that stands for something said before: "He said this in Leeds".
    package static let backReference = WordTraits(rawValue: 512)
    /// "that".
    package static let that = WordTraits(rawValue: 1024)
    /// "according".
    package static let according = WordTraits(rawValue: 2048)
    /// "whether" and "if", which lead in a question.
    package static let whether = WordTraits(rawValue: 4096)
    /// "when".
    package static let when = WordTraits(rawValue: 8192)
    /// "on" in "went on to say".
    package static let on = WordTraits(rawValue: 16384)
    /// "and" and "or", which join two speakers.
    package static let joint = WordTraits(rawValue: 32768)
    /// "as", "while", "though": they lead in an aside behind a report.
    package static let aside = WordTraits(rawValue: 65536)
    /// A verb of the tables of reporting verbs, in any form.
    package static let reporting = WordTraits(rawValue: 131072)
    /// A form of "seem" or "appear", whose subject is part of what somebody thinks.
    package static let theme = WordTraits(rawValue: 262144)

    /// A verb that reports with a preposition behind it: "called for".
    static let reportingWithPreposition = WordTraits(rawValue: 524288)
    /// A word that can be part of a date: "last", "Friday", "week", "on".
    static let date = WordTraits(rawValue: 1_048_576)
    /// A preposition that tells where something is said: "at a rally".
    static let venue = WordTraits(rawValue: 2_097_152)
    /// A word that starts another clause or a theme, of which what follows tells: "after", "about".
    static let clauseStart = WordTraits(rawValue: 4_194_304)
    /// A noun of the table of those that name a piece of speech or thought: "claim".
    static let attributionNoun = WordTraits(rawValue: 8_388_608)

    /// "be", "have" and "do".
    package static let auxiliary: WordTraits = [.be, .have, .do]
}

extension WordTraits {
    /// The words of each trait, a line a trait.
    private static let table: [(WordTraits, String)] = [
        (.be, "be is are was were am been being 're 'm 's got getting"),
        (.have, "have has had having 've"),
        (.do, "do does did"),
        (.negation, "not n't never"),
        (
            [.time, .day],
            """
            monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february
            march april june july august september october november december jan. feb. aug. sept. oct. nov. dec.
            """
        ),
        (
            .time,
            """
            year month week weekend day morning afternoon evening night hour hours minutes moment decade century time
            times years months weeks weekends days decades
            """
        ),
        (
            .occasion,
            """
            in on at during after before via by from through over since to with outside inside near upon of following
            under amid
            """
        ),
        (
            .attachment,
            """
            of for in at from with on to about against by over between within inside near under as like behind around
            across into among than
            """
        ),
        (
            .quantity,
            """
            many some most few several others both all one none more those these this that another each critics
            """
        ),
        (.backReference, "this that it so these those them such"),
        (.that, "that"),
        (.according, "according"),
        (.whether, "whether if"),
        (.when, "when"),
        (.on, "on"),
        (.joint, "and or"),
        (.aside, "as according while though although"),
        (.venue, "at in during on to from outside near via through inside"),
        (
            .clauseStart,
            """
            after before since because if although though while as until that following ahead despite about regarding
            over
            """
        ),
    ]

    /// The traits of every word that has some.
    static let byWord: [WordKey: WordTraits] = {
        var traits: [WordKey: WordTraits] = [:]
        for (trait, words) in table {
            for word in WordList.words(words) { traits[WordList.key(word), default: []].insert(trait) }
        }
        for key in ReportingVerbs.allForms { traits[key, default: []].insert(.reporting) }
        for key in ReportingVerbs.formsWithPreposition { traits[key, default: []].insert(.reportingWithPreposition) }
        for key in AttributionNouns.words { traits[key, default: []].insert(.attributionNoun) }
        for key in DateWord.words { traits[key, default: []].insert(.date) }
        for lemma in ["seem", "appear"] {
            for form in VerbForms.all(of: lemma) { traits[WordKey(form), default: []].insert(.theme) }
        }
        return traits
    }()
}
