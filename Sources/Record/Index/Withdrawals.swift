/// What was on the record and no longer is, so that its addresses can tell so rather than know nothing of it.
///
/// Bounded: of more than `maximumCount` statements, or documents, the ones withdrawn longest ago are forgotten.
package struct Withdrawals: Sendable, Equatable {
    /// The most statements, and the most documents, that are remembered.
    package static let maximumCount = 65_536

    /// When each statement was withdrawn, in seconds from 1970-01-01.
    package private(set) var statements: [StatementID: Int] = [:]
    /// When each document was withdrawn, in seconds from 1970-01-01.
    package private(set) var documents: [DocumentID: Int] = [:]

    /// Nothing was withdrawn, or what is remembered from before.
    package init(statements: [StatementID: Int] = [:], documents: [DocumentID: Int] = [:]) {
        self.statements = Self.latest(statements)
        self.documents = Self.latest(documents)
    }

    /// What is withdrawn once `new` has taken the place of `old`, at `epochSecond`; what has come back is not.
    func following(_ old: RecordIndex?, _ new: RecordIndex, at epochSecond: Int) -> Withdrawals {
        var statements = statements
        var documents = documents
        if let old {
            for document in old.documents where new.documentNumber(of: document.id) == nil {
                documents[document.id] = epochSecond
            }
            for row in 0..<old.statementCount {
                let id = old.statement(at: row).id
                if !new.holds(id) { statements[id] = epochSecond }
            }
        }
        return Withdrawals(
            statements: statements.filter { !new.holds($0.key) },
            documents: documents.filter { new.documentNumber(of: $0.key) == nil })
    }

    private static func latest<Name: Comparable>(_ times: [Name: Int]) -> [Name: Int] {
        guard times.count > maximumCount else { return times }
        let sorted = times.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return Dictionary(uniqueKeysWithValues: sorted.prefix(maximumCount).map { ($0.key, $0.value) })
    }
}

extension RecordIndex {
    /// Whether a statement with this name is on the record.
    fileprivate func holds(_ id: StatementID) -> Bool { statement(id) != nil }
}
