internal import Record

/// Turns each token of a text into the numbers of its features: what the learned labels are chosen by.
///
/// A feature is a template and the values that it saw, hashed; no string is made.
package struct FeatureExtractor {
    let reading: Reading
    let count: Int
    /// The word, its stem, its tag or mark, the tag with closed-class words spelled out.
    var word: [UInt64]
    var stem: [UInt64]
    var tag: [UInt64]
    var form: [UInt64]
    var shape: [UInt64]
    var quote: [UInt64]
    var chunkPlace: [UInt64]
    var rule: [UInt64]
    var ruleName: [UInt64]
    var leftVerb: [Int32]
    var rightVerb: [Int32]
    var leftMark: [Int32]
    var rightMark: [Int32]
    var sentenceStart: [Int32]
    var sentenceEnd: [Int32]
    var paragraphKind: [UInt64]
    var paragraphStart: [Int32]
    var paragraphEnd: [Int32]
    /// For each phrase: its head's stem, what it reports, what stands around it.
    var headStem: [UInt64]
    var verbClass: [UInt64]
    var before: [UInt64]
    var behind: [UInt64]
    /// The kind of transition into each token.
    package private(set) var edge: [UInt8]

    /// How many kinds of transition there are.
    package static let edgeCount = 6

    /// Reads `text`, in which the rules have `found` attributions.
    package init(_ text: AnalyzedText, _ found: [FoundAttribution]) { self.init(Reading(text), found) }

    /// Reads the text of `reading`, in which the rules have `found` attributions.
    init(_ reading: Reading, _ found: [FoundAttribution]) {
        self.reading = reading
        let n = reading.text.tokens.count
        count = n
        let zeros = [UInt64](repeating: 0, count: n)
        word = zeros; stem = zeros; tag = zeros; form = zeros; shape = zeros; quote = zeros; chunkPlace = zeros;
        rule = zeros; ruleName = zeros; paragraphKind = zeros
        let none = [Int32](repeating: -1, count: n)
        leftVerb = none; rightVerb = none; leftMark = none; rightMark = none; sentenceStart = none; sentenceEnd = none
        paragraphStart = none; paragraphEnd = none
        edge = Array(repeating: 0, count: n)
        let m = reading.phrases.phrases.count
        headStem = Array(repeating: 0, count: m)
        verbClass = headStem; before = headStem; behind = headStem
        readTokens()
        readPhraseClasses()
        readQuotations()
        readSentences()
        readNeighbors()
        readRules(found)
        readEdges()
    }

    private mutating func readTokens() {
        let bytes = reading.text.text.utf8
        for (index, token) in reading.text.tokens.enumerated() {
            word[index] = token.key.value
            stem[index] = WordStem.key(of: token, bytes)
            tag[index] = token.isWord ? UInt64(token.tag.rawValue) : 64 + UInt64(token.kind.rawValue)
            form[index] = Self.isClosed(token) ? token.key.value : tag[index]
            shape[index] = UInt64(token.shape.rawValue & 0b1_1111_0111)
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

    private mutating func readPhraseClasses() {
        let phrases = reading.phrases.phrases
        for (index, phrase) in phrases.enumerated() {
            headStem[index] = stem[phrase.head]
            if phrase.kind == .verb {
                if let entry = reading.reportingVerb(at: phrase.head) {
                    verbClass[index] = 1 + UInt64(entry.cueClass.rawValue) << 10 | UInt64(entry.frames.rawValue)
                }
            } else if reading.tag(phrase.head).isNoun, let entry = AttributionNouns.lookUp(reading.key(phrase.head)) {
                verbClass[index] = 1 + UInt64(entry.rawValue) << 10 | 1 << 20
            }
            let last = phrase.tokens.upperBound - 1
            for token in phrase.tokens {
                let position: UInt64 =
                    token == phrase.head ? 1 : token == phrase.tokens.lowerBound ? 2 : token == last ? 3 : 4
                chunkPlace[token] = position << 2 | (phrase.kind == .verb ? 2 : 1)
            }
        }
    }

    /// What stands beside each phrase, within its paragraph.
    private mutating func readNeighbors() {
        for (index, phrase) in reading.phrases.phrases.enumerated() {
            let paragraph = Int(paragraphStart[phrase.head])..<Int(paragraphEnd[phrase.head])
            before[index] = context(phrase.tokens.lowerBound - 1, paragraph)
            behind[index] = context(phrase.tokens.upperBound, paragraph)
        }
    }

    /// What stands at `token`, as the neighbor of a phrase.
    private func context(_ token: Int, _ paragraph: Range<Int>) -> UInt64 {
        guard paragraph.contains(token) else { return 1 }
        if let index = reading.phrases.index(at: token) {
            let phrase = reading.phrases.phrases[index]
            return 1000 + UInt64(phrase.kind.rawValue) << 16 | UInt64(phrase.traits.rawValue)
        }
        return form[token]
    }

    private mutating func readQuotations() {
        for quotation in reading.text.quotations where quotation.depth == 0 {
            let range = quotation.tokens
            let size = Self.bucket(range.count)
            let tail: UInt64 = quotation.isClosed ? 1 : 0
            let isContinued: UInt64 = quotation.continuesPrevious ? 1 : 0
            for token in range {
                let position: UInt64 = token == quotation.open ? 1 : token == quotation.close ? 2 : 3
                quote[token] = position << 8 | size << 3 | tail << 1 | isContinued
            }
        }
    }

    private mutating func readSentences() {
        let sentences = reading.text.sentences
        for paragraph in reading.text.paragraphs {
            let start = sentences[paragraph.sentences.lowerBound].lowerBound
            let end = sentences[paragraph.sentences.upperBound - 1].upperBound
            for token in start..<end {
                paragraphStart[token] = Int32(start)
                paragraphEnd[token] = Int32(end)
            }
            for sentence in paragraph.sentences {
                readSentence(reading.text.sentences[sentence], UInt64(paragraph.kind.rawValue) + 1)
            }
        }
    }

    private mutating func readSentence(_ range: Range<Int>, _ kind: UInt64) {
        var verb: Int32 = -1
        var mark: Int32 = -1
        for token in range {
            sentenceStart[token] = Int32(range.lowerBound)
            sentenceEnd[token] = Int32(range.upperBound)
            paragraphKind[token] = kind
            leftVerb[token] = verb
            leftMark[token] = mark
            if let index = reading.phrases.index(at: token), verbClass[index] > 0,
                reading.phrases.phrases[index].tokens.upperBound == token + 1
            {
                verb = Int32(index)
            }
            if !reading.token(token).isWord, reading.kind(token) != .symbol { mark = Int32(token) }
        }
        verb = -1
        mark = -1
        for token in range.reversed() {
            rightVerb[token] = verb
            rightMark[token] = mark
            if let index = reading.phrases.index(at: token), verbClass[index] > 0,
                reading.phrases.phrases[index].tokens.lowerBound == token
            {
                verb = Int32(index)
            }
            if !reading.token(token).isWord, reading.kind(token) != .symbol { mark = Int32(token) }
        }
    }

    private mutating func readRules(_ found: [FoundAttribution]) {
        let parts = found.map { AttributionParts(source: $0.source, cue: $0.cue, content: $0.content) }
        let labels = LabelProjection.labels(of: parts, in: reading.text)
        for index in 0..<count { rule[index] = UInt64(labels[index].index) }
        for attribution in found {
            let name = Self.hash(of: attribution.rule)
            for range in attribution.source + attribution.cue + attribution.content {
                for token in range { ruleName[token] = name }
            }
        }
    }

    private static func hash(of name: String) -> UInt64 { WordKey(name).value }

    private mutating func readEdges() {
        for index in 0..<count {
            if sentenceStart[index] == Int32(index) {
                edge[index] = 1
            } else if reading.kind(index) == .openingQuote {
                edge[index] = 2
            } else if paragraphStart[index] < Int32(index), reading.kind(index - 1) == .closingQuote {
                edge[index] = 3
            } else if reading.kind(index) == .comma {
                edge[index] = 4
            } else if !reading.token(index).isWord {
                edge[index] = 5
            }
        }
    }

    /// Counts put together: 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–30, more.
    static func bucket(_ count: Int) -> UInt64 {
        switch count {
        case ..<4: UInt64(max(0, count))
        case 4...5: 4
        case 6...8: 5
        case 9...14: 6
        case 15...30: 7
        default: 8
        }
    }
}
