/// The rows that answer a query, ascending: a whole range, a list, or a bit each.
package enum RowSet: Sendable {
    /// Every row of a range.
    case range(Range<Int>)
    /// The rows of a list.
    case list(RowList)
    /// The rows whose bits are set.
    case bits(RowBits)

    /// No rows.
    package static let none = RowSet.list(.none)

    /// How many rows there are.
    package var count: Int {
        switch self {
        case .range(let range): range.count
        case .list(let list): list.count
        case .bits(let bits): bits.count
        }
    }

    /// The row at `position`, from 0.
    package subscript(position: Int) -> Int {
        switch self {
        case .range(let range): range.lowerBound + position
        case .list(let list): list[position]
        case .bits(let bits): bits[position]
        }
    }

    /// The first position whose row is `row` or behind it; `count` where there is none.
    package func position(ofFirstNotBefore row: Int) -> Int {
        switch self {
        case .range(let range): min(max(row, range.lowerBound), range.upperBound) - range.lowerBound
        case .list(let list): list.position(ofFirstNotBefore: row)
        case .bits(let bits): bits.rank(of: row)
        }
    }

    /// Whether `row` is among them.
    package func contains(_ row: Int) -> Bool {
        switch self {
        case .range(let range): range.contains(row)
        case .list(let list): list.contains(row)
        case .bits(let bits): bits.contains(row)
        }
    }

    /// Calls `body` with each row, ascending.
    @inline(__always)
    package func forEach(_ body: (Int) -> Void) {
        switch self {
        case .range(let range): for row in range { body(row) }
        case .list(let list): list.forEach(body)
        case .bits(let bits): bits.forEach(body)
        }
    }

    /// Sets the bits of the rows in `words`.
    func set(in words: inout [UInt64]) {
        if case .bits(let bits) = self { return bits.set(in: &words) }
        var span = words.mutableSpan
        forEach { span[$0 >> 6] |= 1 &<< UInt64($0 & 63) }
    }
}

extension RowSet {
    /// Of how many rows one must be meant for a bit each to take less room than a list.
    static let bitsDensity = 32
    /// Of how many rows one must be meant for many lists to be joined as bits: these are quick to write and to count.
    private static let joinedDensity = 1024
    /// How many lists are merged at most, rather than joined as bits.
    private static let mergedCount = 2

    /// The rows that lie in both sets.
    package func intersection(_ other: RowSet) -> RowSet {
        switch (self, other) {
        case (.range(let left), .range(let right)): .range(left.clamped(to: right))
        case (.range(let range), .list(let list)), (.list(let list), .range(let range)): .list(list.clamped(to: range))
        case (.range(let range), .bits(let bits)), (.bits(let bits), .range(let range)): .bits(bits.clamped(to: range))
        case (.list(let left), .list(let right)): .list(left.intersection(right))
        case (.list(let list), .bits(let bits)), (.bits(let bits), .list(let list)):
            .list(list.filter { bits.contains($0) })
        case (.bits(let left), .bits(let right)): .bits(left.intersection(right))
        }
    }

    /// The rows that lie in all of `sets`; the smallest are met first, so what is carried along stays small.
    package static func intersection(_ sets: [RowSet]) -> RowSet? {
        let sorted = sets.sorted { $0.count < $1.count }
        guard let first = sorted.first else { return nil }
        return sorted.dropFirst().reduce(first) { $0.count == 0 ? .none : $0.intersection($1) }
    }

    /// The rows that lie in any of `sets`, all below `rowCount`.
    package static func union(_ sets: [RowSet], rowCount: Int) -> RowSet {
        let some = sets.filter { $0.count > 0 }
        guard some.count > 1 else { return some.first ?? .none }
        let total = some.reduce(0) { $0 + $1.count }
        let lists = some.compactMap { if case .list(let list) = $0 { list } else { nil } }
        let isSparse = total < rowCount / (some.count > mergedCount ? joinedDensity : bitsDensity)
        if isSparse, lists.count == some.count { return .list(RowList.union(lists)) }
        return .bits(RowBits(some, rowCount: rowCount))
    }

    /// The rows of this set that do not lie in `other`, all below `rowCount`.
    package func subtracting(_ other: RowSet, rowCount: Int) -> RowSet {
        guard count > 0, other.count > 0 else { return self }
        switch (self, other) {
        case (.list(let left), .list(let right)): return .list(left.subtracting(right))
        case (.list(let left), _): return .list(left.filter { !other.contains($0) })
        default:
            return .bits(RowBits([self], rowCount: rowCount).subtracting(RowBits([other], rowCount: rowCount)))
        }
    }

    /// The rows for which `holds`.
    package func filter(_ holds: (Int) -> Bool) -> RowList {
        var rows: [UInt32] = []
        forEach { if holds($0) { rows.append(UInt32($0)) } }
        return RowList(rows)
    }
}
