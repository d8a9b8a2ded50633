/// What the features of the learned labels ask of a token, each as a small number or a hash.
struct TokenFacts: Sendable {
    /// The word without its case.
    var word: UInt32 = 0xFFFF
    /// The word without its inflection.
    var stem: UInt32 = 0xFFFF
    /// The part of speech, or the sort of mark.
    var tag: UInt32 = 0xFFFF
    /// The same with the words of closed classes spelled out.
    var form: UInt32 = 0xFFFF
    /// How it is written.
    var shape: UInt32 = 0xFFFF
    /// Where it stands in a quotation, and how long that is.
    var quotation: UInt32 = 0xFFFF
    /// Where it stands in its phrase, and whether that is a noun phrase or a verb group.
    var place: UInt32 = 0xFFFF
    /// The label that the rules give it.
    var rule: UInt32 = 0xFFFF
    /// The name of the rule that gives it.
    var ruleName: UInt32 = 0
    /// How likely the word is part of a cue.
    var level: UInt32 = 0xFFFF
    /// Its phrase; -1 for none.
    var phrase: Int32 = -1
    /// The likely cues before and behind it in its sentence, as phrases; -1 for none.
    var leftCue: Int32 = -1
    var rightCue: Int32 = -1
    /// The marks before and behind it in its sentence, as tokens; -1 for none.
    var leftMark: Int32 = -1
    var rightMark: Int32 = -1
    /// Its unit: a phrase, or a token that belongs to none.
    var unit: Int32 = -1
    /// The bounds of its sentence and of its paragraph.
    var sentenceStart: Int32 = -1
    var sentenceEnd: Int32 = -1
    var paragraphStart: Int32 = -1
    var paragraphEnd: Int32 = -1
    /// What sort of paragraph that is.
    var paragraphKind: UInt32 = 0
    /// The kind of transition into it.
    var edge: ChainEdge = .insidePhrase
}

/// What the features ask of a phrase.
struct PhraseFacts: Sendable {
    /// The head's stem.
    var stem: UInt32 = 0
    /// How likely the head is part of a cue.
    var level: UInt32 = 0
    /// What the head reports by the tables, and how; 0 where they don't list it.
    var report: UInt32 = 0
    /// What is known of the phrase.
    var traits: UInt32 = 0
    /// What stands before and behind it.
    var before: UInt32 = 0
    var behind: UInt32 = 0
}

/// What stands at the seam of two tokens, which decides how labels follow each other there.
package enum ChainEdge: UInt8, Sendable, CaseIterable {
    case insidePhrase, sentence, openingQuote, behindClosingQuote, comma, mark, behindComma, behindMark, that, time
    case nounPhrase, finiteVerb, otherVerb, conjunction, preposition, otherWord
}
