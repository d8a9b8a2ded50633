/// Cuts paragraphs into sentences, finds datelines and tells headlines from running text.
///
/// A sentence ends at a full stop, question or exclamation mark, with the closing marks behind it, if what follows can
/// start one. A mark within a quotation ends a sentence too, unless the sentence goes on in lower case behind the
/// quotation ("'Is it true?' she asked").
struct SentenceSplitter {
    private var tokens: [Token]
    private var sentences: [Range<Int>] = []
    private var paragraphs: [Paragraph] = []

    /// The longest sentence, in tokens; a longer one is cut, so that work on a sentence is bounded.
    private static let longestSentence = 500
    /// From how many tokens on a paragraph ends with its sentence, so that work on a paragraph is bounded.
    private static let longestParagraph = 4096
    /// The longest headline, in tokens.
    private static let longestHeadline = 40

    /// Whether a label in capitals before a colon can be a dateline: there is one, so that no speakers take turns.
    private let hasOneLabel: Bool

    /// Whether running text has come.
    private var hasBody = false

    /// The tokens that can end a sentence, and how many of them are passed.
    private let stops: [Int32]
    private var passedStops = 0

    /// `tokens` with the first word of each sentence flagged, the sentences, and the paragraphs that `blocks` are.
    ///
    /// Only at `stops` a sentence can end.
    static func split(
        _ tokens: consuming [Token], _ blocks: [ParagraphSplitter.Block], stops: [Int32]
    ) -> (tokens: [Token], sentences: [Range<Int>], paragraphs: [Paragraph]) {
        var splitter = SentenceSplitter(tokens, blocks, stops)
        for block in blocks { splitter.split(block) }
        return (splitter.tokens, splitter.sentences, splitter.paragraphs)
    }

    private init(_ tokens: consuming [Token], _ blocks: [ParagraphSplitter.Block], _ stops: [Int32]) {
        self.stops = stops
        hasOneLabel = blocks.lazy.filter { [tokens] in Dateline.isLabel(tokens, $0.tokens) }.prefix(2).count == 1
        self.tokens = tokens
        sentences.reserveCapacity(self.tokens.count / Self.usualSentence)
        paragraphs.reserveCapacity(blocks.count)
    }

    /// Few texts have shorter sentences, in tokens.
    private static let usualSentence = 16

    /// Splits one paragraph.
    private mutating func split(_ block: ParagraphSplitter.Block) {
        var firstSentence = sentences.count
        let opensReport = hasOneLabel && !paragraphs.isEmpty && !hasBody
        var dateline = Dateline.range(in: tokens, block.tokens, allowsColon: opensReport, allowsSmall: !hasBody)
        var start = dateline?.upperBound ?? block.tokens.lowerBound
        var paragraphStart = start
        var index = start
        while true {
            let cut = start + Self.longestSentence - 1
            index = min(stop(from: index), cut)
            guard index < block.tokens.upperBound else { break }
            let isLong = index == cut
            guard let end = isLong ? index + 1 : sentenceEnd(at: index, before: block.tokens.upperBound) else {
                index += 1
                continue
            }
            close(start..<end)
            start = end
            index = end
            if end - paragraphStart >= Self.longestParagraph {
                closeParagraph(block, from: firstSentence, dateline)
                (firstSentence, paragraphStart, dateline) = (sentences.count, end, nil)
            }
        }
        close(start..<block.tokens.upperBound)
        closeParagraph(block, from: firstSentence, dateline)
    }

    /// The first token from `index` on that can end a sentence; behind the text where none can.
    private mutating func stop(from index: Int) -> Int {
        while passedStops < stops.count, stops[passedStops] < index { passedStops += 1 }
        return passedStops < stops.count ? Int(stops[passedStops]) : tokens.count
    }

