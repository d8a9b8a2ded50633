/// For each value of a field the rows that have it, ascending, all in one flat array.
struct PostingLists: Sendable {
    private let starts: [UInt32]
    private let rows: [UInt32]

    /// How many values there are.
    var count: Int { starts.count - 1 }
    /// The memory that the lists take, in bytes.
    var byteCount: Int { (starts.capacity + rows.capacity) * MemoryLayout<UInt32>.stride }

    /// The rows that have `value`.
    subscript(value: Int) -> RowList { RowList(rows, in: Int(starts[value])..<Int(starts[value + 1])) }

    /// How many rows have `value`.
    func rowCount(of value: Int) -> Int { Int(starts[value + 1] - starts[value]) }

    /// Counts, then places the values of each row; a value that a row has twice is listed once.
    ///
    /// `valuesOfRow` calls its second argument for each value of the row and must do so twice alike. Values are
    /// 0 ..< `valueCount`; a row without one calls nothing.
    init(valueCount: Int, rowCount: Int, valuesOfRow: (_ row: Int, _ found: (UInt32) -> Void) -> Void) {
        var lastRows = [UInt32](repeating: .max, count: valueCount)
        var ends = [UInt32](repeating: 0, count: valueCount + 1)
        for row in 0..<rowCount {
            valuesOfRow(row) { value in
                guard lastRows[Int(value)] != UInt32(row) else { return }
                lastRows[Int(value)] = UInt32(row)
                ends[Int(value) + 1] += 1
            }
        }
        for value in 0..<valueCount { ends[value + 1] += ends[value] }
        starts = ends
        rows = Self.place(starts: ends, rowCount: rowCount, valuesOfRow)
    }

    private static func place(
        starts: [UInt32], rowCount: Int, _ valuesOfRow: (_ row: Int, _ found: (UInt32) -> Void) -> Void
    ) -> [UInt32] {
        var ends = starts
        var rows = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
        for row in 0..<rowCount {
            valuesOfRow(row) { value in
                let end = Int(ends[Int(value)])
                if end > Int(starts[Int(value)]), rows[end - 1] == UInt32(row) { return }
                rows[end] = UInt32(row)
                ends[Int(value)] += 1
            }
        }
        return rows
    }

    /// Lists with one value a row; rows with `.max` have none.
    init(valueCount: Int, column: [UInt32]) {
        self.init(valueCount: valueCount, rowCount: column.count) { row, found in
            if column[row] != .max { found(column[row]) }
        }
    }
}
