/// The places where something said can start before its report: the sentence's start, and behind each mark or conjunction.
struct StartOptions {
    let reading: Reading

    /// The most places that are weighed.
    private static let most = 24

    /// The starts within `range`, in order, its own first.
    func all(in range: Range<Int>) -> [Int] {
        var starts = [reading.trimmed(range).lowerBound]
        for index in range.dropFirst()
        where starts.count < Self.most && isBoundary(index) && index + 1 < range.upperBound {
            starts.append(index)
        }
        return starts
    }

    private func isBoundary(_ index: Int) -> Bool {
        if reading.kind(index) == .openingQuote { return reading.quotation(at: index)?.open == index }
        guard !reading.isQuoted(index) else { return false }
        switch reading.kind(index - 1) {
        case .comma, .dash, .colon, .semicolon: return true
        default: break
        }
        return reading.tag(index - 1) == .conjunction || reading.has(.that, at: index)
    }
}
