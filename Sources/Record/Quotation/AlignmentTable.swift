/// The costs of aligning each beginning of a quotation with the record up to each of its words, by the kind of last step.
struct AlignmentTable {
    /// The kinds of a last step.
    private enum State: Int, CaseIterable {
        case both, inserted, omitted
    }

    /// A step of a way through the table.
    struct Step {
        /// How many words of the quotation lie before its end.
        let row: Int
        /// The positions of the words that it takes.
        let quoted: Int?
        let recorded: Int?
    }

    private static let unreachable: Int32 = 1 << 28

    private let rowCount: Int
    private let width: Int
    private var costs: [Int32]
    /// The kind of step before each, where the cheapest way comes from.
    private var origins: [UInt8]

    /// A table for so many words of a quotation and of the record; the way may start behind any word of the record.
    init(_ quotedCount: Int, _ recordedCount: Int) {
        rowCount = quotedCount
        width = recordedCount + 1
        let count = (quotedCount + 1) * width * State.allCases.count
        costs = Array(repeating: Self.unreachable, count: count)
        origins = Array(repeating: 0, count: count)
        for column in 0...recordedCount { costs[place(0, column, .both)] = 0 }
    }

    /// Fills the place behind `row` words of the quotation, over 0, and `column` of the record.
    ///
    /// `both` is what it costs to take a word of each, `inserted` one of the quotation alone, `omitted` the first and each
    /// further one of the record alone; in a gap, the record's words cost nothing.
    mutating func fill(
        _ row: Int, _ column: Int, both: Int?, inserted: Int, omitted: (first: Int, further: Int), isGap: Bool
    ) {
        if let both { set(row, column, .both, from: (row - 1, column - 1)) { _ in both } }
        set(row, column, .inserted, from: (row - 1, column)) { _ in inserted }
        guard column > 0 else { return }
        set(row, column, .omitted, from: (row, column - 1)) {
            isGap ? 0 : $0 == .omitted ? omitted.further : omitted.first
        }
    }

    /// The least cost behind `row` words of the quotation and `column` of the record.
    func least(_ row: Int, _ column: Int) -> Int {
        State.allCases.map { Int(costs[place(row, column, $0)]) }.min() ?? 0
    }

    /// The cheapest way that ends behind the whole quotation and `column` words of the record.
    func trace(from column: Int) -> [Step] {
        var (row, column) = (rowCount, column)
        var state = State.allCases.min { costs[place(row, column, $0)] < costs[place(row, column, $1)] } ?? .both
        var steps: [Step] = []
        while row > 0 {
            let before = State(rawValue: Int(origins[place(row, column, state)])) ?? .both
            switch state {
            case .both:
                steps.append(Step(row: row, quoted: row - 1, recorded: column - 1))
                (row, column) = (row - 1, column - 1)
            case .inserted:
                steps.append(Step(row: row, quoted: row - 1, recorded: nil))
                row -= 1
            case .omitted:
                steps.append(Step(row: row, quoted: nil, recorded: column - 1))
                column -= 1
            }
            state = before
        }
        return steps.reversed()
    }

    private mutating func set(
        _ row: Int, _ column: Int, _ state: State, from origin: (row: Int, column: Int), cost: (State) -> Int
    ) {
        var best = (cost: Self.unreachable, state: State.both)
        for before in State.allCases {
            let sum = costs[place(origin.row, origin.column, before)] + Int32(cost(before))
            if sum < best.cost { best = (sum, before) }
        }
        costs[place(row, column, state)] = best.cost
        origins[place(row, column, state)] = UInt8(best.state.rawValue)
    }

    private func place(_ row: Int, _ column: Int, _ state: State) -> Int {
        (row * width + column) * State.allCases.count + state.rawValue
    }
}
