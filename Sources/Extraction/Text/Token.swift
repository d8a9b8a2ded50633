/// What sort of thing a token is.
package enum TokenKind: UInt8, Sendable {
    /// A word, a clitic ("'s", "n't"), a hyphenated compound, a handle or a web address.
    case word
    /// A number in digits, with its separators.
    case number
    /// A mark that opens a quotation.
    case openingQuote
    /// A mark that closes a quotation.
    case closingQuote
    /// A full stop, question mark, exclamation mark or ellipsis.
    case terminator
    /// A comma.
    case comma
    /// A colon.
    case colon
    /// A semicolon.
    case semicolon
    /// A dash between phrases, also "--".
    case dash
    /// An opening bracket of any shape.
    case openingBracket
    /// A closing bracket of any shape.
    case closingBracket
    /// Any other mark or symbol.
    case symbol
}

/// How a token is written.
package struct TokenShape: OptionSet, Sendable {
    /// The flags.
    package let rawValue: UInt16
    /// Takes flags as they are.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first letter is upper case.
    package static let capitalized = TokenShape(rawValue: 1)
    /// Two letters or more, all upper case.
    package static let allCapitals = TokenShape(rawValue: 2)
    /// The first word of its sentence, quotation marks passed over.
    package static let sentenceInitial = TokenShape(rawValue: 4)
    /// No white space stands between the token and the one before it.
    package static let joinedToPrevious = TokenShape(rawValue: 8)
    /// The token ends in a full stop of its own: "Mr.", "U.S.".
    package static let abbreviated = TokenShape(rawValue: 16)
    /// The part of a contraction behind the apostrophe, or "n't".
    package static let clitic = TokenShape(rawValue: 32)
    /// A hyphen joins parts of the word.
    package static let hyphenated = TokenShape(rawValue: 64)
    /// A single quotation mark, not a double one.
    package static let singleQuote = TokenShape(rawValue: 128)
    /// The first token of a line.
    package static let lineInitial = TokenShape(rawValue: 256)
    /// A number that is a time of day: "14:05", "2.30pm".
    static let clock = TokenShape(rawValue: 1024)
    /// It has other characters than those of ASCII.
    static let wide = TokenShape(rawValue: 512)
}

/// A word, number or mark of a document.
package struct Token: Sendable {
    /// The offset of the token's first byte in the document's UTF-8.
    package let start: Int32
    /// The offset of the first byte behind it.
    package let end: Int32
    /// The word without its case; for marks the key of their characters.
    package let key: WordKey
    /// What sort of thing it is.
    package var kind: TokenKind
    /// The part of speech.
    package var tag: PartOfSpeech
    /// How it is written.
    package var shape: TokenShape
    /// What the grammar needs to know of the word; nothing for most.
    package var traits: WordTraits = []
    /// What the word can be when sources, names and roles are read; nothing for most, and for marks.
    var wordClass: WordClass = []
    /// What the word can be without its sentence; nil for a word that the lexicon lacks.
    var lexicalClass: LexicalClass?

    /// The bytes that the token covers.
    package var bytes: Range<Int> { Int(start)..<Int(end) }
    /// Whether it is a word or a number.
    package var isWord: Bool { kind == .word || kind == .number }
    /// Whether it opens or closes a quotation.
    package var isQuote: Bool { kind == .openingQuote || kind == .closingQuote }
    /// Whether the first letter is upper case.
    package var isCapitalized: Bool { shape.contains(.capitalized) }
}
