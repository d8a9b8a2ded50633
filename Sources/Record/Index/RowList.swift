/// Rows of the index in ascending order, so newest first: a part of a shared array.
package struct RowList: Sendable {
    private let rows: [UInt32]
    private let range: Range<Int>

    /// No rows.
    package static let none = RowList([])

    /// Takes all of `rows`, which must ascend.
    package init(_ rows: [UInt32]) {
        self.init(rows, in: 0..<rows.count)
    }

    /// Takes the part of `rows`, which must ascend, without a copy.
    init(_ rows: [UInt32], in range: Range<Int>) {
        self.rows = rows
        self.range = range
    }

    /// How many rows there are.
    package var count: Int { range.count }

    /// The row at `position`, from 0.
    package subscript(position: Int) -> Int { Int(rows[range.lowerBound + position]) }

    /// The first position from `position` on whose row is `row` or behind it; `count` where there is none.
    package func position(ofFirstNotBefore row: Int, from position: Int = 0) -> Int {
        let start = range.lowerBound + position
        return Self.gallop(rows.span, from: start, to: range.upperBound, row: UInt32(clamping: row)) - range.lowerBound
    }

    /// Whether `row` is listed.
    package func contains(_ row: Int) -> Bool {
        let position = position(ofFirstNotBefore: row)
        return position < count && self[position] == row
    }

    /// The rows that lie in `bounds`.
    package func clamped(to bounds: Range<Int>) -> RowList {
        let start = position(ofFirstNotBefore: bounds.lowerBound)
        let end = position(ofFirstNotBefore: bounds.upperBound, from: start)
        return RowList(rows, in: range.lowerBound + start..<range.lowerBound + end)
    }

    /// The rows that any of `lists` has.
    package static func union(_ lists: [RowList]) -> RowList {
        var rest = lists.filter { $0.count > 0 }
        // Pairs of like length are merged, as in a merge sort: each row is copied a logarithmic number of times.
        while rest.count > 1 {
            rest = stride(from: 0, to: rest.count, by: 2).map { first in
                first + 1 < rest.count ? merge(rest[first], rest[first + 1]) : rest[first]
            }
        }
        return rest.first ?? .none
    }

    /// The rows that both lists have: the shorter is walked, the longer is galloped through.
    package func intersection(_ other: RowList) -> RowList {
        let (short, long) = count <= other.count ? (self, other) : (other, self)
        if short.count * Self.walkedRatio > long.count { return short.walked(with: long) }
        var common: [UInt32] = []
        let (few, many) = (short.rows.span, long.rows.span)
        var position = long.range.lowerBound
        for step in short.range {
            let row = few[step]
            position = Self.gallop(many, from: position, to: long.range.upperBound, row: row)
            guard position < long.range.upperBound else { break }
            if many[position] == row { common.append(row) }
        }
        return RowList(common)
    }

    /// How much longer a list must be for galloping to be quicker than a walk.
    private static let walkedRatio = 12

    /// The rows that both lists have, by a walk through both that takes no branch on what it meets.
    private func walked(with other: RowList) -> RowList {
        let (mine, theirs) = (rows.span, other.rows.span)
        var (left, right) = (range.lowerBound, other.range.lowerBound)
        let common = unsafe [UInt32](unsafeUninitializedCapacity: count) { common, found in
            // `found` grows by one at most for each row of this list, so every write lies within the capacity.
            while left < range.upperBound, right < other.range.upperBound {
                let (one, another) = (mine[left], theirs[right])
                if found < common.count { unsafe common[found] = one }
                found += one == another ? 1 : 0
                left += one <= another ? 1 : 0
                right += another <= one ? 1 : 0
            }
        }
        return RowList(common)
    }

    /// The rows of this list that `other` does not have.
    package func subtracting(_ other: RowList) -> RowList {
        var rest: [UInt32] = []
        let (mine, theirs) = (rows.span, other.rows.span)
        var position = other.range.lowerBound
        for step in range {
            let row = mine[step]
            position = Self.gallop(theirs, from: position, to: other.range.upperBound, row: row)
            if position == other.range.upperBound || theirs[position] != row { rest.append(row) }
        }
        return RowList(rest)
    }

    /// The rows for which `holds`.
    @inline(__always)
    package func filter(_ holds: (Int) -> Bool) -> RowList {
        var kept: [UInt32] = []
        forEach { if holds($0) { kept.append(UInt32($0)) } }
        return RowList(kept)
    }

    /// Calls `body` with each row, ascending.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        let span = rows.span
        for position in range { body(Int(span[position])) }
    }

    /// The first place in `start..<end` whose row is `row` or behind it; `end` where there is none.
    ///
    /// Gallops: doubles its steps, then halves them (J. L. Bentley, A. C. Yao, "An almost optimal algorithm for
    /// unbounded searching", 1976), so a near row is found in a few steps and a far one in logarithmic time.
    static func gallop(_ rows: Span<UInt32>, from start: Int, to end: Int, row: UInt32) -> Int {
        var low = start
        guard low < end, rows[low] < row else { return start }
        var step = 1
        var high = low + step
        while high < end, rows[high] < row {
            low = high
            step *= 2
            high = low + step
        }
        high = min(high, end)
        while high - low > 1 {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle } else { high = middle }
        }
        return high
    }

    private static func merge(_ left: RowList, _ right: RowList) -> RowList {
        var merged: [UInt32] = []
        merged.reserveCapacity(left.count + right.count)
        var (first, second) = (left.range.lowerBound, right.range.lowerBound)
        while first < left.range.upperBound, second < right.range.upperBound {
            let (one, other) = (left.rows[first], right.rows[second])
            merged.append(min(one, other))
            if one <= other { first += 1 }
            if other <= one { second += 1 }
        }
        merged.append(contentsOf: left.rows[first..<left.range.upperBound])
        merged.append(contentsOf: right.rows[second..<right.range.upperBound])
        return RowList(merged)
    }
}
