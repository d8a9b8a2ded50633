/// Gives each word its part of speech: lexicon, capital letters and endings first, then the rules of context.
///
/// The design is that of E. Brill, "A simple rule-based part of speech tagger" (1992), in one pass from left to right.
struct Tagger {
    private var tokens: [Token]
    private let bytes: [UInt8]
    private let lexicon = Lexicon.english
    private let rules = TaggingRules.rules
    /// Tells "Mark Webb said" from "Mark the date".
    private let givenNames = WordClassTable.english
    /// What each word can be by the lexicon.
    private var known: [LexicalClass?]
    /// Words that the body writes with a capital letter within a sentence.
    private var names: WordSet = []

    /// `tokens` of `bytes` with their tags, sentence by sentence.
    static func tagged(_ tokens: consuming [Token], _ bytes: [UInt8], sentences: [Range<Int>]) -> [Token] {
        var tagger = Tagger(tokens: tokens, bytes: bytes)
        tagger.lookUp()
        for sentence in sentences where !tagger.isTitleCase(sentence) { tagger.collectNames(sentence) }
        var classes = [LexicalClass](repeating: LexicalClass(.mark), count: tagger.tokens.count)
        for sentence in sentences {
            tagger.classify(sentence, &classes)
            tagger.tag(sentence, classes)
        }
        return tagger.tokens
    }

    private init(tokens: consuming [Token], bytes: [UInt8]) {
        known = Array(repeating: nil, count: tokens.count)
        self.tokens = tokens
        self.bytes = bytes
    }

    /// Looks every word up in the lexicon.
    private mutating func lookUp() {
        for index in tokens.indices where tokens[index].kind == .word {
            guard let entry = lexicon.lookUp(tokens[index].key) else { continue }
            tokens[index].traits = entry.traits
            known[index] = entry.lexicalClass
        }
    }

    /// Whether capital letters tell nothing in `sentence`: a headline in title case or all capitals.
    private func isTitleCase(_ sentence: Range<Int>) -> Bool {
        var long = 0
        var capitalized = 0
        for index in sentence where tokens[index].kind == .word && tokens[index].end - tokens[index].start > 3 {
            long += 1
            if tokens[index].isCapitalized { capitalized += 1 }
        }
        return long >= 3 && capitalized * 10 >= long * 8
    }

    /// Notes words that are common ones in lower case, but names here.
    private mutating func collectNames(_ sentence: Range<Int>) {
        for index in sentence where known[index] != nil && tokens[index].isCapitalized {
            if !tokens[index].shape.contains(.sentenceInitial) { names.insert(tokens[index].key) }
        }
    }

    // MARK: - Without context

    private func classify(_ sentence: Range<Int>, _ classes: inout [LexicalClass]) {
        let isTitled = isTitleCase(sentence)
        for index in sentence { classes[index] = lexicalClass(of: index, known[index], isTitled) }
    }

    private func lexicalClass(of index: Int, _ known: LexicalClass?, _ isTitled: Bool) -> LexicalClass {
        let token = tokens[index]
        guard token.kind == .word else { return LexicalClass(tag(ofMark: index)) }
        guard token.isCapitalized else { return known ?? Suffixes.lexicalClass(of: bytes[token.bytes]) }
        if let known, isPlainWord(index, known, isTitled) { return known }
        let isPlural = bytes[Int(token.end) - 1] == UInt8(ascii: "s") && known?.primary == .pluralNoun
        return LexicalClass(isPlural ? .pluralProperNoun : .properNoun)
    }

    /// A number, a mark, or the apostrophe that makes a possessive of a plural: "the workers' union", "Sanders' aides".
    private func tag(ofMark index: Int) -> PartOfSpeech {
        let token = tokens[index]
        guard token.kind == .symbol, token.shape.contains([.singleQuote, .joinedToPrevious]), index > 0 else {
            return token.kind == .number ? .number : .mark
        }
        return bytes[Int(tokens[index - 1].end) - 1] | 0x20 == UInt8(ascii: "s") ? .possessiveEnding : .mark
    }

    /// Whether a capitalized word known in lower case is that word, not a name.
    private func isPlainWord(_ index: Int, _ known: LexicalClass, _ isTitled: Bool) -> Bool {
        let token = tokens[index]
        let isNominal = known.primary.isNoun || known.primary.isAdjective
        if token.shape.contains(.allCapitals) && !isTitled { return token.end - token.start < 2 }
        if isNominal && names.contains(token.key) { return false }
        if isTitled { return true }
        if token.end - token.start == 1, known.primary == .pronoun { return true }
        if token.shape.contains(.sentenceInitial) || startsQuotation(index) {
            let naming: WordClass = [.givenName, .honorific]
            if known.primary.isVerb, nextIsName(index), !givenNames[token.key].isDisjoint(with: naming) { return false }
            return !isNominal || !nextIsName(index)
        }
        return false
    }

    private func startsQuotation(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        switch tokens[index - 1].kind {
        case .openingQuote, .colon, .terminator, .dash, .openingBracket: return true
        default: return false
        }
    }

    private func nextIsName(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].kind == .word && tokens[index + 1].isCapitalized
    }

    // MARK: - Context

    private mutating func tag(_ sentence: Range<Int>, _ classes: [LexicalClass]) {
        for index in sentence { tokens[index].tag = classes[index].primary }
        for index in sentence where tokens[index].kind == .word {
            guard let tag = rules.tag(of: classes[index], at: index, in: tokens.span, sentence) else { continue }
            tokens[index].tag = tag
        }
    }
}
