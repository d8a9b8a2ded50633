/// What took the place of what when one index followed another.
package struct SnapshotDifference: Sendable {
    /// A statement that is told otherwise than before.
    package struct Correction: Sendable {
        /// The name that it has now.
        package let id: StatementID
        /// Its row in the new index.
        package let row: Int
        /// The row of what it was before, in the old index.
        package let formerRow: Int
        /// What it was named before, where its name changed with its words.
        package let former: StatementID?
    }

    /// Rows of the new index whose statements the old one does not have.
    package private(set) var new: [Int] = []
    /// What the new index tells otherwise than the old one.
    package private(set) var corrected: [Correction] = []
    /// Rows of the old index whose statements the new one does not have.
    package private(set) var withdrawn: [Int] = []
    /// The names of statements that were not on the record before, those of corrected ones too.
    package private(set) var newIDs: [StatementID] = []
    /// The names of the statements at `withdrawn`.
    private(set) var withdrawnIDs: [StatementID] = []
    /// Documents that were not on the record before.
    package private(set) var newDocuments: [DocumentID] = []
    /// Documents that are no longer on the record.
    private(set) var withdrawnDocuments: [DocumentID] = []
    /// Documents that stay on the record with another text or other details, whatever became of their statements.
    package private(set) var editedDocuments: [DocumentID] = []

    /// Whether nothing is told otherwise.
    package var isEmpty: Bool {
        new.isEmpty && corrected.isEmpty && withdrawn.isEmpty && editedDocuments.isEmpty
    }

    /// Compares two indexes, in the documents of `changed` names alone where those are known to be all that changed.
    ///
    /// A statement keeps its name as long as its words are the same. Where a document has one less of a name and one more
    /// of another, `CorrectionPairing` tells whether the one is the other corrected.
    package init(from old: RecordIndex, to current: RecordIndex, in changed: Set<DocumentID>? = nil) {
        for id in changed ?? Self.documents(of: old, current) { compare(id, old, current) }
        new.sort()
        withdrawn.sort()
        corrected.sort { $0.row < $1.row }
        editedDocuments.sort()
    }

    private static func documents(of old: RecordIndex, _ current: RecordIndex) -> Set<DocumentID> {
        Set(old.documents.lazy.map(\.id)).union(current.documents.lazy.map(\.id))
    }

    private mutating func compare(_ id: DocumentID, _ old: RecordIndex, _ current: RecordIndex) {
        let (before, now) = (old.documentNumber(of: id), current.documentNumber(of: id))
        if before == nil, now != nil { newDocuments.append(id) }
        if before != nil, now == nil { withdrawnDocuments.append(id) }
        if let before, let now, old.documents[before] != current.documents[now] { editedDocuments.append(id) }
        let formerRows = before.map { old.rows(ofDocument: $0) } ?? []
        var gone = Dictionary(
            formerRows.map { (old.statement(at: $0).id, $0) }, uniquingKeysWith: { first, _ in first })
        var come: [Int] = []
        for row in now.map({ current.rows(ofDocument: $0) }) ?? [] {
            let statement = current.statement(at: row)
            guard let former = gone.removeValue(forKey: statement.id) else {
                come.append(row)
                continue
            }
            if !Self.agree(old.statement(at: former), in: old, statement, in: current) {
                corrected.append(Correction(id: statement.id, row: row, formerRow: former, former: nil))
            }
        }
        pair(formerRows.filter { gone[old.statement(at: $0).id] == $0 }, old, come, current)
    }

    private mutating func pair(_ gone: [Int], _ old: RecordIndex, _ come: [Int], _ current: RecordIndex) {
        let pairs = CorrectionPairing.pairs(gone.map(old.statement(at:)), come.map(current.statement(at:)))
        for (former, place) in pairs {
            corrected.append(
                Correction(
                    id: current.statement(at: come[place]).id, row: come[place], formerRow: gone[former],
                    former: old.statement(at: gone[former]).id))
        }
        newIDs += come.map { current.statement(at: $0).id }
        let (pairedGone, pairedCome) = (Set(pairs.map(\.former)), Set(pairs.map(\.current)))
        new += come.indices.filter { !pairedCome.contains($0) }.map { come[$0] }
        let rows = gone.indices.filter { !pairedGone.contains($0) }.map { gone[$0] }
        withdrawn += rows
        withdrawnIDs += rows.map { old.statement(at: $0).id }
    }

    /// Whether a reader is told the same: words, speaker, topics, day, stance.
    ///
    /// Where it stands in its text is no news.
    private static func agree(
        _ left: StatementView, in old: RecordIndex, _ right: StatementView, in current: RecordIndex
    ) -> Bool {
        left.kind == right.kind && left.stance == right.stance && left.day == right.day
            && left.role == right.role
            && left.speakerSlug == right.speakerSlug
            && left.topicNumbers.count == right.topicNumbers.count
            && zip(left.topicNumbers, right.topicNumbers)
                .allSatisfy { old.topics[Int($0)].slug == current.topics[Int($1)].slug }
            && left.readableText == right.readableText
    }
}
