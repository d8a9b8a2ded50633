/// What the record says of a quotation.
package enum QuotationVerdict: String, CaseIterable, Sendable {
    /// These very words are on the record.
    case verbatim
    /// The words are on the record with some changed, added or left out.
    case altered
    /// Something is on the record that shares the telling words.
    case paraphrase
    /// Nothing is on the record that is like it.
    case notFound = "not-found"
}

/// A statement that is like a quotation.
package struct QuotationMatch: Sendable {
    /// The statement's row.
    package let row: Int
    /// The rows of the statements that go on with the words, where a document splits them: "X," he said. "Y."
    package let furtherRows: [Int]
    /// How it is like it.
    package let verdict: QuotationVerdict
    /// How much it is like it, in ten-thousandths.
    package let score: Int
    /// From where to where the like words stand in the document.
    package let span: TextSpan
    /// The steps from the record's words to the quotation's, runs of the same edit joined.
    package let differences: [Difference]
    /// Whether one of the two negates what the other does not.
    package let negationDiffers: Bool

    /// A run of words with the same edit.
    package struct Difference: Sendable {
        /// What was done to them.
        package let edit: WordEdit
        /// The words as the quotation has them, folded.
        package let quoted: String
        /// The words as the record has them, folded.
        package let recorded: String
    }
}

extension RecordIndex {
    /// How many statements are compared word by word.
    private static let maximumCandidateCount = 20
    /// How many of the quotation's rarest words lead to candidates.
    private static let maximumLeadCount = 8
    /// The most words of a statement that are compared.
    private static let maximumComparedCount = 400
    /// The least likeness of an altered quotation.
    private static let leastAlteredScore = 6000
    /// The least share of telling words of any but a verbatim one: "I will vote" is no alteration of "I will resign".
    private static let leastShare = 5000
    /// The likeness from which a quotation is an altered one whatever its words tell, where so many of them are the record's in order.
    private static let closeScore = 8000
    private static let leastCloseCount = 5

    /// The statements that are like `quotation`, the likest first, among those of `scope`; at most `limit`.
    package func matches(of quotation: Quotation, within scope: RowSet, limit: Int) -> [QuotationMatch] {
        let keys = Set(quotation.words.compactMap { vocabulary.key(of: $0.folded) })
        let leads = keys.sorted { (postings.words.rowCount(of: $0), $0) < (postings.words.rowCount(of: $1), $1) }
            .prefix(Self.maximumLeadCount)
        let rows = RowSet.union(leads.map { postings.words[$0] }, rowCount: statementCount).intersection(scope)
        // Any of the words leads to a candidate: none of them is one that it must have.
        let relevance = Relevance(.any(quotation.words.map { .words([$0.folded]) }), in: self)
        let matches = relevance.best(Self.maximumCandidateCount, of: rows, behind: nil)
            .compactMap { match(of: quotation, row: $0.row, relevance) }
        return Array(
            matches.sorted { one, other in
                if one.verdict != other.verdict { return one.verdict.rank < other.verdict.rank }
                return one.score != other.score ? one.score > other.score : one.row < other.row
            }.prefix(limit))
    }

    /// How many statements of one speaker, one behind another in a document, may make up a quotation.
    private static let maximumRunCount = 4

    /// The match of the statement at `row`, or of a run of statements that it begins where that is likelier.
    private func match(of quotation: Quotation, row: Int, _ relevance: Relevance) -> QuotationMatch? {
        let alone = match(of: quotation, run: [row], relevance)
        guard alone?.verdict != .verbatim else { return alone }
        let run = run(from: row)
        guard run.count > 1, let joined = match(of: quotation, run: run, relevance), joined.verdict != .paraphrase,
            !joined.furtherRows.isEmpty, joined.row == row
        else { return alone }
        guard let alone else { return joined }
        return (joined.verdict.rank, alone.score) < (alone.verdict.rank, joined.score) ? joined : alone
    }

    /// The statement at `row` and those of the same speaker that follow it in its document before another speaks.
    private func run(from row: Int) -> [Int] {
        guard let speaker = speakerNumber(ofRow: row) else { return [row] }
        return Array(
            rows(ofDocument: Int(columns.documents[row])).drop { $0 != row }
                .prefix { speakerNumber(ofRow: $0) == speaker }.prefix(Self.maximumRunCount))
    }