    private mutating func closeParagraph(
        _ block: ParagraphSplitter.Block, from firstSentence: Int, _ dateline: Range<Int>?
    ) {
        guard sentences.count > firstSentence else { return }
        let range = firstSentence..<sentences.count
        let kind = kind(of: block, range)
        hasBody = hasBody || kind == .body
        paragraphs.append(Paragraph(sentences: range, kind: kind, dateline: dateline))
    }

    private mutating func close(_ sentence: Range<Int>) {
        guard !sentence.isEmpty else { return }
        sentences.append(sentence)
        if let first = sentence.first(where: { tokens[$0].isWord }) { tokens[first].shape.insert(.sentenceInitial) }
    }

    /// The end of the sentence that the mark at `index` ends; nil where it ends none.
    private func sentenceEnd(at index: Int, before limit: Int) -> Int? {
        let token = tokens[index]
        guard token.kind == .terminator || token.shape.contains(.abbreviated) else { return nil }
        var end = index + 1
        while end < limit, closes(end) { end += 1 }
        guard end < limit else { return nil }
        if token.shape.contains(.abbreviated) && end == index + 1 {
            return abbreviationEnds(index, next: end) ? end : nil
        }
        return canStartSentence(end) ? end : nil
    }

    private func closes(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .closingQuote: true
        case .closingBracket, .terminator: tokens[index].shape.contains(.joinedToPrevious)
        default: false
        }
    }

    /// Whether what stands at `index` can be the start of a sentence: not a lower-case word, not a comma.
    private func canStartSentence(_ index: Int) -> Bool {
        var next = index
        while next < tokens.count, tokens[next].kind == .openingQuote || tokens[next].kind == .openingBracket {
            next += 1
        }
        guard next < tokens.count else { return true }
        switch tokens[next].kind {
        case .word: return tokens[next].isCapitalized || next > index || !isPlainLowercase(next)
        case .number: return true
        case .symbol: return true
        default: return false
        }
    }

    private func isPlainLowercase(_ index: Int) -> Bool { !tokens[index].isCapitalized }

    /// Whether the full stop of an abbreviation also ends the sentence; that of a title never does.
    private func abbreviationEnds(_ index: Int, next: Int) -> Bool {
        guard !Abbreviations.neverEndsSentence(tokens[index].key), tokens[next].kind == .word || next + 1 < tokens.count
        else { return false }
        let word = tokens[next].isQuote ? min(next + 1, tokens.count - 1) : next
        // "She wrote on X. Webb replied": a place to write on, no initial.
        if tokens[index].key == "x.", index > 0, tokens[index - 1].key == "on" { return tokens[word].isCapitalized }
        return tokens[word].isCapitalized && SentenceOpeners.contains(tokens[word].key)
    }

    private func kind(of block: ParagraphSplitter.Block, _ range: Range<Int>) -> ParagraphKind {
        if block.isListItem { return .listItem }
        let words = block.tokens.count
        if words <= 12, Bylines.startsOne(tokens[block.tokens.lowerBound].key), !endsInTerminator(block.tokens) {
            return .byline
        }
        let isFirst = paragraphs.isEmpty
        let isShort = words <= Self.longestHeadline && range.count <= (isFirst ? 2 : 1)
        guard isShort, !tokens[block.tokens.lowerBound].isQuote || isFirst else { return .body }
        if !endsInTerminator(block.tokens) { return endsLikeLeadIn(block.tokens) ? .body : .headline }
        return .body
    }

    private func endsInTerminator(_ block: Range<Int>) -> Bool {
        var last = block.upperBound - 1
        while last > block.lowerBound, tokens[last].kind == .closingQuote || tokens[last].kind == .closingBracket {
            last -= 1
        }
        return tokens[last].kind == .terminator || tokens[last].shape.contains(.abbreviated)
    }

    /// "The report says:" leads in what follows; it is no headline.
    private func endsLikeLeadIn(_ block: Range<Int>) -> Bool {
        tokens[block.upperBound - 1].kind == .colon || tokens[block.upperBound - 1].kind == .comma
            || tokens[block.upperBound - 1].kind == .closingQuote
    }
}
