/// Where and when a report was filed: "BRUSSELS (Reuters) —", "LEEDS, 10 February -".
enum Dateline {
    /// The longest dateline, in tokens.
    private static let longest = 14

    /// The tokens of the dateline that `paragraph` starts with; nil where there is none.
    static func range(in tokens: [Token], _ paragraph: Range<Int>) -> Range<Int>? {
        let first = tokens[paragraph.lowerBound]
        guard first.shape.contains(.allCapitals), first.kind == .word else { return nil }
        var index = paragraph.lowerBound
        while index < paragraph.upperBound, index - paragraph.lowerBound < longest {
            switch tokens[index].kind {
            case .dash where index > paragraph.lowerBound: return paragraph.lowerBound..<(index + 1)
            case .word where tokens[index].isCapitalized: break
            case .number, .comma, .openingBracket, .closingBracket, .symbol: break
            default: return nil
            }
            index += 1
        }
        return nil
    }
}
