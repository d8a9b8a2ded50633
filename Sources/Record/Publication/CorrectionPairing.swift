/// Tells which statements of a document's new version are others of its old version, corrected.
///
/// A correction changes the words, or whose they are, seldom both. So two statements pair where the words are the same,
/// whoever is said to have said them; where the same speaker says words that are mostly the same, in the same order; and where the
/// same speaker's words are others, but what stands around them in the text is the same.
enum CorrectionPairing {
    /// The least likeness of the words of a correction, in ten-thousandths.
    private static let leastLikeness = 5000
    /// The most statements of either version that are compared; a document with more changed is another text.
    private static let maximumCount = 256
    /// The most words of a statement that are compared.
    private static let maximumWordCount = 400
    /// How many code points around the words must be the same where the words are not.
    private static let margin = 32

    /// The positions of statements that belong together; each is in one pair at most, the likest pairs first.
    static func pairs(_ gone: [StatementView], _ come: [StatementView]) -> [(former: Int, current: Int)] {
        guard !gone.isEmpty, !come.isEmpty else { return [] }
        let former = gone.prefix(maximumCount).map { Side($0) }
        let current = come.prefix(maximumCount).map { Side($0) }
        var found: [(likeness: Int, former: Int, current: Int)] = []
        for (place, one) in current.enumerated() {
            for (before, other) in former.enumerated() {
                if let likeness = likeness(other, one) { found.append((likeness, before, place)) }
            }
        }
        found.sort { ($1.likeness, $0.former, $0.current) < ($0.likeness, $1.former, $1.current) }
        var (usedFormer, usedCurrent): (Set<Int>, Set<Int>) = ([], [])
        return found.compactMap { pair in
            guard !usedFormer.contains(pair.former), !usedCurrent.contains(pair.current) else { return nil }
            usedFormer.insert(pair.former)
            usedCurrent.insert(pair.current)
            return (pair.former, pair.current)
        }
    }

    /// How much of the words is the same, in ten-thousandths; nil where the two are no pair.
    private static func likeness(_ former: Side, _ current: Side) -> Int? {
        let isSameSpeaker = former.statement.speakerSlug == current.statement.speakerSlug
        let most = most(former, current)
        let likeness = most >= leastLikeness ? aligned(former, current) : 0
        if likeness == 10_000 || isSameSpeaker && likeness >= leastLikeness { return likeness }
        return isSameSpeaker && former.hasSameSurroundings(as: current) ? likeness : nil
    }

    /// The likeness that the words allow in any order.
    private static func most(_ former: Side, _ current: Side) -> Int {
        var shared = 0
        for (key, count) in former.counts { shared += min(count, current.counts[key] ?? 0) }
        return share(shared, former, current)
    }

    private static func aligned(_ former: Side, _ current: Side) -> Int {
        let alignment = WordAlignment(current.words, former.words, gaps: [])
        return share(alignment.steps.count { $0.edit == .equal || $0.edit == .inflected }, former, current)
    }

    /// The share of `count` common words in the words of both (the coefficient of Dice, 1945).
    private static func share(_ count: Int, _ former: Side, _ current: Side) -> Int {
        20_000 * count / max(1, former.words.count + current.words.count)
    }

    /// A statement with what it is compared by.
    private struct Side {
        let statement: StatementView
        let words: [QuotedWord]
        let counts: [[UInt8]: Int]

        init(_ statement: StatementView) {
            self.statement = statement
            let text = statement.document.text
            let words = statement.content.flatMap { span in
                QuotedWord.words(
                    of: text.utf8, in: text.byteOffset(ofScalar: span.start)..<text.byteOffset(ofScalar: span.end))
            }
            self.words = Array(words.prefix(maximumWordCount))
            counts = Dictionary(self.words.map { ($0.key, 1) }, uniquingKeysWith: +)
        }

        func hasSameSurroundings(as other: Side) -> Bool {
            surroundings(of: statement) == surroundings(of: other.statement)
        }

        private func surroundings(of statement: StatementView) -> [ArraySlice<UInt8>] {
            let text = statement.document.text
            let (start, end) = (statement.content.first?.start ?? 0, statement.content.last?.end ?? 0)
            return [
                text.bytes(of: TextSpan(start: max(0, start - margin), end: start)),
                text.bytes(of: TextSpan(start: end, end: min(text.count, end + margin))),
            ]
        }
    }
}
