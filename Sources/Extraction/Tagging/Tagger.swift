/// Gives each word its part of speech: lexicon, capital letters and endings first, then the rules of context.
///
/// The design is that of E. Brill, "A simple rule-based part of speech tagger" (1992), in one pass from left to right.
struct Tagger {
    private let bytes: [UInt8]
    private let rules = TaggingRules.rules
    /// Words that the body writes with a capital letter within a sentence.
    private var names: WordSet = []
    /// For each sentence whether capital letters tell nothing in it: a headline in title case or all capitals.
    private var isTitled: [Bool] = []
    /// For each sentence what stands in it.
    private var signs: [SentenceSigns] = []

    /// `tokens` of `bytes` with what is known of their words and their tags, and what stands in each sentence.
    static func tagged(
        _ tokens: consuming [Token], _ bytes: [UInt8], sentences: [Range<Int>]
    ) -> (tokens: [Token], signs: [SentenceSigns]) {
        var tokens = tokens
        var span = tokens.mutableSpan
        Lexicon.english.describe(&span)
        var tagger = Tagger(bytes: bytes)
        tagger.isTitled.reserveCapacity(sentences.count)
        tagger.signs.reserveCapacity(sentences.count)
        for sentence in sentences { tagger.read(sentence, span) }
        for (index, sentence) in sentences.enumerated() {
            tagger.classify(sentence, &span, isTitled: tagger.isTitled[index])
            tagger.tag(sentence, &span)
        }
        return (tokens, tagger.signs)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Finds out what stands in `sentence` and whether capital letters tell something in it; then notes the words that are
    /// common ones in lower case, but names here.
    private mutating func read(_ sentence: Range<Int>, _ tokens: borrowing MutableSpan<Token>) {
        var long = 0
        var capitalized = 0
        var known = 0
        var signs = SentenceSigns()
        // Without a branch: whether the next word is long and has a capital is not to be foreseen. Only words have capitals.
        for index in sentence {
            let isWord = tokens[index].kind == .word ? 1 : 0
            let isLong = isWord & (tokens[index].end - tokens[index].start > 3 ? 1 : 0)
            let isCapitalized = Int(tokens[index].shape.rawValue & TokenShape.capitalized.rawValue)
            long += isLong
            capitalized += isLong & isCapitalized
            signs.note(tokens[index])
            known += isCapitalized & (isKnownName(tokens[index]) ? 1 : 0)
        }
        let isTitled = long >= 3 && capitalized * 10 >= long * 8
        self.isTitled.append(isTitled)
        self.signs.append(signs)
        guard known > 0, !isTitled else { return }
        for index in sentence where tokens[index].isCapitalized && isKnownName(tokens[index]) {
            names.insert(tokens[index].key)
        }
    }

    /// Whether a capitalized word within a sentence is known in lower case.
    private func isKnownName(_ token: Token) -> Bool {
        token.lexicalClass != nil && !token.shape.contains(.sentenceInitial)
    }

    // MARK: - Without context

    private func classify(_ sentence: Range<Int>, _ tokens: inout MutableSpan<Token>, isTitled: Bool) {
        for index in sentence {
            let lexicalClass = lexicalClass(of: index, tokens, isTitled)
            tokens[index].lexicalClass = lexicalClass
            tokens[index].tag = lexicalClass.primary
        }
    }

    private func lexicalClass(of index: Int, _ tokens: borrowing MutableSpan<Token>, _ isTitled: Bool) -> LexicalClass {
        let token = tokens[index]
        guard token.kind == .word else { return LexicalClass(tag(ofMark: index, tokens)) }
        let known = token.lexicalClass
        guard token.isCapitalized else { return known ?? Suffixes.lexicalClass(of: bytes[token.bytes]) }
        if let known, isPlainWord(index, tokens, known, isTitled) { return known }
        let isPlural = bytes[Int(token.end) - 1] == UInt8(ascii: "s") && known?.primary == .pluralNoun
        return LexicalClass(isPlural ? .pluralProperNoun : .properNoun)
    }

    /// A number, a mark, or the apostrophe that makes a possessive of a plural: "the workers' union", "Sanders' aides".
    private func tag(ofMark index: Int, _ tokens: borrowing MutableSpan<Token>) -> PartOfSpeech {
        let token = tokens[index]
        guard token.kind == .symbol, token.shape.contains([.singleQuote, .joinedToPrevious]), index > 0 else {
            return token.kind == .number ? .number : .mark
        }
        return bytes[Int(tokens[index - 1].end) - 1] | 0x20 == UInt8(ascii: "s") ? .possessiveEnding : .mark
    }

    /// Whether a capitalized word known in lower case is that word, not a name.
    private func isPlainWord(
        _ index: Int, _ tokens: borrowing MutableSpan<Token>, _ known: LexicalClass, _ isTitled: Bool
    ) -> Bool {
        let token = tokens[index]
        let isNominal = known.primary.isNoun || known.primary.isAdjective
        if token.shape.contains(.allCapitals) && !isTitled { return token.end - token.start < 2 }
        if isNominal && names.contains(token.key) { return false }
        if isTitled { return true }
        if token.end - token.start == 1, known.primary == .pronoun { return true }
        if token.shape.contains(.sentenceInitial) || startsQuotation(index, tokens) {
            // "Mark Webb said" beside "Mark the date".
            let naming: WordClass = [.givenName, .honorific]
            if known.primary.isVerb, nextIsName(index, tokens), !token.wordClass.isDisjoint(with: naming) {
                return false
            }
            return !isNominal || !nextIsName(index, tokens)
        }
        return false
    }

    private func startsQuotation(_ index: Int, _ tokens: borrowing MutableSpan<Token>) -> Bool {
        guard index > 0 else { return true }
        switch tokens[index - 1].kind {
        case .openingQuote, .colon, .terminator, .dash, .openingBracket: return true
        default: return false
        }
    }

    private func nextIsName(_ index: Int, _ tokens: borrowing MutableSpan<Token>) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].kind == .word && tokens[index + 1].isCapitalized
    }

    // MARK: - Context

    private func tag(_ sentence: Range<Int>, _ tokens: inout MutableSpan<Token>) {
        for index in sentence where tokens[index].kind == .word {
            guard let lexicalClass = tokens[index].lexicalClass,
                let tag = rules.tag(of: lexicalClass, at: index, in: tokens.span, sentence)
            else { continue }
            tokens[index].tag = tag
        }
    }
}
