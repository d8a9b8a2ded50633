/// Where and when a report was filed: "BRUSSELS (Reuters) —", "LEEDS, 10 February -", "NEW DELHI:".
enum Dateline {
    /// The longest dateline, in tokens.
    private static let longest = 14

    /// The tokens of the dateline that `paragraph` starts with; nil where there is none.
    ///
    /// A colon ends one where `allowsColon` says that it names no speaker of a transcript; a place that is not in capitals
    /// starts one where `allowsSmall` says that no other paragraph comes first.
    static func range(
        in tokens: [Token], _ paragraph: Range<Int>, allowsColon: Bool, allowsSmall: Bool = false
    ) -> Range<Int>? {
        let first = tokens[paragraph.lowerBound]
        guard first.kind == .word else { return nil }
        guard first.shape.contains(.allCapitals) else { return allowsSmall ? small(in: tokens, paragraph) : nil }
        var index = paragraph.lowerBound
        while index < paragraph.upperBound, index - paragraph.lowerBound < longest {
            switch tokens[index].kind {
            case .dash where index > paragraph.lowerBound: return paragraph.lowerBound..<(index + 1)
            case .colon where allowsColon && isLabel(tokens, paragraph) && !isSpeech(tokens, paragraph):
                return paragraph.lowerBound..<(index + 1)
            case .word where tokens[index].isCapitalized: break
            case .number, .comma, .openingBracket, .closingBracket, .symbol: break
            default: return nil
            }
            index += 1
        }
        return nil
    }

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
