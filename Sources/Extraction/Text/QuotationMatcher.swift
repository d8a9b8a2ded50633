/// Pairs the quotation marks of each paragraph with a stack; one pass, no search back.
///
/// Marks that stand the wrong way round are turned: a "closing" mark where nothing is open, with a word behind it, opens.
/// A quotation that its paragraph leaves open goes on in the next one if that starts with an opening mark.
struct QuotationMatcher {
    private var tokens: [Token]
    private var quotations: [Quotation] = []
    private var previousIsOpen = false
    /// The quotations that are open in the paragraph.
    private var stack: [Pending] = []

    /// The deepest quotation within a quotation that is paired.
    private static let deepest = 8

    private struct Pending {
        let token: Int
        let slot: Int
    }

    /// `tokens` with quotation marks settled, single ones without a partner symbols, and the quotations that they make,
    /// ordered by where they open.
    static func matched(
        _ tokens: consuming [Token], _ paragraphs: [ParagraphSplitter.Block], marks: [Int32]
    ) -> (tokens: [Token], quotations: [Quotation]) {
        var matcher = QuotationMatcher(tokens)
        matcher.quotations.reserveCapacity(marks.count / 2)
        var rest = marks[...]
        for paragraph in paragraphs {
            rest = rest.drop { $0 < paragraph.tokens.lowerBound }
            let own = rest.prefix { $0 < paragraph.tokens.upperBound }
            rest = rest.dropFirst(own.count)
            if own.isEmpty { matcher.previousIsOpen = false } else { matcher.match(paragraph.tokens, own) }
        }
        return (matcher.tokens, matcher.quotations)
    }

    private init(_ tokens: consuming [Token]) { self.tokens = tokens }

    /// Pairs the `marks` within `paragraph`.
    private mutating func match(_ paragraph: Range<Int>, _ marks: ArraySlice<Int32>) {
        settleApostrophes(paragraph, marks)
        let firstSlot = quotations.count
        let continues =
            previousIsOpen && tokens[paragraph.lowerBound].kind != .word
            && tokens[paragraph.lowerBound].isQuote
        stack.removeAll(keepingCapacity: true)
        for index in marks.lazy.map(Int.init) where tokens[index].isQuote {
            settleDirection(index, paragraph)
            if tokens[index].kind == .openingQuote {
                open(index, continues: continues && index == paragraph.lowerBound)
            } else {
                close(index)
            }
        }
        previousIsOpen = leaveOpen(at: paragraph.upperBound)
        dropEmptySlots(from: firstSlot)
    }

    private func isSingle(_ index: Int) -> Bool { tokens[index].shape.contains(.singleQuote) }

    /// Takes "the engineers’ reports" within ‘…’ for a possessive: a mark behind an "s" and before a word in small letters,
    /// where a surer end of the quotation follows before another one opens.
    private mutating func settleApostrophes(_ paragraph: Range<Int>, _ marks: ArraySlice<Int32>) {
        var hasEnd = false
        for index in marks.reversed().lazy.map(Int.init) where isSingle(index) {
            if tokens[index].kind == .openingQuote {
                hasEnd = false
            } else if hasEnd, canBePossessive(index, paragraph) {
                tokens[index].kind = .symbol
            } else {
                hasEnd = true
            }
        }
    }

    private func canBePossessive(_ index: Int, _ paragraph: Range<Int>) -> Bool {
        guard index > paragraph.lowerBound, index + 1 < paragraph.upperBound else { return false }
        let next = tokens[index + 1]
        return tokens[index].shape.contains(.joinedToPrevious) && tokens[index - 1].kind == .word && next.kind == .word
            && !next.shape.contains(.joinedToPrevious) && !next.isCapitalized
    }

    /// Turns a mark round that can't stand as it faces.
    private mutating func settleDirection(_ index: Int, _ paragraph: Range<Int>) {
        guard !isSingle(index) else { return }
        let hasOpen = stack.contains { !isSingle($0.token) }
        let next = index + 1
        let isFlush = next < paragraph.upperBound && tokens[next].shape.contains(.joinedToPrevious)
        if tokens[index].kind == .closingQuote, !hasOpen, next < paragraph.upperBound,
            isFlush && tokens[next].isWord || index == paragraph.lowerBound
        {
            tokens[index].kind = .openingQuote
        } else if tokens[index].kind == .openingQuote, hasOpen, !isFlush,
            tokens[index].shape.contains(.joinedToPrevious)
        {
            tokens[index].kind = .closingQuote
        }
    }

    private mutating func open(_ index: Int, continues: Bool) {
        guard stack.count < Self.deepest else { return }
        stack.append(Pending(token: index, slot: quotations.count))
        quotations.append(
            Quotation(
                open: index, close: index, isClosed: false, depth: stack.count - 1, continuesPrevious: continues))
    }

    /// Closes the innermost open quotation of the same width of mark; single ones that were open within it were
    /// apostrophes.
    private mutating func close(_ index: Int) {
        guard let position = stack.lastIndex(where: { isSingle($0.token) == isSingle(index) }) else {
            if isSingle(index) { tokens[index].kind = .symbol }
            return
        }
        if isSingle(index), position < stack.count - 1 {
            tokens[index].kind = .symbol
            return
        }
        for dropped in stack[(position + 1)...] { drop(dropped) }
        finish(stack[position], at: index, closed: true)
        stack.removeSubrange(position...)
    }

    private mutating func finish(_ pending: Pending, at close: Int, closed: Bool) {
        let old = quotations[pending.slot]
        quotations[pending.slot] = Quotation(
            open: old.open, close: close, isClosed: closed, depth: old.depth,
            continuesPrevious: old.continuesPrevious)
    }

    private mutating func drop(_ pending: Pending) {
        if isSingle(pending.token) { tokens[pending.token].kind = .symbol }
    }

    /// Ends at the paragraph's end what is still open; true if a double mark was, or a single one that the next paragraph
    /// opens with again.
    private mutating func leaveOpen(at end: Int) -> Bool {
        let isRepeated = end < tokens.count && tokens[end].kind == .openingQuote && isSingle(end)
        let outer = stack.first { !isSingle($0.token) || isRepeated && $0.token == stack.first?.token }
        for pending in stack where isSingle(pending.token) && pending.token != outer?.token { drop(pending) }
        guard let outer else { return false }
        finish(outer, at: end, closed: false)
        return true
    }

    /// Removes the slots of marks that turned out to open nothing.
    private mutating func dropEmptySlots(from first: Int) {
        var kept = first
        for index in first..<quotations.count where quotations[index].close > quotations[index].open {
            quotations[kept] = quotations[index]
            kept += 1
        }
        quotations.removeSubrange(kept...)
    }
}
