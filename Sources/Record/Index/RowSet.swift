/// The rows that answer a query, ascending: a whole range, or a list.
package enum RowSet: Sendable {
    /// Every row of a range.
    case range(Range<Int>)
    /// The rows of a list.
    case list(RowList)

    /// No rows.
    package static let none = RowSet.list(.none)

    /// How many rows there are.
    package var count: Int {
        switch self {
        case .range(let range): range.count
        case .list(let list): list.count
        }
    }

    /// The row at `position`, from 0.
    package subscript(position: Int) -> Int {
        switch self {
        case .range(let range): range.lowerBound + position
        case .list(let list): list[position]
        }
    }

    /// The first position whose row is `row` or behind it; `count` where there is none.
    package func position(ofFirstNotBefore row: Int) -> Int {
        switch self {
        case .range(let range): min(max(row, range.lowerBound), range.upperBound) - range.lowerBound
        case .list(let list): list.position(ofFirstNotBefore: row)
        }
    }

    /// The rows that lie in both sets.
    package func intersection(_ other: RowSet) -> RowSet {
        switch (self, other) {
        case (.range(let left), .range(let right)): .range(left.clamped(to: right))
        case (.range(let range), .list(let list)), (.list(let list), .range(let range)):
            .list(list.clamped(to: range))
        case (.list(let left), .list(let right)): .list(left.intersection(right))
        }
    }

    /// The rows that lie in all of `sets`; the smallest are met first, so what is carried along stays small.
    package static func intersection(_ sets: [RowSet]) -> RowSet? {
        let sorted = sets.sorted { $0.count < $1.count }
        guard let first = sorted.first else { return nil }
        return sorted.dropFirst().reduce(first) { $0.count == 0 ? .none : $0.intersection($1) }
    }

    /// The rows that lie in any of `sets`.
    package static func union(_ sets: [RowSet]) -> RowSet {
        sets.count == 1 ? sets[0] : .list(RowList.union(sets.map(\.asList)))
    }

    /// The rows of this set that do not lie in `other`.
    package func subtracting(_ other: RowSet) -> RowSet { .list(asList.subtracting(other.asList)) }

    /// The rows for which `holds`.
    package func filter(_ holds: (Int) -> Bool) -> RowList {
        switch self {
        case .range(let range): RowList(range.lazy.filter(holds).map { UInt32($0) })
        case .list(let list): list.filter(holds)
        }
    }

    /// The rows as a list; those of a range are written out.
    package var asList: RowList {
        switch self {
        case .range(let range): RowList(range.map { UInt32($0) })
        case .list(let list): list
        }
    }
}
