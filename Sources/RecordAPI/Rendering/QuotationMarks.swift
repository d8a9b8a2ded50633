/// The quotation marks that news copy puts around direct speech.
enum QuotationMarks {
    /// Pairs of marks; where both are the same the pair tells nothing about nesting.
    private static let pairs: [(opening: [UInt8], closing: [UInt8])] = [
        ("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“"), ("„", "”"), ("»", "«"), ("‹", "›"), ("'", "'"),
        ("”", "”"), ("「", "」"), ("『", "』"), ("``", "''"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// Drops a mark at the start with its partner at the end, or either where its partner stands in another fragment.
    static func dropEnclosing(_ fragment: inout ArraySlice<UInt8>) {
        for (opening, closing) in pairs where fragment.starts(with: opening) {
            let inner = fragment.dropFirst(opening.count)
            if inner.hasEnding(closing), !inner.dropLast(closing.count).contains(closing) {
                fragment = inner.dropLast(closing.count)
                return
            }
            if !isApostrophe(opening), !inner.contains(closing) {
                fragment = inner
                return
            }
        }
        dropUnopened(&fragment)
    }

    /// Drops a closing mark at the end that nothing in the fragment opens.
    private static func dropUnopened(_ fragment: inout ArraySlice<UInt8>) {
        for (opening, closing) in pairs where !isApostrophe(closing) && fragment.hasEnding(closing) {
            let inner = fragment.dropLast(closing.count)
            if !inner.contains(opening) {
                fragment = inner
                return
            }
        }
    }

    private static func isApostrophe(_ mark: [UInt8]) -> Bool {
        mark == Array("'".utf8) || mark == Array("’".utf8) || mark == Array("‘".utf8) || mark == Array("''".utf8)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasEnding(_ ending: [UInt8]) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }

    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (startIndex...endIndex - part.count).contains { self[$0...].starts(with: part) }
    }
}
