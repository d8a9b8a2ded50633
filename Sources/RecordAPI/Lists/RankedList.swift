internal import Record

/// A speaker or topic with what its list is sorted by.
struct Ranked<Item> {
    let slug: Slug
    let count: Int
    let item: Item
}

extension Call {
    /// Answers with a page of items, the most statements first or by slug, as `sort` says.
    func rankedList<Item>(_ items: [Ranked<Item>], _ write: (Item, inout JSONWriter) -> Void) throws(Problem) -> Answer
    {
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
        return list(ListPage(items: page.map(\.item), total: sorted.count, next: next), write)
    }

    private static func isBehind<Item>(_ item: Ranked<Item>, _ cursor: Cursor?) -> Bool {
        switch cursor {
        case .ranked(let count, let slug): item.count != Int(count) ? item.count < Int(count) : item.slug > slug
        case .named(let slug): item.slug > slug
        default: true
        }
    }

    /// Answers with a page of a list.
    func list<Item>(_ page: ListPage<Item>, _ write: (Item, inout JSONWriter) -> Void) -> Answer {
        let next = page.next.map { nextURL($0) }
        var answer = answer { json in json.object { json in json.list(page, next: next, write) } }
        answer.link(next: next)
        return answer
    }

    /// The first page of the list within a resource.
    func firstPage(_ limit: Parameter) throws(Problem) -> PageRequest {
        try PageRequest(parameters, limit: limit) { _ in false }
    }
}
