import RecordFixtures
import Testing

@testable import Record

struct RowCountsTests {
    @Test("the first of a ranking are the first of all, however they were counted", arguments: [0, 1, 3, 7, 20, 100])
    func first(_ limit: Int) {
        let counts: [UInt32] = [4, 0, 9, 4, 1, 0, 9, 2, 4, 1, 0, 12]
        let listed = CountRanking(counts, >)
        let looked = CountRanking(
            counted: Dictionary(uniqueKeysWithValues: counts.enumerated().filter { $1 > 0 }.map { ($0, Int($1)) }), >)
        let expected = [11, 6, 2, 8, 3, 0, 7, 9, 4]
        #expect(listed.total == expected.count && looked.total == expected.count)
        for ranking in [listed, looked] {
            #expect(ranking.first(limit).map(\.value) == Array(expected.prefix(limit)))
            #expect(ranking.first(limit).allSatisfy { $0.count == Int(counts[$0.value]) })
        }
    }

    @Test(
        "the first of many counts are those of all, whatever their number", arguments: [0, 7, 8, 9, 63, 64, 65, 1003])
    func firstOfMany(_ size: Int) {
        var random = SplitMix64(state: UInt64(size))
        let counts = (0..<size).map { _ in UInt32.random(in: 0...40, using: &random) / 30 * .random(in: 0...9) }
        let ranking = CountRanking(counts, <)
        let expected = counts.indices.filter { counts[$0] > 0 }
            .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
        #expect(ranking.total == expected.count)
        for limit in [0, 1, 5, 20, 70, size] {
            #expect(ranking.first(limit).map(\.value) == Array(expected.prefix(limit)), "\(counts)")
        }
    }

    @Test("names are in order of statements and of slugs, those without statements left out", arguments: [1, 40, 300])
    func orders(_ size: Int) {
        var made = RandomRecord(seed: UInt64(size))
        let index = RecordIndex(made.documents(count: size), taxonomy: Newsroom.taxonomy)
        let topics = index.topics.indices.filter { index.topics[$0].statementCount > 0 }
        let bySlug = topics.sorted { index.topics[$0].slug < index.topics[$1].slug }
        let byCount = topics.sorted {
            let (one, other) = (index.topics[$0], index.topics[$1])
            return one.statementCount != other.statementCount
                ? one.statementCount > other.statementCount : one.slug < other.slug
        }
        #expect(index.topicOrder.bySlug.map(Int.init) == bySlug)
        #expect(index.topicOrder.byCount.map(Int.init) == byCount)
        let everything = index.speakerOrder.byCount.map { Int($0) }
        #expect(index.speakerRanking(of: .range(0..<index.statementCount)).all.map(\.value) == everything)
        #expect(index.sortedBySlug(speakers: index.speakerOrder.byCount) == index.speakerOrder.bySlug)
    }
}
