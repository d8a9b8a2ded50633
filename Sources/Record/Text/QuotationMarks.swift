/// The quotation marks that news copy puts around direct speech.
enum QuotationMarks {
    /// A mark that opens or closes.
    private struct Mark: Equatable {
        let bytes: [UInt8]
        /// Whether it stands within words, too.
        let isApostrophe: Bool

        init(_ mark: String) {
            bytes = Array(mark.utf8)
            isApostrophe = ["'", "’", "‘", "''"].contains(mark)
        }
    }

    /// Pairs of marks; where both are the same the pair tells nothing about nesting.
    private static let pairs: [(opening: Mark, closing: Mark)] = [
        ("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“"), ("„", "”"), ("»", "«"), ("‹", "›"), ("'", "'"),
        ("”", "”"), ("「", "」"), ("『", "』"), ("``", "''"),
    ].map { (Mark($0), Mark($1)) }

    /// Drops a mark at the start with its partner at the end, or either where its partner stands in another fragment.
    static func dropEnclosing(_ fragment: inout ArraySlice<UInt8>) {
        guard let first = fragment.first, let last = fragment.last, mayBeMark(first) || mayBeMark(last) else { return }
        if mayBeMark(first) {
            for (opening, closing) in pairs where fragment.starts(with: opening.bytes) {
                let inner = fragment.dropFirst(opening.bytes.count)
                if inner.hasEnding(closing.bytes), !holds(closing, inner.dropLast(closing.bytes.count)) {
                    fragment = inner.dropLast(closing.bytes.count)
                    return
                }
                if !opening.isApostrophe, !holds(closing, inner) {
                    fragment = inner
                    return
                }
            }
        }
        dropUnopened(&fragment)
    }

    /// Drops a closing mark at the end that nothing in the fragment opens.
    private static func dropUnopened(_ fragment: inout ArraySlice<UInt8>) {
        guard let last = fragment.last, mayBeMark(last),
            let (_, closing) = pairs.first(where: { !$1.isApostrophe && fragment.hasEnding($1.bytes) })
        else { return }
        let inner = fragment.dropLast(closing.bytes.count)
        if !pairs.contains(where: { $1 == closing && holds($0, inner) }) { fragment = inner }
    }

    /// Whether `text` holds the mark; an apostrophe within a word is none.
    private static func holds(_ mark: Mark, _ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= mark.bytes.count, let first = mark.bytes.first else { return false }
        return (text.startIndex...text.endIndex - mark.bytes.count).contains { position in
            guard text[position] == first, text[position...].starts(with: mark.bytes) else { return false }
            let end = position + mark.bytes.count
            let isInWord =
                position > text.startIndex && end < text.endIndex
                && isLetter(text[position - 1]) && isLetter(text[end])
            return !(mark.isApostrophe && isInWord)
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
}

extension ArraySlice<UInt8> {
    fileprivate func hasEnding(_ ending: [UInt8]) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
