internal import Record

/// A place in a list, told by the properties that the list is sorted by: it stays right while documents come and go.
enum Cursor: Hashable, Sendable {
    /// Behind this statement, newest first.
    case newest(StatementOrder)
    /// Behind this statement, oldest first.
    case oldest(StatementOrder)
    /// Behind the content of this statement, in the order of a document's text.
    case text(start: UInt32, id: UInt64)
    /// Behind this document, newest first.
    case document(DocumentOrder)
    /// Behind the speaker or topic with this count and slug, the most statements first.
    case ranked(count: UInt32, slug: Slug)
    /// Behind the speaker or topic with this slug, by slug.
    case named(Slug)
    /// Behind the statement with this score, the best first, as the words are weighed by the statistics of the first page.
    case relevance(score: UInt32, StatementOrder, RelevanceStatistics)

    /// What the words of a search are weighed by; nil where the list is not by relevance.
    var statistics: RelevanceStatistics? { if case .relevance(_, _, let statistics) = self { statistics } else { nil } }
}

extension Cursor {
    /// The cursor as clients carry it; they need not understand it.
    var text: String {
        var bytes = CursorBytes()
        switch self {
        case .newest(let order): bytes.append(0, order)
        case .oldest(let order): bytes.append(1, order)
        case .text(let start, let id): bytes.append(2, UInt64(start), id)
        case .document(let order): bytes.append(3, UInt64(bitPattern: order.published), order.key)
        case .ranked(let count, let slug): bytes.append(4, count, slug)
        case .named(let slug): bytes.append(5, 0, slug)
        case .relevance(let score, let order, let statistics):
            bytes.append(6, order)
            bytes.append(UInt64(score) << 32 | UInt64(statistics.meanLength.bitPattern))
            for count in [statistics.statementCount] + statistics.holders { bytes.append(count) }
        }
        return bytes.text
    }

    /// Reads a cursor; nil where `text` is none that was given out.
    init?(_ text: String) {
        guard var bytes = CursorBytes(text), let kind = bytes.first() else { return nil }
        switch kind {
        case 0: self = .newest(bytes.order())
        case 1: self = .oldest(bytes.order())
        case 2: self = .text(start: UInt32(truncatingIfNeeded: bytes.number()), id: bytes.number())
        case 3: self = .document(DocumentOrder(published: Int64(bitPattern: bytes.number()), key: bytes.number()))
        case 4, 5:
            let count = UInt32(truncatingIfNeeded: bytes.number())
            guard let slug = bytes.slug() else { return nil }
            self = kind == 4 ? .ranked(count: count, slug: slug) : .named(slug)
        case 6:
            let order = bytes.order()
            let numbers = bytes.number()
            guard let statistics = bytes.statistics(meanLength: Float(bitPattern: UInt32(truncatingIfNeeded: numbers)))
            else { return nil }
            self = .relevance(score: UInt32(numbers >> 32), order, statistics)
        default: return nil
        }
        guard self.text == text else { return nil }
    }
}

/// The bytes of a cursor: a kind, numbers of eight bytes or four, a slug, and a check of them all.
private struct CursorBytes {
    /// The longest text: that of a search by relevance with as many words as one may have.
    private static let maximumCount = 512

    private var bytes: [UInt8] = []

    /// Nothing yet.
    init() {}

    /// Reads `text`; nil where it is too long, or its check is wrong.
    init?(_ text: String) {
        guard text.utf8.count <= Self.maximumCount, var decoded = Base64URL.decode(text), decoded.count > 2 else {
            return nil
        }
        let check = [decoded[decoded.count - 2], decoded[decoded.count - 1]]
        decoded.removeLast(2)
        guard Self.check(of: decoded) == check else { return nil }
        bytes = decoded
    }

    var text: String { Base64URL.encode(bytes + Self.check(of: bytes)) }

    mutating func append(_ number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func append(_ number: UInt32) {
        for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func append(_ kind: UInt8, _ first: UInt64, _ second: UInt64) {
        bytes.append(kind)
        append(first)
        append(second)
    }

    mutating func append(_ kind: UInt8, _ count: UInt32, _ slug: Slug) {
        bytes.append(kind)
        append(UInt64(count))
        bytes.append(contentsOf: slug.description.utf8)
    }

    mutating func append(_ kind: UInt8, _ order: StatementOrder) {
        bytes.append(kind)
        append(UInt64(UInt32(bitPattern: order.day)) << 32 | UInt64(order.start))
        append(UInt64(bitPattern: order.published))
        append(order.documentKey)
        append(order.id)
    }

    mutating func first() -> UInt8? {
        bytes.isEmpty ? nil : bytes.removeFirst()
    }

    /// The next number; 0 behind the end, which the comparison with the text made of it finds out.
    mutating func number() -> UInt64 {
        let head = bytes.prefix(8)
        bytes.removeFirst(head.count)
        return head.reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func order() -> StatementOrder {
        let place = number()
        let (published, documentKey, id) = (number(), number(), number())
        return StatementOrder(
            day: Int32(bitPattern: UInt32(place >> 32)), published: Int64(bitPattern: published),
            documentKey: documentKey, start: UInt32(truncatingIfNeeded: place), id: id)
    }

    /// The counts of all bytes that are left.
    mutating func statistics(meanLength: Float) -> RelevanceStatistics? {
        let counts = stride(from: 0, to: bytes.count, by: 4).map { start in
            bytes[start..<min(start + 4, bytes.count)].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        }
        return counts.first.flatMap {
            RelevanceStatistics(statementCount: $0, meanLength: meanLength, holders: Array(counts.dropFirst()))
        }
    }

    mutating func slug() -> Slug? { Slug(String(decoding: bytes, as: UTF8.self)) }

    /// FNV-1a folded to 16 bits: enough to tell a cut or mistyped cursor.
    private static func check(of bytes: [UInt8]) -> [UInt8] {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return [UInt8(truncatingIfNeeded: hash >> 40), UInt8(truncatingIfNeeded: hash >> 24)]
    }
}
