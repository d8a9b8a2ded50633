package import Record

/// A quotation: its two marks.
package struct Quotation: Sendable {
    /// The token that opens it.
    package let open: Int
    /// The token that closes it; where none does, the first token behind the paragraph.
    package let close: Int
    /// Whether `close` is a mark, not just the end of the paragraph.
    package let isClosed: Bool
    /// How many quotations stand around it.
    package let depth: Int
    /// Whether it carries on a quotation that the paragraph before left open.
    package let continuesPrevious: Bool

    /// The tokens of the quotation with its marks.
    package var tokens: Range<Int> { open..<(isClosed ? close + 1 : close) }

    /// The quotation where tokens are numbered from `-distance` on.
    fileprivate func moved(_ distance: Int) -> Quotation {
        Quotation(
            open: open + distance, close: close + distance, isClosed: isClosed, depth: depth,
            continuesPrevious: continuesPrevious)
    }

    /// The quotation in a text that ends before the token `end`.
    fileprivate func clipped(at end: Int) -> Quotation {
        guard tokens.upperBound > end else { return self }
        return Quotation(
            open: open, close: end, isClosed: false, depth: depth, continuesPrevious: continuesPrevious)
    }
}

/// A text cut into tokens, sentences, quotations and paragraphs, with parts of speech: what all later passes read.
package struct AnalyzedText: Sendable {
    /// The text.
    package let text: DocumentText
    /// The tokens in order.
    package let tokens: [Token]
    /// The sentences in order, as ranges of tokens; a dateline belongs to none.
    package let sentences: [Range<Int>]
    /// The paragraphs in order.
    package let paragraphs: [Paragraph]
    /// The quotations, ordered by where they open.
    package let quotations: [Quotation]
    /// What stands in each sentence.
    let signs: [SentenceSigns]

    /// Runs the passes over `text`, each linear in its length.
    package init(_ text: DocumentText) {
        // Each pass is handed the tokens whole: one that kept them as well would have the next one copy them.
        var raw = Tokenizer.tokens(of: text)  // 1
        let blocks = ParagraphSplitter.blocks(of: raw.tokens, lineBreaks: raw.lineBreaks)  // 2
        let (paired, quotations) = QuotationMatcher.matched(  // 3
            exchange(&raw.tokens, with: []), blocks, marks: raw.quotationMarks)
        let (split, sentences, paragraphs) = SentenceSplitter.split(consume paired, blocks, stops: raw.stops)  // 4
        self.text = text
        self.sentences = sentences
        self.paragraphs = paragraphs
        self.quotations = quotations
        (tokens, signs) = Tagger.tagged(consume split, text.utf8, sentences: sentences)  // 5
    }

    private init(
        _ text: DocumentText, _ tokens: [Token], sentences: [Range<Int>], _ paragraphs: [Paragraph],
        _ quotations: [Quotation], _ signs: [SentenceSigns]
    ) {
        self.signs = signs
        self.text = text
        self.tokens = tokens
        self.sentences = sentences
        self.paragraphs = paragraphs
        self.quotations = quotations
    }

    /// The tokens from the first sentence of `paragraphs` to the last.
    func tokens(ofParagraphs paragraphs: Range<Int>) -> Range<Int> {
        guard let first = paragraphs.first, let last = paragraphs.last else { return 0..<0 }
        return tokens(of: self.paragraphs[first]).lowerBound..<tokens(of: self.paragraphs[last]).upperBound
    }

    /// `paragraphs` as a text of their own, whose token 0 is their first; a quotation ends where they do.
    ///
    /// The dateline of the paragraph behind them is left at the end, for what looks at the tokens behind a paragraph.
    func excerpt(_ paragraphs: Range<Int>) -> AnalyzedText {
        let isLast = paragraphs.upperBound == self.paragraphs.count
        let end = isLast ? tokens.count : tokens(of: self.paragraphs[paragraphs.upperBound]).lowerBound
        let range = tokens(ofParagraphs: paragraphs).lowerBound..<end
        let shift = range.lowerBound
        guard let first = paragraphs.first, let last = paragraphs.last else {
            return AnalyzedText(text, [], sentences: [], [], [], [])
        }
        let firstSentence = self.paragraphs[first].sentences.lowerBound
        let sentences = firstSentence..<self.paragraphs[last].sentences.upperBound
        let firstQuotation = quotations.partitioningIndex { $0.open >= range.lowerBound }
        let endOfQuotations = quotations.partitioningIndex { $0.open >= range.upperBound }
        return AnalyzedText(
            text, Array(tokens[range]),
            sentences: self.sentences[sentences].map { $0.lowerBound - shift..<$0.upperBound - shift },
            self.paragraphs[paragraphs].map { $0.moved(sentences: -firstSentence, tokens: -shift) },
            quotations[firstQuotation..<endOfQuotations].map { $0.clipped(at: range.upperBound).moved(-shift) },
            Array(signs[sentences]))
    }

    /// The code points that `tokens` covers, from the first one's start to the last one's end.
    package func span(of tokens: Range<Int>) -> TextSpan {
        guard !tokens.isEmpty else { return TextSpan(start: 0, end: 0) }
        let start = text.scalarOffset(ofByte: Int(self.tokens[tokens.lowerBound].start))
        let end = text.scalarOffset(ofByte: Int(self.tokens[tokens.upperBound - 1].end))
        return TextSpan(start: start, end: end)
    }

    /// The text that `tokens` covers.
    package func string(of tokens: Range<Int>) -> String {
        guard !tokens.isEmpty else { return "" }
        let bytes = Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
        return String(decoding: text.utf8[bytes], as: UTF8.self)
    }

    /// The sentence that holds `token`; nil for a token of a dateline.
    package func sentenceIndex(ofToken token: Int) -> Int? {
        let index = sentences.partitioningIndex { $0.upperBound > token }
        return index < sentences.count && sentences[index].contains(token) ? index : nil
    }

    /// The tokens of `paragraph`, its dateline left out.
    package func tokens(of paragraph: Paragraph) -> Range<Int> {
        let last = sentences[paragraph.sentences.upperBound - 1]
        return sentences[paragraph.sentences.lowerBound].lowerBound..<last.upperBound
    }

    /// The paragraph that holds the sentence at `index`.
    package func paragraphIndex(ofSentence index: Int) -> Int {
        paragraphs.partitioningIndex { $0.sentences.upperBound > index }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The index of the first element that `belongs`, all elements that belong standing behind those that don't.
    func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
