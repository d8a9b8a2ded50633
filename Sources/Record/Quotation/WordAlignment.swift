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
    /// The quotation leaves a word out where it says so, with an elision, or one that an editor of the record put in.
    case elided
}

/// The cheapest way from a part of the record's words to those of a quotation.
///
/// The part is chosen too: words of the record before and behind it cost nothing. The table is that of Gotoh, "An improved
/// algorithm for matching biological sequences" (1982), with free ends: a run of words left out costs little more than
/// one, since whoever shortens a quotation drops a phrase and not a word here and there; each word put in costs the same.
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

    /// What it costs to replace a word, to put one in, and to begin a run of words left out.
    static let wordCost = 4
    /// What each further word of a run that is left out costs.
    private static let runCost = 1
    /// What another inflection of the word costs.
    private static let inflectionCost = 2

    /// Aligns `quoted` with a part of `recorded`; before the positions of `gaps` the record may have more words, and so
    /// it may where an editor put them in.
    init(_ quoted: [QuotedWord], _ recorded: [QuotedWord], gaps: Set<Int>) {
        var table = AlignmentTable(quoted.count, recorded.count)
        for row in 0..<quoted.count {
            for column in 0...recorded.count {
                let isInserted = column > 0 && recorded[column - 1].isInserted
                let followsInserted = column > 1 && recorded[column - 2].isInserted
                table.fill(
                    row + 1, column,
                    both: column > 0 ? Self.cost(quoted[row], recorded[column - 1]) : nil,
                    inserted: Self.wordCost,
                    omitted: (Self.wordCost, followsInserted ? Self.wordCost : Self.runCost),
                    isGap: isInserted || gaps.contains(row + 1))
            }
        }
        let ends = (0...recorded.count).map { table.least(quoted.count, $0) }
        cost = ends.min() ?? 0
        // Of equal ends the first where nothing differs; else the last, which has a word replaced rather than inserted.
        let end = (cost == 0 ? ends.firstIndex(of: cost) : ends.lastIndex(of: cost)) ?? 0
        steps = table.trace(from: end).map { step in
            let edit: WordEdit =
                switch (step.quoted, step.recorded) {
                case (let one?, let other?): Self.edit(quoted[one], recorded[other])
                case (nil, let other?): gaps.contains(step.row) || recorded[other].isInserted ? .elided : .omitted
                case (_, nil): .inserted
                }
            return Step(edit: edit, quoted: step.quoted, recorded: step.recorded)
        }
    }

    private static func cost(_ quoted: QuotedWord, _ recorded: QuotedWord) -> Int {
        quoted.folded == recorded.folded ? 0 : quoted.key == recorded.key ? inflectionCost : wordCost
    }

    private static func edit(_ quoted: QuotedWord, _ recorded: QuotedWord) -> WordEdit {
        quoted.folded == recorded.folded ? .equal : quoted.key == recorded.key ? .inflected : .replaced
    }
}
