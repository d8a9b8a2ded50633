internal import Record

/// Turns each token of a text into the numbers of its features: what the learned labels are chosen by.
///
/// A feature is a template and the values that it saw, hashed (Weinberger et al., "Feature Hashing for Large Scale
/// Multitask Learning", 2009); no string is made.
package struct FeatureExtractor {
    let reading: Reading
    /// What is known of each token, and behind the last the edge of a paragraph.
    private(set) var tokens: [TokenFacts]
    private(set) var phrases: [PhraseFacts]
    /// The phrases, and the tokens between them, as one number each; three marks of the edge before each paragraph.
    private(set) var units: [UInt32] = []

    /// How many tokens there are.
    package var count: Int { tokens.count - 1 }

    /// Reads `text`, in which the rules have `found` attributions, with the levels of words as `level` tells them.
    package init(_ text: AnalyzedText, _ found: [FoundAttribution], level: (UInt32) -> UInt8) {
        self.init(Reading(text), found, level: level)
    }

    /// Reads the text of `reading`, in which the rules have `found` attributions.
    init(_ reading: Reading, _ found: [FoundAttribution], level: (UInt32) -> UInt8) {
        self.reading = reading
        tokens = Array(repeating: TokenFacts(), count: reading.text.tokens.count + 1)
        phrases = Array(repeating: PhraseFacts(), count: reading.phrases.phrases.count)
        readTokens(level)
        readPhrases()
        readQuotations()
        readParagraphs()
        readNeighbors()
        readUnits()
        readRules(found)
        readEdges()
    }

    /// The key of the token at `index` in the lexicon of cues; nil for what is no word.
    package func lexiconKey(at index: Int) -> UInt32? {
        let token = reading.token(index)
        return token.kind == .word ? CueLexicon.key(stem: tokens[index].stem, tag: token.tag) : nil
    }

    /// Whether the paragraph of `range` has a likely cue, a quotation or something that the rules find: without any of
    /// them nothing in it gets a label.
    func mayReport(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let token = tokens[index]
            return token.quotation != 0 || token.rule != UInt32(AttributionLabel.outside.index) || token.leftCue >= 0
                || token.rightCue >= 0
        }
    }

    /// What is known of the token at `index`; the edge where that is not in the paragraph of the token `other`.
    @inline(__always)
    func facts(at index: Int, beside other: Int) -> TokenFacts {
        let isWithin = index >= Int(tokens[other].paragraphStart) && index < Int(tokens[other].paragraphEnd)
        return tokens[isWithin ? index : count]
    }

    /// The kind of transition into the token at `index`.
    package func edge(at index: Int) -> ChainEdge { tokens[index].edge }

    private mutating func readTokens(_ level: (UInt32) -> UInt8) {
        let bytes = reading.text.text.utf8
        for (index, token) in reading.text.tokens.enumerated() {
            let stem = UInt32(truncatingIfNeeded: WordStem.key(of: token, bytes))
            let word = UInt32(truncatingIfNeeded: token.key.value)
            let tag = token.isWord ? UInt32(token.tag.rawValue) : 64 + UInt32(token.kind.rawValue)
            tokens[index].word = word
            tokens[index].stem = stem
            tokens[index].tag = tag
            tokens[index].form = Self.isClosed(token) ? word : tag
            tokens[index].shape = UInt32(token.shape.rawValue & 0b1_1111_0111)
            tokens[index].quotation = 0
            tokens[index].place = 0
            tokens[index].level = token.kind == .word ? UInt32(level(CueLexicon.key(stem: stem, tag: token.tag))) : 0
        }
    }

    private static func isClosed(_ token: Token) -> Bool {
        guard token.kind == .word else { return token.kind == .symbol }
        switch token.tag {
        case .conjunction, .determiner, .existential, .preposition, .modal, .predeterminer, .pronoun,
            .possessivePronoun, .particle, .to, .whDeterminer, .whPronoun, .whPossessive, .whAdverb, .possessiveEnding:
            return true
        case .adverb: return token.traits.contains(.negation)
        default: return token.tag.isVerb && !token.traits.isDisjoint(with: .auxiliary)
        }
    }

    private mutating func readPhrases() {
        for (index, phrase) in reading.phrases.phrases.enumerated() {
            phrases[index].stem = tokens[phrase.head].stem
            phrases[index].level = tokens[phrase.head].level
            phrases[index].traits = UInt32(phrase.traits.rawValue)
            phrases[index].report = report(of: phrase)
            let last = phrase.tokens.upperBound - 1
            for token in phrase.tokens {
                let position: UInt32 =
                    token == phrase.head ? 1 : token == phrase.tokens.lowerBound ? 2 : token == last ? 3 : 4
                tokens[token].place = position << 2 | (phrase.kind == .verb ? 2 : 1)
                tokens[token].phrase = Int32(index)
            }
        }
    }

    /// What the tables say of the head of `phrase`.
    private func report(of phrase: Phrase) -> UInt32 {
        if phrase.kind == .verb {
            guard let entry = reading.reportingVerb(at: phrase.head) else { return 0 }
            return 1 + UInt32(entry.cueClass.rawValue) << 10 | UInt32(entry.frames.rawValue)
        }
        guard reading.tag(phrase.head).isNoun, let entry = AttributionNouns.lookUp(reading.key(phrase.head)) else {
            return 0
        }
        return 1 + UInt32(entry.rawValue) << 10 | 1 << 20
    }

    /// What stands beside each phrase, within its paragraph.
    private mutating func readNeighbors() {
        for (index, phrase) in reading.phrases.phrases.enumerated() {
            let facts = tokens[phrase.head]
            let paragraph = Int(facts.paragraphStart)..<max(Int(facts.paragraphStart), Int(facts.paragraphEnd))
            phrases[index].before = neighbor(phrase.tokens.lowerBound - 1, paragraph)
            phrases[index].behind = neighbor(phrase.tokens.upperBound, paragraph)
        }
    }

    /// What stands at `token`, as the neighbor of a phrase.
    private func neighbor(_ token: Int, _ paragraph: Range<Int>) -> UInt32 {
        guard paragraph.contains(token) else { return 1 }
        guard let index = reading.phrases.index(at: token) else { return tokens[token].form }
        let phrase = reading.phrases.phrases[index]
        return 1000 + UInt32(phrase.kind.rawValue) << 16 | UInt32(phrase.traits.rawValue)
    }

    private mutating func readQuotations() {
        for quotation in reading.text.quotations where quotation.depth == 0 {
            let size = Self.bucket(quotation.tokens.count)
            let tail: UInt32 = quotation.isClosed ? 1 : 0
            let isContinued: UInt32 = quotation.continuesPrevious ? 1 : 0
            for token in quotation.tokens {
                let position: UInt32 = token == quotation.open ? 1 : token == quotation.close ? 2 : 3
                tokens[token].quotation = position << 8 | size << 3 | tail << 1 | isContinued
            }
        }
    }

    private mutating func readUnits() {
        units = [1, 1, 1]
        for index in 0..<count {
            if tokens[index].paragraphStart == Int32(index) { units += [1, 1, 1] }
            if let own = reading.phrases.index(at: index) {
                let phrase = reading.phrases.phrases[own]
                if phrase.tokens.lowerBound == index { units.append(Self.unit(phrase)) }
            } else {
                units.append(tokens[index].form & 0xFFFF | 0x8000)
            }
            tokens[index].unit = Int32(units.count - 1)
        }
        units += [1, 1, 1]
    }

    private static func unit(_ phrase: Phrase) -> UInt32 {
        guard phrase.kind == .noun else { return 0x100 | UInt32(phrase.traits.rawValue & 0xFF) }
        if phrase.traits.contains(.pronoun) { return 2 }
        if phrase.traits.contains(.time) { return 3 }
        return phrase.traits.contains(.name) ? 4 : 5
    }

    private mutating func readRules(_ found: [FoundAttribution]) {
        let parts = found.map { AttributionParts(source: $0.source, cue: $0.cue, content: $0.content) }
        let labels = LabelProjection.labels(of: parts, in: reading.text)
        for index in 0..<count { tokens[index].rule = UInt32(labels[index].index) }
        for attribution in found {
            let name = UInt32(truncatingIfNeeded: WordKey(attribution.rule).value)
            for range in attribution.source + attribution.cue + attribution.content {
                for token in range { tokens[token].ruleName = name }
            }
        }
    }

    /// Counts put together: 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–30, more.
    static func bucket(_ count: Int) -> UInt32 {
        switch count {
        case ..<4: UInt32(max(0, count))
        case 4...5: 4
        case 6...8: 5
        case 9...14: 6
        case 15...30: 7
        default: 8
        }
    }
}

