/// The parts of speech that a word can be, without its sentence.
struct LexicalClass: Equatable {
    /// What it is most often.
    let primary: PartOfSpeech
    /// What else it is; equal to `primary` where there is nothing else.
    let secondary: PartOfSpeech

    init(_ primary: PartOfSpeech, _ secondary: PartOfSpeech? = nil) {
        self.primary = primary
        self.secondary = secondary ?? primary
    }
}

extension PartOfSpeech {
    /// The tag with the Penn Treebank's name; nil for a name that isn't one.
    init?(penn name: some StringProtocol) {
        guard let tag = Self.pennNames[String(name)] else { return nil }
        self = tag
    }

    private static let pennNames: [String: PartOfSpeech] = [
        "CC": .conjunction, "CD": .number, "DT": .determiner, "EX": .existential, "FW": .foreign, "IN": .preposition,
        "JJ": .adjective, "JJR": .comparativeAdjective, "JJS": .superlativeAdjective, "MD": .modal, "NN": .noun,
        "NNS": .pluralNoun, "NNP": .properNoun, "NNPS": .pluralProperNoun, "PDT": .predeterminer,
        "POS": .possessiveEnding, "PRP": .pronoun, "PRP$": .possessivePronoun, "RB": .adverb,
        "RBR": .comparativeAdverb, "RBS": .superlativeAdverb, "RP": .particle, "TO": .to, "UH": .interjection,
        "VB": .verbBase, "VBD": .verbPast, "VBG": .verbGerund, "VBN": .verbParticiple, "VBP": .verbPresent,
        "VBZ": .verbThirdPerson, "WDT": .whDeterminer, "WP": .whPronoun, "WP$": .whPossessive, "WRB": .whAdverb,
        "MARK": .mark,
    ]
}
