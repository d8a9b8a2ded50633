internal import Record

/// An analyzed text with the sentence of each token and the paragraph of each sentence.
final class ClassifiedText: Sendable {
    /// The text.
    let text: AnalyzedText
    /// The sentence of each token; -1 in a dateline.
    let sentences: [Int32]
    /// The paragraph of each sentence.
    let paragraphs: [Int32]

    /// Reads `text`.
    init(_ text: AnalyzedText) {
        self.text = text
        var sentences = [Int32](filledWith: -1, count: text.tokens.count)
        for (index, sentence) in text.sentences.enumerated() {
            for token in sentence { sentences[token] = Int32(index) }
        }
        self.sentences = sentences
        var paragraphs = [Int32](filledWith: 0, count: text.sentences.count)
        for (index, paragraph) in text.paragraphs.enumerated() {
            for sentence in paragraph.sentences { paragraphs[sentence] = Int32(index) }
        }
        self.paragraphs = paragraphs
    }

    /// The tokens.
    var tokens: [Token] { text.tokens }

    /// The sentence of `token`; nil in a dateline and outside the text.
    func sentence(of token: Int) -> Int? {
        guard sentences.indices.contains(token), sentences[token] >= 0 else { return nil }
        return Int(sentences[token])
    }

    /// What the paragraph of `sentence` is.
    func paragraphKind(ofSentence sentence: Int) -> ParagraphKind { text.paragraphs[Int(paragraphs[sentence])].kind }

    /// Whether `sentence` has no full stop and nearly all its long words are capitalized, as in a headline; all of them where a
    /// full stop ends the line that the text opens with.
    func isTitleCase(_ sentence: Range<Int>) -> Bool {
        guard let last = sentence.last else { return false }
        let isClosed = tokens[last].kind == .terminator
        guard !isClosed || sentence.lowerBound == 0 && text.paragraphs.first?.sentences.count == 1 else { return false }
        var long = 0
        var capitalized = 0
        for index in sentence where tokens[index].kind == .word && tokens[index].bytes.count > 3 {
            long += 1
            if tokens[index].isCapitalized { capitalized += 1 }
        }
        return long >= 4 && (isClosed ? capitalized == long : capitalized * 5 >= long * 4)
    }

    /// The key of a word of a name without its accents: "François" and "Francois" are one name.
    func nameKey(_ index: Int) -> WordKey {
        guard tokens[index].shape.contains(.wide) else { return tokens[index].key }
        let word = String(decoding: text.text.utf8[tokens[index].bytes], as: UTF8.self)
        return WordKey(withoutAccents: word.unicodeScalars)
    }

    /// Whether the token at `index` is the first half of the Malay title "Tan Sri"; alone it is a surname.
    func isTan(_ index: Int) -> Bool { isWord(index, "tan") && isWord(index + 1, "sri") }

    /// Whether the token at `index` is an adjective behind its noun, with a complement: "a source [close] to the bishop".
    func isPostnominal(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, PostnominalAdjectives.contains(tokens[index].key) else {
            return false
        }
        return tokens[index - 1].tag.isNoun && (tokens[index + 1].tag == .to || tokens[index + 1].tag == .preposition)
    }

    /// Whether a possessive ending stands at `index`: "Ruiz['s] lawyer", "the workers['] union"; false outside the text.
    func isPossessive(_ index: Int) -> Bool {
        tokens.indices.contains(index) && (tokens[index].tag == .possessiveEnding || tokens[index].key == "'s")
    }

    /// Whether a noun for the role of one stands at `index`: "minister", not "ministers"; false outside the text.
    func isSingularRole(_ index: Int) -> Bool {
        let wordClass = wordClass(index)
        return wordClass.contains(.role) && !wordClass.contains(.plural)
    }

    /// Whether `phrase` only says which one the noun behind it means: "the [Ruiz] campaign".
    func isModifier(_ phrase: Range<Int>) -> Bool {
        kind(phrase.upperBound) == .word && tokens[phrase.upperBound].tag.isNoun
            && !tokens[phrase.upperBound].isCapitalized
    }

    /// Whether words that tell when start behind a noun at `index`: "the board [this week]", "polls [in recent weeks]".
    func tellsWhen(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index - 1].tag.isNoun else { return false }
        var time = index + 1
        if Self.prepositionsOfTime.contains(tokens[index].key) {
            if Self.whichTime.contains(tokens[time].key), time + 1 < tokens.count { time += 1 }
        } else if !Self.relativeTime.contains(tokens[index].key) {
            return false
        }
        return tokens[time].traits.contains(.day) || tokens[time].traits.contains(.time) && !tokens[time].isCapitalized
    }

    private static let prepositionsOfTime: WordSet = ["on", "in", "at", "during", "since", "from"]
    private static let relativeTime: WordSet = ["this", "last", "next"]
    private static let whichTime: WordSet = ["the", "this", "last", "next", "recent", "past", "early", "late"]

    /// Whether the token at `index` has `key`; false outside the text.
    func isWord(_ index: Int, _ key: WordKey) -> Bool { tokens.indices.contains(index) && tokens[index].key == key }

    /// What sort of token stands at `index`; nil outside the text.
    func kind(_ index: Int) -> TokenKind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// The class of the token at `index`; empty outside the text.
    func wordClass(_ index: Int) -> WordClass { tokens.indices.contains(index) ? tokens[index].wordClass : [] }

    /// Whether at most one plain space stands between the tokens of `range`.
    private func isOnOneLine(_ range: Range<Int>) -> Bool {
        range.dropFirst().allSatisfy { index in
            let gap = tokens[index].start - tokens[index - 1].end
            return gap == 0 || gap == 1 && text.text.utf8[Int(tokens[index].start) - 1] == 0x20
        }
    }

    /// The words of `range` on one line: every run of white space one space.
    func phrase(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        if isOnOneLine(range) { return text.text.slice(ofBytes: Int(tokens[first].start)..<Int(tokens[last].end)) }
        var bytes: [UInt8] = []
        for index in range {
            if index > range.lowerBound, !tokens[index].shape.contains(.joinedToPrevious) { bytes.append(0x20) }
            bytes.append(contentsOf: text.text.utf8[tokens[index].bytes])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension WordKey {
    /// The key of a word, its letters folded to ASCII where they have such a form.
    init(withoutAccents word: some Sequence<Unicode.Scalar>) {
        var hasher = WordHasher()
        for scalar in word {
            let letters = LetterFolding.asciiLetters(of: scalar)
            if letters.isEmpty { hasher.combine(scalar) }
            for letter in letters { hasher.combine(ascii: letter) }
        }
        self = hasher.key
    }
}
