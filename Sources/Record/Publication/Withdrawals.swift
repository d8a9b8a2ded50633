/// What was on the record and no longer is, so that its addresses can tell so rather than know nothing of it.
///
/// Bounded: of more than `maximumCount` statements, or documents, the ones withdrawn longest ago are forgotten.
package struct Withdrawals: Sendable, Equatable {
    /// The most statements, and the most documents, that are remembered.
    package static let maximumCount = 65_536

    /// What became of a statement.
    package struct Fate: Sendable, Equatable {
        /// When it was withdrawn, in seconds from 1970-01-01.
        package let epochSecond: Int
        /// The statement of the same document that says it corrected; nil where there is none.
        package let successor: StatementID?

        /// Withdrawn at `epochSecond`, for `successor` where there is one.
        package init(at epochSecond: Int, successor: StatementID? = nil) {
            self.epochSecond = epochSecond
            self.successor = successor
        }
    }

    /// What became of each statement.
    package private(set) var statements: [StatementID: Fate] = [:]
    /// When each document was withdrawn, in seconds from 1970-01-01.
    package private(set) var documents: [DocumentID: Int] = [:]
    /// The statements that each was the correction of, the latest last.
    private var predecessors: [StatementID: [StatementID]] = [:]

    /// Nothing was withdrawn, or what is remembered from before.
    package init(statements: [StatementID: Fate] = [:], documents: [DocumentID: Int] = [:]) {
        self.statements = statements
        self.documents = documents
        forgetOldest()
        linkPredecessors()
    }

    /// The statements that the one named `id` stands for now, with when each was corrected; the latest last.
    package func corrections(by id: StatementID) -> [(former: StatementID, epochSecond: Int)] {
        (predecessors[id] ?? []).compactMap { former in statements[former].map { (former, $0.epochSecond) } }
    }

    /// Takes in what a publication at `epochSecond` changed; what has come back is withdrawn no more.
    mutating func apply(_ difference: SnapshotDifference, at epochSecond: Int) {
        for id in difference.withdrawnDocuments { documents[id] = epochSecond }
        for id in difference.newDocuments { documents[id] = nil }
        for id in difference.withdrawnIDs { withdraw(id, Fate(at: epochSecond)) }
        for correction in difference.corrected {
            guard let former = correction.former else { continue }
            withdraw(former, Fate(at: epochSecond, successor: correction.id))
        }
        for id in difference.newIDs { restore(id) }
        forgetOldest()
    }

    /// Takes in that all of `index` is on the record.
    mutating func restore(from index: RecordIndex) {
        for id in statements.keys where index.statement(id) != nil { restore(id) }
        for id in documents.keys where index.documentNumber(of: id) != nil { documents[id] = nil }
    }

    /// Takes in that `names` were on the record and are no longer, as an earlier process left it.
    package mutating func add(statements names: some Sequence<StatementID>, at epochSecond: Int) {
        for name in names where statements[name] == nil { withdraw(name, Fate(at: epochSecond)) }
        forgetOldest()
    }

    /// Takes in that the documents of `names` were on the record and are no longer.
    package mutating func add(documents names: some Sequence<DocumentID>, at epochSecond: Int) {
        for name in names where documents[name] == nil { documents[name] = epochSecond }
        forgetOldest()
    }

    private mutating func withdraw(_ id: StatementID, _ fate: Fate) {
        statements[id] = fate
        // What it was the correction of is now corrected by its successor, or withdrawn with it.
        let former = predecessors.removeValue(forKey: id) ?? []
        for name in former {
            guard let known = statements[name] else { continue }
            statements[name] = Fate(at: known.epochSecond, successor: fate.successor)
        }
        if let successor = fate.successor { predecessors[successor, default: []] += former + [id] }
    }

    private mutating func restore(_ id: StatementID) {
        guard let successor = statements.removeValue(forKey: id)?.successor else { return }
        predecessors[successor]?.removeAll { $0 == id }
        if predecessors[successor]?.isEmpty == true { predecessors[successor] = nil }
    }

    private mutating func forgetOldest() {
        let isFull = statements.count > Self.maximumCount
        if isFull { statements = Self.latest(statements) { $0.epochSecond } }
        documents = Self.latest(documents) { $0 }
        if isFull { linkPredecessors() }
    }

    private mutating func linkPredecessors() {
        predecessors = [:]
        for (id, fate) in statements.sorted(by: { ($0.value.epochSecond, $0.key) < ($1.value.epochSecond, $1.key) }) {
            if let successor = fate.successor { predecessors[successor, default: []].append(id) }
        }
    }

    private static func latest<Name: Comparable, Value>(
        _ known: [Name: Value], _ time: (Value) -> Int
    ) -> [Name: Value] {
        guard known.count > maximumCount else { return known }
        let sorted = known.sorted { left, right in
            time(left.value) != time(right.value) ? time(left.value) > time(right.value) : left.key < right.key
        }
        return Dictionary(uniqueKeysWithValues: sorted.prefix(maximumCount).map { ($0.key, $0.value) })
    }
}
