/// The quotation marks that news copy puts around direct speech.
enum QuotationMarks {
    /// Pairs of marks; where both are the same the pair tells nothing about nesting.
    private static let pairs: [(opening: [UInt8], closing: [UInt8])] = [
        ("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“"), ("„", "”"), ("»", "«"), ("‹", "›"), ("'", "'"),
        ("”", "”"), ("「", "」"), ("『", "』"), ("``", "''"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// Drops a mark at the start with its partner at the end, or either where its partner stands in another fragment.
    static func dropEnclosing(_ fragment: inout ArraySlice<UInt8>) {
        guard let first = fragment.first, let last = fragment.last, mayBeMark(first) || mayBeMark(last) else { return }
        for (opening, closing) in pairs where first == opening[0] && fragment.starts(with: opening) {
            let inner = fragment.dropFirst(opening.count)
            if inner.hasEnding(closing), !holds(closing, inner.dropLast(closing.count)) {
                fragment = inner.dropLast(closing.count)
                return
            }
            if !isApostrophe(opening), !holds(closing, inner) {
                fragment = inner
                return
            }
        }
        dropUnopened(&fragment)
    }

    /// Drops a closing mark at the end that nothing in the fragment opens.
    private static func dropUnopened(_ fragment: inout ArraySlice<UInt8>) {
        guard let last = fragment.last, mayBeMark(last) else { return }
        guard let closing = pairs.map(\.closing).first(where: { !isApostrophe($0) && fragment.hasEnding($0) }) else {
            return
        }
        let inner = fragment.dropLast(closing.count)
        let openings = pairs.filter { $0.closing == closing }.map(\.opening)
        if !openings.contains(where: { holds($0, inner) }) { fragment = inner }
    }

    /// Whether `text` holds the mark; an apostrophe within a word is none.
    private static func holds(_ mark: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= mark.count, let first = mark.first else { return false }
        return (text.startIndex...text.endIndex - mark.count).contains { position in
            guard text[position] == first, text[position...].starts(with: mark) else { return false }
            let end = position + mark.count
            let isInWord =
                position > text.startIndex && end < text.endIndex
                && isLetter(text[position - 1]) && isLetter(text[end])
            return !(isApostrophe(mark) && isInWord)
        }
    }

    /// Whether `byte` is an ASCII letter or part of a letter beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Whether a mark can start or end with `byte`.
    static func mayBeMark(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }

    private static func isApostrophe(_ mark: [UInt8]) -> Bool { apostrophes.contains(mark) }

    private static let apostrophes = ["'", "’", "‘", "''"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
    fileprivate func hasEnding(_ ending: [UInt8]) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
