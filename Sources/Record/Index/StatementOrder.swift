/// The place of a statement in the order "newest first", told by its properties and not by a number.
///
/// The order is total: by the statement's day, by when its document was published, by the document, by the place in
/// its text, by name. So a place stays right while documents come and go.
package struct StatementOrder: Hashable, Sendable {
    /// Days from 1970-01-01; `undated` where neither the statement nor its document has a date.
    package let day: Int32
    /// Seconds from 1970-01-01 to the document's publication; `Int64.min` where it is not known.
    package let published: Int64
    /// A digest of the document's name.
    package let documentKey: UInt64
    /// The code point where the content starts.
    package let start: UInt32
    /// The bits of the statement's name.
    package let id: UInt64

    /// The day of what has no date: it comes last.
    package static let undated = Int32.min

    /// Joins the parts of a place.
    package init(day: Int32, published: Int64, documentKey: UInt64, start: UInt32, id: UInt64) {
        self.day = day
        self.published = published
        self.documentKey = documentKey
        self.start = start
        self.id = id
    }
}

extension StatementOrder: Comparable {
    /// Whether `left` comes first: the newer, then the one from the smaller key, place and name.
    package static func < (left: StatementOrder, right: StatementOrder) -> Bool {
        if left.day != right.day { return left.day > right.day }
        if left.published != right.published { return left.published > right.published }
        return (left.documentKey, left.start, left.id) < (right.documentKey, right.start, right.id)
    }
}

/// The place of a document in the order "newest first".
package struct DocumentOrder: Hashable, Sendable {
    /// Seconds from 1970-01-01 to the publication; `Int64.min` where it is not known.
    package let published: Int64
    /// A digest of the document's name.
    package let key: UInt64

    /// Joins the parts of a place.
    package init(published: Int64, key: UInt64) {
        self.published = published
        self.key = key
    }

    /// The place of `document`.
    package init(of document: Document) {
        published = document.published.map { Int64($0.epochSecond) } ?? .min
        key = Self.key(of: document.id)
    }

    /// FNV-1a of the name: equal in every process, spread enough to break ties.
    static func key(of id: DocumentID) -> UInt64 {
        id.description.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

extension DocumentOrder: Comparable {
    /// Whether `left` comes first: the newer, then the one with the smaller key.
    package static func < (left: DocumentOrder, right: DocumentOrder) -> Bool {
        left.published != right.published ? left.published > right.published : left.key < right.key
    }
}
