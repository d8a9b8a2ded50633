internal import Record

/// Numbers of the index in the order of a list, as far as can be without writing them out.
package struct OrderedNumbers: Sendable {
    private enum Order {
        case forward(RowSet), reversed(RowSet), listed([UInt32])
    }

    private let order: Order

    /// `rows`, newest first, or from their end where `isReversed`.
    init(_ rows: RowSet, isReversed: Bool = false) { order = isReversed ? .reversed(rows) : .forward(rows) }

    /// `numbers` as they are.
    init(listed numbers: [UInt32]) { order = .listed(numbers) }

    /// `numbers` as they are.
    init(listed numbers: [Int]) { order = .listed(numbers.map(UInt32.init)) }

    /// How many there are.
    package var count: Int {
        switch order {
        case .forward(let rows), .reversed(let rows): rows.count
        case .listed(let numbers): numbers.count
        }
    }

    /// The number at `position`, from 0.
    package subscript(position: Int) -> Int {
        switch order {
        case .forward(let rows): rows[position]
        case .reversed(let rows): rows[rows.count - 1 - position]
        case .listed(let numbers): Int(numbers[position])
        }
    }
}
