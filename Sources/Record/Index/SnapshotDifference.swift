/// What took the place of what when one index followed another.
package struct SnapshotDifference: Sendable {
    /// Rows of the new index whose statements the old one does not have.
    package let new: [Int]
    /// Rows of the new index whose statements the old one tells otherwise.
    package let corrected: [Int]
    /// Rows of the old index whose statements the new one does not have.
    package let withdrawn: [Int]

    /// Compares statement by statement; none is compared with one of another name.
    package init(from old: RecordIndex, to current: RecordIndex) {
        var (new, corrected, withdrawn): ([Int], [Int], [Int]) = ([], [], [])
        for row in 0..<current.statementCount {
            let statement = current.statement(at: row)
            guard let before = old.statement(statement.id) else {
                new.append(row)
                continue
            }
            if !Self.agree(before, in: old, statement, in: current) { corrected.append(row) }
        }
        for row in 0..<old.statementCount where current.statement(old.statement(at: row).id) == nil {
            withdrawn.append(row)
        }
        (self.new, self.corrected, self.withdrawn) = (new, corrected, withdrawn)
    }

    /// Whether a reader is told the same: words, speaker, topics, day, stance.
    ///
    /// Where it stands in its text is no news.
    private static func agree(
        _ left: StatementView, in old: RecordIndex, _ right: StatementView, in current: RecordIndex
    ) -> Bool {
        left.kind == right.kind && left.stance == right.stance && left.day == right.day
            && left.role == right.role
            && left.speakerNumber.map { old.speakers[$0].slug } == right.speakerNumber.map { current.speakers[$0].slug }
            && left.topicNumbers.count == right.topicNumbers.count
            && zip(left.topicNumbers, right.topicNumbers)
                .allSatisfy { old.topics[Int($0)].slug == current.topics[Int($1)].slug }
            && left.readableText == right.readableText
    }
}
