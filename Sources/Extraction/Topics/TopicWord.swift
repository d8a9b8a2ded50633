/// A word as topic terms are made of: a word, a number, or a part of a hyphenated compound.
struct TopicWord: Sendable {
    /// The word without its case.
    let key: WordKey
    /// The token that it is, or is part of.
    let token: Int32
    /// Where its bytes start and end in the text.
    private let start: Int32
    private let end: Int32
    /// How it is written.
    let shape: TokenShape

    /// Its bytes in the text.
    var bytes: Range<Int> { Int(start)..<Int(end) }

    init(key: WordKey, token: Int, shape: TokenShape, bytes: Range<Int>) {
        self.key = key
        self.token = Int32(truncatingIfNeeded: token)
        start = Int32(truncatingIfNeeded: bytes.lowerBound)
        end = Int32(truncatingIfNeeded: bytes.upperBound)
        self.shape = shape
    }
}

/// Reads the words of tokens, compounds taken apart: "air-defense" and "air defense" are the same two words.
enum TopicWords {
    /// The words of `tokens`, as `visit` has them.
    static func words(of tokens: ArraySlice<Token>, in bytes: [UInt8]) -> [TopicWord] {
        var words: [TopicWord] = []
        visit(tokens, in: bytes) { words.append($0) }
        return words
    }

    /// Hands the words of `tokens` to `take`, one after the other; a mark that separates phrases is a word with the key 0,
    /// which is part of no term.
    @inline(__always)
    static func visit(_ tokens: ArraySlice<Token>, in bytes: [UInt8], _ take: (TopicWord) -> Void) {
        for index in tokens.indices {
            let token = tokens[index]
            guard !token.isWord else {
                if token.shape.contains(.hyphenated) {
                    visitParts(of: token, index, bytes, take)
                } else {
                    take(TopicWord(key: token.key, token: index, shape: token.shape, bytes: token.bytes))
                }
                continue
            }
            switch token.kind {
            case .symbol, .openingQuote, .closingQuote: break
            default: take(TopicWord(key: WordKey(value: 0), token: index, shape: [], bytes: token.bytes))
            }
        }
    }

    private static func visitParts(of token: Token, _ index: Int, _ bytes: [UInt8], _ take: (TopicWord) -> Void) {
        var start = token.bytes.lowerBound
        while start < token.bytes.upperBound {
            var hasher = WordHasher()
            var end = start
            while end < token.bytes.upperBound, bytes[end] != UInt8(ascii: "-"), bytes[end] < 0x80 {
                hasher.combine(ascii: bytes[end])
                end += 1
            }
            if end < token.bytes.upperBound, bytes[end] >= 0x80 {
                // A compound with other letters stays whole: its hyphen may be of any kind.
                return take(TopicWord(key: token.key, token: index, shape: token.shape, bytes: token.bytes))
            }
            if end > start {
                let isCapital = bytes[start] &- 0x41 < 26
                let isAll = isCapital && bytes[start..<end].allSatisfy { $0 &- 0x61 >= 26 } && end - start > 1
                let shape: TokenShape = isAll ? [.capitalized, .allCapitals] : isCapital ? .capitalized : []
                take(TopicWord(key: hasher.key, token: index, shape: shape, bytes: start..<end))
            }
            start = end + 1
        }
    }
}
