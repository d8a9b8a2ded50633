/// What the words of a search are weighed by: how many statements there are, how long they are, and how many have each word.
///
/// Who walks through pages takes those of the first page along, so that a statement keeps its score while others come and go.
package struct RelevanceStatistics: Hashable, Sendable {
    /// How many statements there are.
    package let statementCount: UInt32
    /// How many words a statement has in the mean, 1 or more.
    package let meanLength: Float
    /// How many statements have each wanted word, in the order of `Relevance.words`.
    package let holders: [UInt32]

    /// Joins the counts; nil where they can't be those of a record.
    package init?(statementCount: UInt32, meanLength: Float, holders: [UInt32]) {
        guard meanLength >= 1, meanLength.isFinite, holders.allSatisfy({ $0 <= statementCount }) else { return nil }
        self.init(counted: statementCount, meanLength: meanLength, holders: holders)
    }

    /// Counts the statements of `column`, of which so many have each word.
    init(_ column: WordColumn, holders: [UInt32]) {
        let mean = max(1, Float(column.totalCount) / max(1, Float(column.count)))
        self.init(counted: UInt32(column.count), meanLength: mean, holders: holders)
    }

    private init(counted statementCount: UInt32, meanLength: Float, holders: [UInt32]) {
        self.statementCount = statementCount
        self.meanLength = meanLength
        self.holders = holders
    }
}
