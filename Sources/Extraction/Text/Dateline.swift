/// Where and when a report was filed: "BRUSSELS (Reuters) —", "LEEDS, 10 February -", "NEW DELHI:".
enum Dateline {
    /// The longest dateline, in tokens.
    private static let longest = 14

    /// The tokens of the dateline that `paragraph` starts with; nil where there is none.
    ///
    /// A colon ends one where `allowsColon` says that it names no speaker of a transcript.
    static func range(in tokens: [Token], _ paragraph: Range<Int>, allowsColon: Bool) -> Range<Int>? {
        let first = tokens[paragraph.lowerBound]
        guard first.shape.contains(.allCapitals), first.kind == .word else { return nil }
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
