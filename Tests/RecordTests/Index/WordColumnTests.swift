import RecordFixtures
import Testing

@testable import Record

struct WordColumnTests {
    /// Numbers that are written in one byte, two and three, close to each other in their bytes.
    private static let keys: [UInt32] = [0, 1, 2, 127, 128, 129, 255, 256, 16_383, 16_384, 16_385, 100_000, 2_097_151]

    @Test("rows read back as they were written, long and empty ones too", arguments: 0..<4)
    func reading(_ seed: UInt64) {
        let rows = Self.rows(seed)
        let column = Self.column(rows)
        for (row, words) in rows.enumerated() {
            #expect(column[row] == words)
            #expect(column.length(of: row) == min(words.count, WordColumn.maximumLength))
        }
        #expect(column.totalCount == rows.joined().count)
    }

    @Test("a phrase is found where its words stand one behind another, and nowhere else", arguments: 0..<4)
    func phrases(_ seed: UInt64) {
        let rows = Self.rows(seed)
        let column = Self.column(rows)
        let all = RowSet.range(0..<rows.count)
        for first in Self.keys {
            for second in Self.keys {
                for phrase in [[first, second], [second, first, first]] {
                    let found = column.rows(of: all, with: WordColumn.Phrase(phrase))
                    let expected = rows.indices.filter { row in
                        rows[row].indices.contains { rows[row][$0...].starts(with: phrase) }
                    }
                    #expect((0..<found.count).map { found[$0] } == expected, "\(phrase)")
                }
            }
        }
    }

    @Test("of rows that have not a phrase's pairs of neighbors few are read, as a list and as bits", arguments: 0..<4)
    func pairs(_ seed: UInt64) {
        var random = SplitMix64(state: seed)
        let rows = (0..<1000).map { _ in (0..<20).map { _ in UInt32(random.next() % 1000) } }
        var piece = WordPairs.Piece(count: rows.count)
        for row in rows { piece.append(row) }
        let pairs = WordPairs(joining: [piece])
        let all = RowSet.range(0..<rows.count)
        var (passing, asked) = (0, 0)
        for first in 0..<20 as Range<UInt32> {
            let bits = WordPairs.bits(of: [first, first + 1])
            var (found, foundByBits): ([Int], [Int]) = ([], [])
            pairs.forEach(of: all, with: bits) { found.append($0) }
            pairs.forEach(of: .bits(RowBits([all], rowCount: rows.count)), with: bits) { foundByBits.append($0) }
            let holders = rows.indices.filter { row in
                zip(rows[row], rows[row].dropFirst()).contains { $0 == (first, first + 1) }
            }
            #expect(found == foundByBits)
            #expect(Set(found).isSuperset(of: holders))
            passing += found.count
            asked += rows.count
        }
        #expect(passing < asked / 5)
    }

    @Test("what a row has more than once is counted, up to 255")
    func repeats() {
        let rows: [[UInt32]] = [[1, 2, 1], [3], [2, 2, 2, 1], Array(repeating: 3, count: 300), [1]]
        let column = Self.column(rows)
        let repeats = WordRepeats(column, keyCount: 4, rowCount: rows.count)
        for (key, counts) in [
            (0, [1, 1, 1, 1, 1]), (1, [2, 1, 1, 1, 1]), (2, [1, 1, 3, 1, 1]), (3, [1, 1, 1, 255, 1]),
        ] {
            var walk = repeats.walk(of: key)
            #expect(rows.indices.map { walk.count(in: $0) } == counts)
        }
    }

    /// The rows in their order, with the numbers that they have.
    private static func column(_ rows: [[UInt32]]) -> WordColumn {
        var lists = ListColumn()
        for row in rows {
            for word in row { lists.append(word) }
            lists.endRow()
        }
        let numbers = Array(0...(rows.joined().max() ?? 0))
        return WordColumn(joining: [lists], [numbers], in: RowPlaces([rows.count], in: rows.indices.map { UInt32($0) }))
    }

    /// Some hundred rows, of which one is longer than lengths go.
    private static func rows(_ seed: UInt64) -> [[UInt32]] {
        var random = SplitMix64(state: seed)
        return (0..<300).map { row in
            let count = row == 150 ? 400 : Int(random.next() % 14)
            return (0..<count).map { _ in keys[Int(random.next() % UInt64(keys.count))] }
        }
    }
}
