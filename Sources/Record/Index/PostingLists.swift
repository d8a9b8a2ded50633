/// For each value of a field the rows that have it.
///
/// Rows that few have lie in one flat array, those of a frequent value are a bit each (`RowBits`): both are met without
/// being unpacked, and neither takes more than four bytes a row.
struct PostingLists: Sendable {
    /// Where the rows of each value start; frequent values have none here.
    private let starts: [UInt32]
    private let rows: [UInt32]
    /// The frequent values, ascending.
    private let frequent: [UInt32]
    private let frequentRows: [RowBits]

    /// How many values there are.
    var count: Int { starts.count - 1 }

    /// The memory that the lists take, in bytes.
    var byteCount: Int {
        (starts.capacity + rows.capacity + frequent.capacity) * MemoryLayout<UInt32>.stride
            + frequentRows.reduce(frequentRows.capacity * MemoryLayout<RowBits>.stride) { $0 + $1.byteCount }
    }

    /// The rows that have `value`.
    subscript(value: Int) -> RowSet {
        let range = Int(starts[value])..<Int(starts[value + 1])
        if range.isEmpty, let position = frequentPosition(of: value) { return .bits(frequentRows[position]) }
        return .list(RowList(rows, in: range))
    }

    /// How many rows have `value`.
    func rowCount(of value: Int) -> Int {
        let count = Int(starts[value + 1] - starts[value])
        if count == 0, let position = frequentPosition(of: value) { return frequentRows[position].count }
        return count
    }

    private func frequentPosition(of value: Int) -> Int? {
        var (low, high) = (0, frequent.count)
        while low < high {
            let middle = (low + high) / 2
            if frequent[middle] < UInt32(value) { low = middle + 1 } else { high = middle }
        }
        return low < frequent.count && frequent[low] == UInt32(value) ? low : nil
    }

    /// Counts, then places the values of each row; a value that a row has twice is listed once.
    ///
    /// `valuesOfRow` calls its second argument for each value of the row and must do so twice alike. Values are
    /// 0 ..< `valueCount`; a row without one calls nothing. Parts of the rows are counted and placed on all cores.
    @inline(__always)
    init(
        valueCount: Int, rowCount: Int, partCount: Int = 1,
        valuesOfRow: @escaping (_ row: Int, _ found: (UInt32) -> Void) -> Void
    ) {
        let parts = ConcurrentParts.ranges(of: rowCount, partCount: partCount)
        var ends = ConcurrentParts.map(parts) { Self.counts(of: $0, valueCount, valuesOfRow) }
        var frequent: [UInt32] = []
        var starts = [UInt32](repeating: 0, count: valueCount + 1)
        for value in 0..<valueCount {
            let count = ends.reduce(0) { $0 + Int($1[value]) }
            let isFrequent = count > rowCount / RowSet.bitsDensity
            if isFrequent { frequent.append(UInt32(value)) }
            var end = starts[value]
            for part in ends.indices {
                let next = end + ends[part][value]
                // Where the part's rows of the value start, or which of the frequent values it is.
                ends[part][value] = isFrequent ? Self.frequentMark | UInt32(frequent.count - 1) : end
                if !isFrequent { end = next }
            }
            starts[value + 1] = end
        }
        let wordCount = RowBits.wordCount(of: rowCount)
        var bits = [UInt64](repeating: 0, count: wordCount * frequent.count)
        rows = Self.place(parts, ends, &bits, count: Int(starts[valueCount]), valuesOfRow)
        frequentRows = frequent.indices.map { RowBits(Array(bits[$0 * wordCount..<($0 + 1) * wordCount])) }
        self.starts = starts
        self.frequent = frequent
    }

    /// Set in what tells that a value is frequent; places in `rows` lie below.
    private static let frequentMark: UInt32 = 1 << 31

    @inline(__always)
    private static func counts(
        of part: Range<Int>, _ valueCount: Int, _ valuesOfRow: (_ row: Int, _ found: (UInt32) -> Void) -> Void
    ) -> [UInt32] {
        var lastRows = [UInt32](repeating: .max, count: valueCount)
        var counts = [UInt32](repeating: 0, count: valueCount)
        GivingWay.forEach(part, cost: 4) { row in
            valuesOfRow(row) { value in
                guard lastRows[Int(value)] != UInt32(row) else { return }
                lastRows[Int(value)] = UInt32(row)
                counts[Int(value)] += 1
            }
        }
        return counts
    }

    /// Writes each part's rows to their places; parts start at a whole word of bits, so no two write to the same memory.
    @inline(__always)
    private static func place(
        _ parts: [Range<Int>], _ ends: [[UInt32]], _ bits: inout [UInt64], count: Int,
        _ valuesOfRow: @escaping (_ row: Int, _ found: (UInt32) -> Void) -> Void
    ) -> [UInt32] {
        let wordCount = RowBits.wordCount(of: parts.last?.upperBound ?? 0)
        return unsafe bits.withUnsafeMutableBufferPointer { allBits in
            unsafe [UInt32](unsafeUninitializedCapacity: count) { allRows, written in
                let (bits, rows) = unsafe (allBits, allRows)
                ConcurrentParts.forEach(parts.indices) { part in
                    // A copy of the part's own: what it writes to lies between its places and those of the next part.
                    var ends = ends[part]
                    let starts = ends
                    GivingWay.forEach(parts[part], cost: 8) { row in
                        valuesOfRow(row) { value in
                            let end = ends[Int(value)]
                            if end & frequentMark != 0 {
                                let word = Int(end & ~frequentMark) * wordCount + row >> 6
                                unsafe bits[word] |= 1 << UInt64(row & 63)
                                return
                            }
                            let isListed = end > starts[Int(value)] && (unsafe rows[Int(end) - 1]) == UInt32(row)
                            if isListed { return }
                            unsafe rows[Int(end)] = UInt32(row)
                            ends[Int(value)] = end + 1
                        }
                    }
                }
                written = count
            }
        }
    }

    /// Lists with one value a row; rows with `.max` have none.
    init(valueCount: Int, column: [UInt32]) {
        self.init(valueCount: valueCount, rowCount: column.count) { row, found in
            if column[row] != .max { found(column[row]) }
        }
    }
}
