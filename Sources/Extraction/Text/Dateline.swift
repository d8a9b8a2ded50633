/// Where and when a report was filed: "BRUSSELS (Reuters) —", "LEEDS, 10 February -", "NEW DELHI:", "14:05".
enum Dateline {
    /// The longest dateline, in tokens.
    private static let longest = 14

    /// The tokens of the dateline that `paragraph` starts with; nil where there is none.
    ///
    /// A colon ends one where `allowsColon` says that it names no speaker of a transcript, or where it names a known place; that
    /// place, and one that is not in capitals, starts one where `allowsSmall` says that no other paragraph comes first.
    static func range(
        in tokens: [Token], _ paragraph: Range<Int>, allowsColon: Bool, allowsSmall: Bool = false
    ) -> Range<Int>? {
        let first = tokens[paragraph.lowerBound]
        guard first.kind == .word else { return timeStamp(in: tokens, paragraph) }
        guard first.shape.contains(.allCapitals) else { return allowsSmall ? small(in: tokens, paragraph) : nil }
        var index = paragraph.lowerBound
        while index < paragraph.upperBound, index - paragraph.lowerBound < longest {
            switch tokens[index].kind {
            case .dash where index > paragraph.lowerBound: return paragraph.lowerBound..<(index + 1)
            case .colon where allowsColon || allowsSmall && Places.contains(tokens[index - 1].key):
                guard isLabel(tokens, paragraph), !isSpeech(tokens, paragraph) else { return nil }
                return paragraph.lowerBound..<(index + 1)
            case .word where tokens[index].isCapitalized: break
            case .number, .comma, .openingBracket, .closingBracket, .symbol: break
            default: return nil
            }
            index += 1
        }
        return nil
    }

    /// The time of day that an entry of a live report starts with: "14:05 ", "[9:30 a.m.] ", "08:12 GMT - ".
    private static func timeStamp(in tokens: [Token], _ paragraph: Range<Int>) -> Range<Int>? {
        let isBracketed = tokens[paragraph.lowerBound].kind == .openingBracket
        let clock = paragraph.lowerBound + (isBracketed ? 1 : 0)
        guard clock < paragraph.upperBound, tokens[clock].shape.contains(.clock) else { return nil }
        var end = clock + 1
        while end < paragraph.upperBound, isPartOfStamp(tokens[end]) { end += 1 }
        // "14:05 is the time": a sentence of its own.
        guard end < paragraph.upperBound, tokens[end].isCapitalized || tokens[end].isQuote else { return nil }
        return paragraph.lowerBound..<end
    }

    private static func isPartOfStamp(_ token: Token) -> Bool {
        switch token.kind {
        case .colon, .dash, .closingBracket, .symbol: true
        case .word: zones.contains(token.key)
        default: false
        }
    }

    /// Halves of the day and zones of time behind a time of day.
    private static let zones: WordSet = [
        "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "gmt", "utc", "bst", "cet", "cest", "et", "est", "edt", "ct", "cst",
        "cdt",
        "pt", "pst", "pdt", "ist", "aest", "aedt", "eastern", "local",
    ]

    /// "Leeds, April 3 – ", "Harare – ": a place that is not in capitals, and a dash between spaces before running text.
    private static func small(in tokens: [Token], _ paragraph: Range<Int>) -> Range<Int>? {
        let head = paragraph.prefix(longest)
        guard let dash = head.first(where: { tokens[$0].kind == .dash }), dash > paragraph.lowerBound,
            dash + 1 < paragraph.upperBound, tokens[dash + 1].isCapitalized,
            tokens[dash].start > tokens[dash - 1].end, tokens[dash + 1].start > tokens[dash].end
        else { return nil }
        let words = paragraph.lowerBound..<dash
        let isName = words.allSatisfy {
            tokens[$0].kind == .word && tokens[$0].isCapitalized || tokens[$0].kind == .number
                || tokens[$0].kind == .comma
        }
        let isCalendar = { (index: Int) in days.contains(tokens[index].key) }
        let isDated = words.contains(where: isCalendar) && words.contains { tokens[$0].kind == .comma }
        let isPlace = words.allSatisfy { Places.contains(tokens[$0].key) }
        guard isName, !isCalendar(words.lowerBound), isDated || isPlace else { return nil }
        return paragraph.lowerBound..<dash + 1
    }

    private static let days = WordSet(wordsOf: SourceWords.calendar)

    /// Whether `paragraph` talks as a speaker does: "I", "you".
    private static func isSpeech(_ tokens: [Token], _ paragraph: Range<Int>) -> Bool {
        paragraph.prefix(speechReach).contains { speakers.contains(tokens[$0].key) }
    }

    /// How many tokens are looked at for that.
    private static let speechReach = 40
    private static let speakers: WordSet = ["i", "we", "you", "my", "our", "your", "me", "us", "thank", "thanks"]

    /// The most words of a label.
    private static let longestLabel = 4

    /// Whether `paragraph` starts with words in capitals and a colon, running text behind them: "NEW DELHI: The", "SMITH: I".
    static func isLabel(_ tokens: [Token], _ paragraph: Range<Int>) -> Bool {
        guard let colon = paragraph.prefix(longestLabel + 1).first(where: { tokens[$0].kind == .colon }),
            colon > paragraph.lowerBound, colon + 1 < paragraph.upperBound
        else { return false }
        return (paragraph.lowerBound..<colon).allSatisfy { tokens[$0].shape.contains(.allCapitals) }
    }
}
