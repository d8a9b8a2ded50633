internal import Record

/// A speaker or topic with what its list is sorted by.
struct Ranked {
    let slug: Slug
    let count: Int
    let number: Int
}

extension Call {
    /// The list of `items`, the most statements first or by slug, as `sort` says, with the page that is asked for.
    func rankedList(_ items: [Ranked]) throws(Problem) -> NumberedList {
        let byName = parameters["sort"] == "name"
        let request = try PageRequest(parameters) { cursor in
            switch cursor {
            case .ranked: !byName
            case .named: byName
            default: false
            }
        }
        let sorted = items.sorted { one, other in
            byName || one.count == other.count ? one.slug < other.slug : one.count > other.count
        }
        let start = sorted.firstIndex { Self.isBehind($0, request.cursor) } ?? sorted.count
        let page = Array(sorted[start...].prefix(request.limit))
        let isLast = start + page.count == sorted.count
        let next =
            isLast
            ? nil
            : page.last.map { last -> Cursor in
                byName ? .named(last.slug) : .ranked(count: UInt32(clamping: last.count), slug: last.slug)
            }
        return NumberedList(
            all: OrderedNumbers(listed: sorted.map(\.number)),
            page: ListPage(items: page.map(\.number), total: sorted.count, next: next))
    }

    private static func isBehind(_ item: Ranked, _ cursor: Cursor?) -> Bool {
        switch cursor {
        case .ranked(let count, let slug): item.count != Int(count) ? item.count < Int(count) : item.slug > slug
        case .named(let slug): item.slug > slug
        default: true
        }
    }

    /// The first page of the list within a resource.
    func firstPage(_ limit: Parameter) throws(Problem) -> PageRequest {
        try PageRequest(parameters, limit: limit) { _ in false }
    }
}
