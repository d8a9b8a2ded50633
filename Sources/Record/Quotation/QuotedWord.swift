/// A word of a quotation or of the record, with what it is compared by.
package struct QuotedWord: Sendable {
    /// The word without case, accents and apostrophes.
    package let folded: [UInt8]
    /// What its inflected forms share.
    package let key: [UInt8]
    /// Where it stands, in bytes.
    let range: Range<Int>
    /// Whether nothing but a mark divides it from the word before, which other newsrooms leave out: "e-mail", "U.S.", "1,000", "[T]he".
    let isJoined: Bool
    /// Whether an editor put it in, in brackets: who repeats the words need not repeat it.
    private(set) var isInserted: Bool

    /// The marks that one newsroom sets within a word and another does not: hyphens, stops of abbreviations, commas of thousands, and the
    /// brackets around letters that an editor changed.
    private static let joiningMarks: [[UInt8]] = ["-", "\u{2010}", "\u{2011}", ".", ",", "[", "]"].map {
        Array($0.utf8)
    }
    /// The most words that marks may join.
    private static let maximumJoinedCount = 4

    /// The words of a text.
    static func words(of text: String) -> [QuotedWord] { words(of: Array(text.utf8), in: 0..<text.utf8.count) }

    /// The words in a range of bytes of well-formed UTF-8.
    static func words(of bytes: [UInt8], in range: Range<Int>) -> [QuotedWord] {
        var scanner = WordScanner(bytes, in: range)
        var words: [QuotedWord] = []
        var end = range.lowerBound
        var depth = 0
        while scanner.next() {
            let gap = bytes[min(end, scanner.range.lowerBound)..<scanner.range.lowerBound]
            for byte in gap {
                if byte == UInt8(ascii: "[") { depth += 1 }
                if byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
            }
            end = scanner.range.upperBound
            let isJoined = !words.isEmpty && joiningMarks.contains { gap.elementsEqual($0) }
            // "[T]he": what is in the brackets is a part of the word behind them.
            if isJoined, gap.first == UInt8(ascii: "]") { words[words.count - 1].isInserted = false }
            let expanded = Contraction.expand(scanner.word, raw: bytes[scanner.range])
            for (place, word) in expanded.enumerated() {
                words.append(
                    QuotedWord(
                        word, range: scanner.range, isJoined: isJoined && place == 0,
                        isInserted: depth > 0 && !isJoined))
            }
        }
        return words
    }

    private init(_ folded: [UInt8], range: Range<Int>, isJoined: Bool, isInserted: Bool) {
        var key = folded
        EnglishInflection.reduce(&key)
        self.folded = folded
        self.key = key
        self.range = range
        self.isJoined = isJoined
        self.isInserted = isInserted
    }

    /// `words` with those made one that marks join, where `others` have them as one word.
    static func joined(_ words: [QuotedWord], as others: Set<[UInt8]>) -> [QuotedWord] {
        guard words.contains(where: \.isJoined) else { return words }
        var result: [QuotedWord] = []
        var start = 0
        while start < words.count {
            var letters = words[start].folded
            var whole: (end: Int, letters: [UInt8])?
            for end in start + 1..<min(words.count, start + maximumJoinedCount) + 1 {
                if others.contains(letters), end > start + 1 { whole = (end, letters) }
                guard end < words.count, words[end].isJoined else { break }
                letters += words[end].folded
            }
            if let whole {
                let range = words[start].range.lowerBound..<words[whole.end - 1].range.upperBound
                result.append(
                    QuotedWord(
                        whole.letters, range: range, isJoined: words[start].isJoined,
                        isInserted: words[start].isInserted))
            } else {
                result.append(words[start])
            }
            start = whole?.end ?? start + 1
        }
        return result
    }
}