    private func match(of quotation: Quotation, run: [Int], _ relevance: Relevance) -> QuotationMatch? {
        let text = documents[Int(columns.documents[run[0]])].text
        let fragments = run.map { row in
            columns.spans.content(of: row).map { span in
                text.byteOffset(ofScalar: span.start)..<text.byteOffset(ofScalar: span.end)
            }
        }
        let written = fragments.joined().flatMap { QuotedWord.words(of: text.utf8, in: $0) }
            .prefix(Self.maximumComparedCount)
        let recorded = QuotedWord.joined(Array(written), as: Set(quotation.words.map(\.folded)))
        let quotation = quotation.joined(as: Set(recorded.map(\.folded)))
        let quoted = quotation.words
        let alignment = WordAlignment(quoted, recorded, gaps: quotation.gaps)
        let likeness =
            max(0, quoted.count * WordAlignment.wordCost - alignment.cost) * 10_000
            / (quoted.count * WordAlignment.wordCost)
        let isVerbatim = alignment.cost == 0
        let shared = relevance.share(of: quoted.map(\.folded), inRows: run)
        let equalCount = alignment.steps.count { $0.edit == .equal }
        let isClose = likeness >= Self.closeScore && equalCount >= Self.leastCloseCount
        let isAltered = isClose || likeness >= Self.leastAlteredScore && shared >= Self.leastShare
        guard isVerbatim || isClose || shared >= Self.leastShare else { return nil }
        let verdict: QuotationVerdict = isVerbatim ? .verbatim : isAltered ? .altered : .paraphrase
        let aligned = alignment.steps.compactMap(\.recorded).map { recorded[$0] }
        let matched = verdict == .paraphrase ? Self.widened(aligned, recorded, Array(fragments.joined())) : aligned
        let start = matched.first?.range.lowerBound ?? 0
        let end = matched.last?.range.upperBound ?? start
        let used = run.indices.filter { place in fragments[place].contains { $0.overlaps(start..<end) } }
        return QuotationMatch(
            row: run[used.first ?? 0], furtherRows: used.dropFirst().map { run[$0] }, verdict: verdict,
            score: verdict == .paraphrase ? shared : likeness,
            span: TextSpan(start: text.scalarOffset(ofByte: start), end: text.scalarOffset(ofByte: end)),
            differences: verdict == .altered ? Self.differences(alignment, quoted, recorded) : [],
            negationDiffers: verdict != .verbatim && Negation.differs(quoted, matched))
    }

    /// The words of the fragments that `aligned` lies in: of what is only like a quotation, the part that aligns is no clause.
    private static func widened(
        _ aligned: [QuotedWord], _ recorded: some Sequence<QuotedWord>, _ fragments: [Range<Int>]
    ) -> [QuotedWord] {
        guard let first = aligned.first, let last = aligned.last else { return Array(recorded) }
        let start = fragments.last { $0.lowerBound <= first.range.lowerBound }?.lowerBound ?? 0
        let end = fragments.first { $0.upperBound >= last.range.upperBound }?.upperBound ?? .max
        return recorded.filter { start <= $0.range.lowerBound && $0.range.upperBound <= end }
    }

    private static func differences(
        _ alignment: WordAlignment, _ quoted: [QuotedWord], _ recorded: [QuotedWord]
    ) -> [QuotationMatch.Difference] {
        var runs: [(edit: WordEdit, quoted: [[UInt8]], recorded: [[UInt8]])] = []
        for step in alignment.steps {
            if runs.last?.edit != step.edit { runs.append((step.edit, [], [])) }
            if let position = step.quoted { runs[runs.count - 1].quoted.append(quoted[position].folded) }
            if let position = step.recorded { runs[runs.count - 1].recorded.append(recorded[position].folded) }
        }
        return runs.map { run in
            QuotationMatch.Difference(
                edit: run.edit, quoted: String(decoding: FoldedWords.joined(run.quoted), as: UTF8.self),
                recorded: String(decoding: FoldedWords.joined(run.recorded), as: UTF8.self))
        }
    }
}

extension QuotationVerdict {
    /// The place in the order from the surest on.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Relevance {
    /// The share of the weight of the telling `words` that the statements at `rows` have together, in ten-thousandths.
    ///
    /// Where fewer than two of them tell anything, all count, unless the one that does is missing. A word that no statement has
    /// is the most telling of all; one shared word alone tells nothing.
    func share(of words: [[UInt8]], inRows rows: [Int]) -> Int {
        let telling = words.filter { !FunctionWord.contains($0) }
        let keys = (telling.count > 1 ? telling : words).map { key(of: $0) }
        let present = Set(rows.flatMap { self.words(ofRow: $0) })
        if telling.count == 1, !(key(of: telling[0]).map(present.contains) ?? false) { return 0 }
        let shared = keys.compactMap { $0 }.filter { present.contains($0) }
        let all = keys.reduce(0) { $0 + ($1.map { weight(of: $0) } ?? weightOfUnknown) }
        return all > 0 && Set(shared).count > 1 ? Int(shared.reduce(0) { $0 + weight(of: $1) } / all * 10_000) : 0
    }
}
