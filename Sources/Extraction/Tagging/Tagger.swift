/// Gives each word its part of speech: lexicon, capital letters and endings first, then the rules of context.
///
/// The design is that of E. Brill, "A simple rule-based part of speech tagger" (1992), in one pass from left to right.
struct Tagger {
    private var tokens: [Token]
    private let bytes: [UInt8]
    private let lexicon = Lexicon.english
    private let rules = TaggingRules.rules
    private var classes: [LexicalClass]
    /// Words that the body writes with a capital letter within a sentence.
    private var names: Set<WordKey> = []

    /// `tokens` of `bytes` with their tags, sentence by sentence.
    static func tagged(_ tokens: [Token], _ bytes: [UInt8], sentences: [Range<Int>]) -> [Token] {
        var tagger = Tagger(tokens: tokens, bytes: bytes)
        let titled = sentences.map { tagger.isTitleCase($0) }
        for (sentence, isTitled) in zip(sentences, titled) where !isTitled { tagger.collectNames(sentence) }
        for (sentence, isTitled) in zip(sentences, titled) {
            tagger.classify(sentence, isTitled)
            tagger.applyContext(sentence)
        }
        return tagger.tokens
    }

    private init(tokens: [Token], bytes: [UInt8]) {
        self.tokens = tokens
        self.bytes = bytes
        classes = Array(repeating: LexicalClass(.mark), count: tokens.count)
    }

    /// Whether capital letters tell nothing in `sentence`: a headline in title case or all capitals.
    private func isTitleCase(_ sentence: Range<Int>) -> Bool {
        var long = 0
        var capitalized = 0
        for token in tokens[sentence] where token.kind == .word && token.end - token.start > 3 {
            long += 1
            if token.isCapitalized { capitalized += 1 }
        }
        return long >= 3 && capitalized * 10 >= long * 8
    }

    /// Notes words that are common ones in lower case, but names here.
    private mutating func collectNames(_ sentence: Range<Int>) {
        for token in tokens[sentence]
        where token.isCapitalized && token.kind == .word && !token.shape.contains(.sentenceInitial) {
            if lexicon.lookUp(token.key)?.lexicalClass != nil { names.insert(token.key) }
        }
    }

    // MARK: - Without context

    private mutating func classify(_ sentence: Range<Int>, _ isTitled: Bool) {
        for index in sentence {
            let entry = tokens[index].kind == .word ? lexicon.lookUp(tokens[index].key) : nil
            tokens[index].traits = entry?.traits ?? []
            let lexicalClass = lexicalClass(of: index, entry?.lexicalClass, isTitled)
            classes[index] = lexicalClass
            tokens[index].tag = lexicalClass.primary
        }
    }

    private func lexicalClass(of index: Int, _ known: LexicalClass?, _ isTitled: Bool) -> LexicalClass {
        let token = tokens[index]
        guard token.kind == .word else { return LexicalClass(token.kind == .number ? .number : .mark) }
        guard token.isCapitalized else { return known ?? Suffixes.lexicalClass(of: bytes[token.bytes]) }
        if let known, isPlainWord(index, known, isTitled) { return known }
        let isPlural = bytes[Int(token.end) - 1] == UInt8(ascii: "s") && known?.primary == .pluralNoun
        return LexicalClass(isPlural ? .pluralProperNoun : .properNoun)
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

    private mutating func applyContext(_ sentence: Range<Int>) {
        for index in sentence where tokens[index].kind == .word {
            for rule in rules.of(classes[index]) where rule.conditions.allSatisfy({ holds($0, at: index, sentence) }) {
                tokens[index].tag = rule.result
                break
            }
        }
    }

    private func holds(_ condition: ContextRule.Condition, at index: Int, _ sentence: Range<Int>) -> Bool {
        let place = place(condition.place, index, sentence)
        guard sentence.contains(place) else { return condition.tags.holds(.mark) }
        if condition.words.isEmpty { return condition.tags.holds(tokens[place].tag) }
        return condition.words.contains(tokens[place].key)
    }

    private func place(_ place: ContextRule.Place, _ index: Int, _ sentence: Range<Int>) -> Int {
        switch place {
        case .word: return index
        case .next: return index + 1
        case .previous: return index - 1
        case .verbBefore:
            var before = index - 1
            while before > sentence.lowerBound && tokens[before].tag.isAdverb { before -= 1 }
            return before
        }
    }
}