// MARK: - Sentences and paragraphs

extension FeatureExtractor {
    private mutating func readParagraphs() {
        let sentences = reading.text.sentences
        for paragraph in reading.text.paragraphs {
            let range = reading.text.tokens(of: paragraph)
            for token in range {
                tokens[token].paragraphStart = Int32(range.lowerBound)
                tokens[token].paragraphEnd = Int32(range.upperBound)
                tokens[token].paragraphKind = UInt32(paragraph.kind.rawValue) + 1
            }
            for sentence in paragraph.sentences {
                readSentence(sentences[sentence], sentences[sentence])
                lookAhead(sentences[sentence].reversed())
            }
        }
    }

    /// The likely cue and the mark before each token of a sentence.
    private mutating func readSentence(_ range: Range<Int>, _ sentence: Range<Int>) {
        var cue: Int32 = -1
        var mark: Int32 = -1
        for token in range {
            tokens[token].sentenceStart = Int32(sentence.lowerBound)
            tokens[token].sentenceEnd = Int32(sentence.upperBound)
            tokens[token].leftCue = cue
            tokens[token].leftMark = mark
            if let index = likelyCue(at: token), reading.phrases.phrases[index].tokens.upperBound == token + 1 {
                cue = Int32(index)
            }
            if isMark(token) { mark = Int32(token) }
        }
    }

