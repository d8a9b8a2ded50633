/// One step from the words of the record to those of a quotation.
package enum WordEdit: String, Sendable {
    /// Both have the word.
    case equal
    /// Both have the word, in another inflection.
    case inflected
    /// The quotation has another word.
    case replaced
    /// The quotation has a word that the record does not have.
    case inserted
    /// The quotation leaves a word out.
    case omitted
    /// The quotation leaves a word out where it says so, with an elision.
    case elided
}

/// The cheapest way from a part of the record's words to those of a quotation.
///
/// The part is chosen too: words of the record before and behind it cost nothing. The table is that of Wagner and
/// Fischer, "The string-to-string correction problem" (1974), with free ends.
package struct WordAlignment: Sendable {
    /// A step, and the positions of the words that it takes, if any.
    package struct Step: Sendable {
        /// What the step does.
        package let edit: WordEdit
        /// The position in the quotation's words.
        let quoted: Int?
        /// The position in the record's words.
        let recorded: Int?
    }

    /// The steps in order.
    package let steps: [Step]
    /// The sum of their costs; a whole word costs `wordCost`.
    let cost: Int

    static let wordCost = 2

    /// Aligns `quoted` with a part of `recorded`; before the positions of `gaps` the record may have more words.
    init(_ quoted: [QuotedWord], _ recorded: [QuotedWord], gaps: Set<Int>) {
        let width = recorded.count + 1
        var costs = [Int](repeating: 0, count: (quoted.count + 1) * width)
        for row in 1...max(1, quoted.count) where row <= quoted.count {
            costs[row * width] = row * Self.wordCost
            for column in 1..<max(1, width) {
                let both = costs[(row - 1) * width + column - 1] + Self.cost(quoted[row - 1], recorded[column - 1])
                let inserted = costs[(row - 1) * width + column] + Self.wordCost
                let omitted = costs[row * width + column - 1] + Self.omissionCost(row, quoted.count, gaps)
                costs[row * width + column] = min(both, inserted, omitted)
            }
        }
        let lastRow = costs[(quoted.count * width)...]
        cost = lastRow.min() ?? 0
        // Of equal ends the first where nothing differs; else the last, which has a word replaced rather than inserted.
        let place = cost == 0 ? lastRow.firstIndex(of: cost) : lastRow.lastIndex(of: cost)
        let end = place.map { $0 - quoted.count * width } ?? 0
        steps = Self.trace(quoted, recorded, gaps, costs, from: end)
    }

    private static func trace(
        _ quoted: [QuotedWord], _ recorded: [QuotedWord], _ gaps: Set<Int>, _ costs: [Int], from end: Int
    ) -> [Step] {
        let width = recorded.count + 1
        var (row, column) = (quoted.count, end)
        var steps: [Step] = []
        while row > 0 {
            let here = costs[row * width + column]
            if column > 0, here == costs[(row - 1) * width + column - 1] + cost(quoted[row - 1], recorded[column - 1]) {
                let edit = edit(quoted[row - 1], recorded[column - 1])
                steps.append(Step(edit: edit, quoted: row - 1, recorded: column - 1))
                (row, column) = (row - 1, column - 1)
            } else if here == costs[(row - 1) * width + column] + wordCost {
                steps.append(Step(edit: .inserted, quoted: row - 1, recorded: nil))
                row -= 1
            } else {
                steps.append(Step(edit: gaps.contains(row) ? .elided : .omitted, quoted: nil, recorded: column - 1))
                column -= 1
            }
        }
        return steps.reversed()
    }

    private static func omissionCost(_ row: Int, _ count: Int, _ gaps: Set<Int>) -> Int {
        gaps.contains(row) ? 0 : wordCost
    }

    private static func cost(_ quoted: QuotedWord, _ recorded: QuotedWord) -> Int {
        quoted.folded == recorded.folded ? 0 : quoted.key == recorded.key ? 1 : wordCost
    }

    private static func edit(_ quoted: QuotedWord, _ recorded: QuotedWord) -> WordEdit {
        quoted.folded == recorded.folded ? .equal : quoted.key == recorded.key ? .inflected : .replaced
    }
}
