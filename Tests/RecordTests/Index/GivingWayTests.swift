import RecordFixtures
import Testing

@testable import Record

struct GivingWayTests {
    @Test(
        "work that gives way does every step once, in order, whatever a step costs",
        arguments: [0..<0, 3..<4, 0..<2047, 0..<2048, 5..<9000], [1, 3, 64, 2048])
    func steps(_ range: Range<Int>, _ cost: Int) {
        var taken: [Int] = []
        GivingWay.during { GivingWay.forEach(range, cost: cost) { taken.append($0) } }
        #expect(taken == Array(range))
    }

    @Test("an index that gives way while it is made is that of a work that does not")
    func sameIndex() {
        let index = RecordIndex(Newsroom.documents, taxonomy: Newsroom.taxonomy)
        let again = index.replacing(
            [Newsroom.documents[0]], removing: [], taxonomy: Newsroom.taxonomy, registry: SpeakerRegistry())
        #expect(
            (0..<index.statementCount).map { index.statement(at: $0).id }
                == (0..<again.statementCount).map { again.statement(at: $0).id })
    }
}
