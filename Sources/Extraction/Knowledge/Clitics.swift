/// What stands behind an apostrophe within a word, and the words that start with one.
enum Clitics {
    /// The endings that are tokens of their own.
    ///
    /// Reason: they are verbs or the possessive mark. Example: "he's", "they're", "Trump's".
    private static let tails = ["s", "re", "ve", "ll", "d", "m"].map { Array($0.utf8) }

    /// The words that lost their first letters.
    ///
    /// Reason: their apostrophe opens no quotation. Example: "tell 'em".
    private static let elisions = ["em", "til", "cause", "twas", "tis", "n"].map { Array($0.utf8) }

    /// Whether `tail` is one of the endings.
    static func isTail(_ tail: ArraySlice<UInt8>) -> Bool {
        guard tail.count <= 2 else { return false }
        return tails.contains { $0.elementsEqual(tail.lazy.map { $0 | 0x20 }) }
    }

    /// Whether the word at `offset`, an apostrophe before it, lost its first letters; also "'90s".
    static func startsElision(_ bytes: [UInt8], at offset: Int) -> Bool {
        let word = bytes[min(offset, bytes.count)...].prefix(6).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
        if word.count == 3, word.prefix(2).allSatisfy({ $0 &- 0x30 < 10 }), word.last == UInt8(ascii: "s") {
            return true
        }
        return elisions.contains { $0.elementsEqual(word.lazy.map { $0 | 0x20 }) }
    }
}
