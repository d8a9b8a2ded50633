/// The part of speech of a token: the tags of the Penn Treebank (Marcus et al., 1993), marks put together.
package enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    /// Marks and symbols.
    case mark
    /// Coordinating conjunction: "and".
    case conjunction
    /// Cardinal number: "two", "14".
    case number
    /// Determiner: "the".
    case determiner
    /// Existential "there".
    case existential
    /// Foreign word.
    case foreign
    /// Preposition or subordinating conjunction: "of", "because", "that".
    case preposition
    /// Adjective: "big".
    case adjective
    /// Comparative adjective: "bigger".
    case comparativeAdjective
    /// Superlative adjective: "biggest".
    case superlativeAdjective
    /// Modal verb: "can".
    case modal
    /// Common noun, singular: "minister".
    case noun
    /// Common noun, plural: "ministers".
    case pluralNoun
    /// Proper noun, singular: "Brussels".
    case properNoun
    /// Proper noun, plural: "Americans".
    case pluralProperNoun
    /// Predeterminer: "all" in "all the".
    case predeterminer
    /// Possessive ending: "'s".
    case possessiveEnding
    /// Personal pronoun: "he".
    case pronoun
    /// Possessive pronoun: "his".
    case possessivePronoun
    /// Adverb: "quickly".
    case adverb
    /// Comparative adverb: "more".
    case comparativeAdverb
    /// Superlative adverb: "most".
    case superlativeAdverb
    /// Particle: "up" in "gave up".
    case particle
    /// "to" before a verb or noun.
    case to
    /// Interjection: "oh".
    case interjection
    /// Verb, base form: "say".
    case verbBase
    /// Verb, past tense: "said".
    case verbPast
    /// Verb, gerund or present participle: "saying".
    case verbGerund
    /// Verb, past participle: "spoken".
    case verbParticiple
    /// Verb, present tense but third person singular: "say" in "they say".
    case verbPresent
    /// Verb, third person singular present: "says".
    case verbThirdPerson
    /// Wh-determiner: "which".
    case whDeterminer
    /// Wh-pronoun: "who".
    case whPronoun
    /// Possessive wh-pronoun: "whose".
    case whPossessive
    /// Wh-adverb: "when".
    case whAdverb
}

extension PartOfSpeech {
    /// Whether it is any form of a verb, modals left out.
    package var isVerb: Bool {
        switch self {
        case .verbBase, .verbPast, .verbGerund, .verbParticiple, .verbPresent, .verbThirdPerson: true
        default: false
        }
    }

    /// Whether it is a verb form that can be a clause's own predicate.
    package var isFiniteVerb: Bool {
        switch self {
        case .verbPast, .verbPresent, .verbThirdPerson, .modal: true
        default: false
        }
    }

    /// Whether it is a common or proper noun.
    package var isNoun: Bool {
        switch self {
        case .noun, .pluralNoun, .properNoun, .pluralProperNoun: true
        default: false
        }
    }

    /// Whether it is a relative or interrogative pronoun: "who", "which", "whose".
    package var isRelative: Bool { self == .whPronoun || self == .whDeterminer || self == .whPossessive }

    /// Whether a possessive ending with this tag owns nothing, since a verb of its own and `object` stand behind it: "Moody's said
    /// it", beside "Moody's revised outlook".
    func ownsNothing(before verb: PartOfSpeech, _ object: PartOfSpeech) -> Bool {
        guard self == .possessiveEnding, !object.isNoun, !object.isAdjective else { return false }
        return verb == .verbPast || verb == .verbThirdPerson || verb == .modal
    }

    /// Whether it is a proper noun.
    package var isProperNoun: Bool { self == .properNoun || self == .pluralProperNoun }

    /// Whether it is an adjective of any degree.
    package var isAdjective: Bool {
        self == .adjective || self == .comparativeAdjective || self == .superlativeAdjective
    }

    /// Whether it is an adverb of any degree.
    package var isAdverb: Bool { self == .adverb || self == .comparativeAdverb || self == .superlativeAdverb }
}