    /// The likely cue and the mark behind each token of a sentence.
    private mutating func lookAhead(_ range: ReversedCollection<Range<Int>>) {
        var cue: Int32 = -1
        var mark: Int32 = -1
        for token in range {
            tokens[token].rightCue = cue
            tokens[token].rightMark = mark
            if let index = likelyCue(at: token), reading.phrases.phrases[index].tokens.lowerBound == token {
                cue = Int32(index)
            }
            if isMark(token) { mark = Int32(token) }
        }
    }

    private func likelyCue(at token: Int) -> Int? {
        guard tokens[token].phrase >= 0 else { return nil }
        let index = Int(tokens[token].phrase)
        return phrases[index].report > 0 || phrases[index].level >= UInt32(CueLexicon.likely) ? index : nil
    }

    private func isMark(_ token: Int) -> Bool { !reading.token(token).isWord && reading.kind(token) != .symbol }

    private mutating func readEdges() {
        for index in 0..<count { tokens[index].edge = edge(into: index) }
    }

    private func edge(into index: Int) -> ChainEdge {
        let start = tokens[index].paragraphStart
        guard start >= 0 else { return .insidePhrase }
        if tokens[index].sentenceStart == Int32(index) { return .sentence }
        if reading.kind(index) == .openingQuote { return .openingQuote }
        if reading.kind(index - 1) == .closingQuote { return .behindClosingQuote }
        if reading.kind(index) == .comma { return .comma }
        if !reading.token(index).isWord { return .mark }
        if reading.kind(index - 1) == .comma { return .behindComma }
        if !reading.token(index - 1).isWord { return .behindMark }
        if reading.has(.that, at: index) { return .that }
        if let own = reading.phrases.index(at: index) { return edge(into: index, of: reading.phrases.phrases[own]) }
        switch reading.tag(index) {
        case .conjunction: return .conjunction
        case .preposition, .to: return .preposition
        default: return .otherWord
        }
    }

    private func edge(into index: Int, of phrase: Phrase) -> ChainEdge {
        guard phrase.tokens.lowerBound == index else { return .insidePhrase }
        if phrase.kind == .noun { return phrase.traits.contains(.time) ? .time : .nounPhrase }
        return phrase.traits.contains(.finite) ? .finiteVerb : .otherVerb
    }
}
