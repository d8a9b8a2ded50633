internal import Record

/// A text as the attribution rules look at it: tokens, phrases, and which quotation each token stands in.
final class Reading: Sendable {
    /// The text.
    let text: AnalyzedText
    /// Its phrases.
    let phrases: PhraseMap
    /// For each token the index of the outermost quotation around it, its marks included; -1 for none.
    private let quotationIndices: [Int32]

    init(_ text: AnalyzedText) {
        self.text = text
        phrases = Chunker.phrases(of: text)
        var indices = [Int32](filledWith: -1, count: text.tokens.count)
        for (index, quotation) in text.quotations.enumerated() where quotation.depth == 0 {
            for token in quotation.tokens { indices[token] = Int32(index) }
        }
        quotationIndices = indices
    }

    /// The token at `index`.
    @inline(__always)
    func token(_ index: Int) -> Token { text.tokens[index] }

    /// What sort of token stands at `index`; a terminator outside the text.
    @inline(__always)
    func kind(_ index: Int) -> TokenKind {
        index >= 0 && index < text.tokens.count ? text.tokens[index].kind : .terminator
    }

    /// The part of speech at `index`; a mark outside the text.
    @inline(__always)
    func tag(_ index: Int) -> PartOfSpeech {
        index >= 0 && index < text.tokens.count ? text.tokens[index].tag : .mark
    }

    /// The word at `index`; the key of nothing outside the text.
    @inline(__always)
    func key(_ index: Int) -> WordKey {
        index >= 0 && index < text.tokens.count ? text.tokens[index].key : Self.outside
    }

    /// A key that no set of words has: its bits are no word's hash, and not the empty slot of a set.
    private static let outside = WordKey(value: 1)

    /// Whether the word at `index` has `trait`.
    @inline(__always)
    func has(_ trait: WordTraits, at index: Int) -> Bool {
        index >= 0 && index < text.tokens.count && text.tokens[index].traits.contains(trait)
    }

    /// What the verb at `index` reports, where the tables list it.
    func reportingVerb(at index: Int) -> ReportingVerb? {
        has(.reporting, at: index) ? ReportingVerbs.lookUp(key(index)) : nil
    }

    /// The noun phrase that `index` belongs to.
    @inline(__always)
    func nounPhrase(at index: Int) -> Phrase? { phrases.phrase(.noun, at: index) }

    /// The verb group that `index` belongs to.
    @inline(__always)
    func verbGroup(at index: Int) -> Phrase? { phrases.phrase(.verb, at: index) }

    /// The outermost quotation around `index`.
    @inline(__always)
    func quotation(at index: Int) -> Quotation? {
        guard index >= 0, index < quotationIndices.count, quotationIndices[index] >= 0 else { return nil }
        return text.quotations[Int(quotationIndices[index])]
    }

    /// Whether `index` stands between quotation marks, the marks themselves left out.
    @inline(__always)
    func isQuoted(_ index: Int) -> Bool {
        guard let quotation = quotation(at: index) else { return false }
        return index > quotation.open && (index < quotation.close || !quotation.isClosed)
    }

    /// `range` without white matter at its ends: commas, dashes and colons at both, a full stop outside quotes behind.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Self.isLeadingMatter(kind(start)) { start += 1 }
        while end > start, isTrailingMatter(end - 1, start) { end -= 1 }
        return start..<end
    }

    private static func isLeadingMatter(_ kind: TokenKind) -> Bool {
        switch kind {
        case .comma, .dash, .colon, .semicolon, .terminator, .closingBracket: true
        default: false
        }
    }

    private func isTrailingMatter(_ index: Int, _ start: Int) -> Bool {
        switch kind(index) {
        case .comma, .dash, .colon, .semicolon: return true
        case .terminator: return !isQuoted(index)
        case .openingQuote: return true
        case .openingBracket: return true
        default: return false
        }
    }
}
