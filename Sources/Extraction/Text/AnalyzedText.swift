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

    /// Runs the passes over `text`, each linear in its length.
    package init(_ text: DocumentText) {
        // Each pass is handed the tokens whole: one that kept them as well would have the next one copy them.
        let (raw, lineBreaks) = Tokenizer.tokens(of: text)  // 1
        let blocks = ParagraphSplitter.blocks(of: raw, lineBreaks: lineBreaks)  // 2
        let (paired, quotations) = QuotationMatcher.matched(consume raw, blocks)  // 3
        let (split, sentences, paragraphs) = SentenceSplitter.split(consume paired, blocks)  // 4
        self.text = text
        self.sentences = sentences
        self.paragraphs = paragraphs
        self.quotations = quotations
        tokens = Tagger.tagged(consume split, text.utf8, sentences: sentences)  // 5
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
