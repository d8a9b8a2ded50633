internal import Record

/// The orders that statements can be listed in.
enum StatementSort: String, CaseIterable, Sendable {
    case newest, oldest, relevance

    /// Whether `cursor` is one of a list in this order, by the words of `search` where that is by relevance.
    func accepts(_ cursor: Cursor, _ search: SearchExpression? = nil) -> Bool {
        switch cursor {
        case .newest: self == .newest
        case .oldest: self == .oldest
        case .relevance(_, _, let statistics):
            self == .relevance && statistics.holders.count == search.map { Relevance.words(of: $0).count }
        default: false
        }
    }
}

extension RecordIndex {
    /// The page of `matches` that `request` asks for; by relevance only where `query` tells to what.
    ///
    /// Where the statements behind the page's were not looked at, the next page is of these, also where the page is not full.
    func page(
        of matches: QueryMatches, _ sort: StatementSort, _ request: PageRequest, _ query: StatementQuery
    ) -> ListPage<Int> {
        guard sort == .newest, let end = matches.end else {
            var page = page(of: matches.rows, sort, request, query)
            if !matches.isComplete { page.totalRelation = .atLeast }
            return page
        }
        var page = newestFirst(matches.rows.intersection(.range(0..<end)), request)
        page.total = matches.rows.count
        page.totalRelation = .atLeast
        if page.next == nil, end > 0 { page.next = .newest(statement(at: end - 1).order) }
        return page
    }

    /// The page of `rows` that `request` asks for; by relevance only where `query` tells to what.
    func page(
        of rows: RowSet, _ sort: StatementSort, _ request: PageRequest, _ query: StatementQuery = StatementQuery()
    ) -> ListPage<Int> {
        switch (sort, query.search) {
        case (.newest, _), (.relevance, nil): newestFirst(rows, request)
        case (.oldest, _): oldestFirst(rows, request)
        case (.relevance, let search?):
            bestFirst(
                rows, Relevance(search, in: self, of: query.scope, by: request.cursor?.statistics), request)
        }
    }

    private func bestFirst(_ rows: RowSet, _ relevance: Relevance, _ request: PageRequest) -> ListPage<Int> {
        var place: ScoredRow?
        if case .relevance(let score, let order, _) = request.cursor {
            place = ScoredRow(score: Float(bitPattern: score), row: row(behind: order) - 1)
        }
        let best = relevance.best(request.limit + 1, of: rows, behind: place)
        let page = best.prefix(request.limit)
        let last = best.count > request.limit ? page.last : nil
        let next = last.map {
            Cursor.relevance(score: $0.score.bitPattern, statement(at: $0.row).order, relevance.statistics)
        }
        return ListPage(items: page.map(\.row), total: rows.count, next: next)
    }

    private func newestFirst(_ rows: RowSet, _ request: PageRequest) -> ListPage<Int> {
        var start = 0
        if case .newest(let place) = request.cursor { start = rows.position(ofFirstNotBefore: row(behind: place)) }
        let end = min(start + request.limit, rows.count)
        let items = (start..<max(start, end)).map { rows[$0] }
        let next = end < rows.count ? items.last.map { Cursor.newest(statement(at: $0).order) } : nil
        return ListPage(items: items, total: rows.count, next: next)
    }

    private func oldestFirst(_ rows: RowSet, _ request: PageRequest) -> ListPage<Int> {
        var end = rows.count
        if case .oldest(let place) = request.cursor { end = rows.position(ofFirstNotBefore: row(at: place)) }
        let start = max(0, end - request.limit)
        let items = (start..<end).reversed().map { rows[$0] }
        let next = start > 0 ? items.last.map { Cursor.oldest(statement(at: $0).order) } : nil
        return ListPage(items: items, total: rows.count, next: next)
    }

    /// The page of a document's statements in the order of its text.
    func page(ofDocument number: Int, _ request: PageRequest) -> ListPage<Int> {
        let rows = rows(ofDocument: number)
        var start = 0
        if case .text(let place, let id) = request.cursor {
            start =
                rows.firstIndex { row in
                    let order = statement(at: row).order
                    return (place, id) < (order.start, order.id)
                } ?? rows.count
        }
        let items = Array(rows[start...].prefix(request.limit))
        let isLast = start + items.count == rows.count
        let last = isLast ? nil : items.last.map { statement(at: $0).order }
        return ListPage(items: items, total: rows.count, next: last.map { .text(start: $0.start, id: $0.id) })
    }
}
