import Record

/// Answers questions of one kind in this process, on this thread.
struct QueryRun {
    /// How many statements an answer shows.
    static let pageSize = 20

    let index: RecordIndex
    let kind: QueryKind

    /// What came of all questions of a kind.
    struct Outcome {
        var seconds = 0.0
        var total = 0
        var shown: UInt64 = 0
        var slowest = 0.0
    }

    /// Answers `texts`, once to warm up and once on the clock.
    func measure(_ texts: [String]) throws -> Outcome {
        for text in texts { _ = try answer(text) }
        var outcome = Outcome()
        for text in texts {
            let start = ProcessClock.threadSeconds
            let answer = try answer(text)
            let seconds = ProcessClock.threadSeconds - start
            outcome.seconds += seconds
            outcome.slowest = max(outcome.slowest, seconds)
            outcome.total += answer.total
            outcome.shown ^= answer.digest
        }
        return outcome
    }

    /// From the words of the question to the names of the statements shown.
    private func answer(_ text: String) throws -> (total: Int, digest: UInt64) {
        let search = try SearchParser.parse(text)
        let rows = index.rows(matching: StatementQuery(search: search))
        var digest: UInt64 = 0
        if kind.isRanked, let search {
            for best in Relevance(search, in: index).best(Self.pageSize, of: rows, behind: nil) {
                digest ^= index.statement(at: best.row).id.rawValue
            }
        } else {
            for position in 0..<min(Self.pageSize, rows.count) {
                digest ^= index.statement(at: rows[position]).id.rawValue
            }
        }
        if kind == .facets {
            for field in [StatementField.speaker, .topic] {
                let facet = index.facet(field, of: rows, limit: Self.pageSize, answering: search)
                digest ^= UInt64(facet.first.reduce(0) { $0 + $1.count })
            }
        }
        return (rows.count, digest)
    }
}
