import Record
import Testing

struct RowListTests {
    private static let lists: [[UInt32]] = [
        [], [0], [5], [0, 1, 2, 3], [2, 4, 6, 8, 10, 12], [3, 6, 9, 12], Array(0..<1000),
        (0..<300).map { $0 * $0 }, [999, 1000, 90_000],
    ]

    @Test("intersection, union and difference are those of sets", arguments: lists, lists)
    func operations(_ left: [UInt32], _ right: [UInt32]) {
        let (one, other) = (RowList(left), RowList(right))
        #expect(rows(one.intersection(other)) == Set(left).intersection(right).sorted())
        #expect(rows(RowList.union([one, other])) == Set(left).union(right).sorted())
        #expect(rows(one.subtracting(other)) == Set(left).subtracting(right).sorted())
    }

    @Test("galloping finds the first row that is not before", arguments: lists)
    func positions(_ rows: [UInt32]) {
        for row in [0, 1, 5, 7, 12, 13, 400, 999, 1000, 100_000] {
            let expected = rows.firstIndex { $0 >= UInt32(row) } ?? rows.count
            #expect(RowList(rows).position(ofFirstNotBefore: row) == expected)
        }
    }

    @Test("the union of many lists has each row once")
    func manyLists() {
        #expect(rows(RowList.union(Self.lists.map { RowList($0) })) == Set(Self.lists.joined()).sorted())
    }

    @Test("clamping keeps the rows of a range")
    func clamping() {
        let list = RowList([1, 3, 5, 7]).clamped(to: 3..<7)
        #expect(rows(list) == [3, 5])
        #expect(list.contains(5) && !list.contains(7) && !list.contains(4))
    }

    private func rows(_ list: RowList) -> [UInt32] { (0..<list.count).map { UInt32(list[$0]) } }
}
