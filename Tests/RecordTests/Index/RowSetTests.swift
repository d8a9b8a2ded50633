import RecordFixtures
import Testing

@testable import Record

struct RowSetTests {
    private static let rowCount = 1000
    /// One row in so many.
    private static let densities: [UInt64] = [1, 2, 40, 400]

    @Test("ranges, lists and bits are met, joined and taken away alike", arguments: densities, densities)
    func operations(_ left: UInt64, _ right: UInt64) {
        for (one, rows) in Self.forms(oneIn: left, seed: 1) {
            for (other, others) in Self.forms(oneIn: right, seed: 2) {
                let (mine, theirs) = (Set(rows), Set(others))
                #expect(numbers(one.intersection(other)) == mine.intersection(theirs).sorted())
                #expect(numbers(RowSet.union([one, other], rowCount: Self.rowCount)) == mine.union(theirs).sorted())
                #expect(
                    numbers(one.subtracting(other, rowCount: Self.rowCount)) == mine.subtracting(theirs).sorted())
            }
        }
    }

    @Test("places are found from rows and rows from places", arguments: densities)
    func places(_ density: UInt64) {
        for (set, rows) in Self.forms(oneIn: density, seed: 3) {
            #expect(set.count == rows.count)
            #expect(numbers(set) == rows)
            for row in stride(from: 0, through: Self.rowCount + 64, by: 7) {
                #expect(set.position(ofFirstNotBefore: row) == rows.count { $0 < row })
                #expect(set.contains(row) == rows.contains(row))
            }
        }
    }

    @Test("the union of many sparse lists is that of sets")
    func manyLists() {
        let lists = (0..<20).map { [$0 * 31, $0 * 37 + 1] }
        let union = RowSet.union(
            lists.map { .list(RowList($0.map { UInt32($0) })) }, rowCount: Self.rowCount)
        #expect(numbers(union) == Set(lists.joined()).sorted())
    }

    /// The same rows as a list and as bits, and a range.
    private static func forms(oneIn density: UInt64, seed: UInt64) -> [(set: RowSet, rows: [Int])] {
        var random = SplitMix64(state: seed)
        let rows = (0..<rowCount).filter { _ in random.next() % density == 0 }
        let list = RowSet.list(RowList(rows.map { UInt32($0) }))
        let start = Int(random.next() % 500)
        return [
            (list, rows), (.bits(RowBits([list], rowCount: rowCount)), rows),
            (.range(start..<start + 300), Array(start..<start + 300)), (.none, []),
        ]
    }

    private func numbers(_ set: RowSet) -> [Int] { (0..<set.count).map { set[$0] } }
}
