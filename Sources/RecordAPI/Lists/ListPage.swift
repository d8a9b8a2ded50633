internal import HTTPWire
internal import Record

/// A part of a list, and the way to the next.
package struct ListPage<Item: Sendable>: Sendable {
    /// What the page holds.
    package let items: [Item]
    /// How many items the whole list has.
    package var total: Int
    /// Where the next page starts; nil on the last.
    var next: Cursor?
    /// How the total is meant.
    package var totalRelation = TotalRelation.exactly
}

/// How the total of a list is meant.
package enum TotalRelation: String, CaseIterable, Sendable {
    /// Just as many there are.
    case exactly = "eq"
    /// There are at least as many.
    case atLeast = "gte"
}

/// Which page of a list is asked for.
struct PageRequest: Sendable {
    /// Where it starts; nil for the first page.
    let cursor: Cursor?
    /// How many items it has at most.
    let limit: Int

    /// The first page.
    init(limit: Int) {
        cursor = nil
        self.limit = limit
    }

    /// Reads `limit` and `cursor`; `accepts` tells whether a cursor is one of this list.
    init(
        _ parameters: ParameterValues, limit: Parameter = Parameters.limit, accepts: (Cursor) -> Bool
    ) throws(Problem) {
        self.limit = parameters.integer(limit)
        guard let text = parameters[Parameters.cursor.name] else {
            cursor = nil
            return
        }
        guard let read = Cursor(text), accepts(read) else {
            throw Problem(
                .invalidCursor,
                "Take the cursor from the 'next' of this list, unchanged, or leave it out to start over.",
                parameter: Parameters.cursor.name)
        }
        cursor = read
    }
}

/// The address of the page that follows.
struct NextLink {
    /// The path of the list.
    let path: String
    /// The parameters that the request gave, without its cursor.
    let parameters: [(name: String, value: String)]

    /// The path and query with `cursor`.
    func url(_ cursor: Cursor) -> String { QueryText.url(path, parameters + [("cursor", cursor.text)]) }
}

extension JSONWriter {
    /// Writes the fields of a list: items, total, and next where there is a next page.
    mutating func list<Item>(_ page: ListPage<Item>, next: String?, _ write: (Item, inout JSONWriter) -> Void) {
        key("items")
        array { json in for item in page.items { write(item, &json) } }
        field("total", page.total)
        field("totalRelation", page.totalRelation.rawValue)
        field("next", next)
    }
}
