import Testing

@testable import Extraction

@Suite struct LabelWeightsTests {
    @Test("Bytes that are no weights are refused", arguments: [[], [0], Array(repeating: UInt8(255), count: 10_000)])
    func refusesOtherBytes(_ bytes: [UInt8]) {
        #expect(LabelWeights(bytes) == nil)
    }

    @Test(
        "Weights that are cut short are refused, within the verifier's numbers and before them",
        arguments: [1, 600_000])
    func refusesCutWeights(_ missing: Int) {
        #expect(LabelWeights(Array(Resource.attributionWeights.dropLast(missing))) == nil)
    }

    @Test("Weights with a byte too many are refused")
    func refusesLongWeights() {
        #expect(LabelWeights(Resource.attributionWeights + [0]) == nil)
    }

    @Test(
        "Weights whose head is damaged are refused",
        arguments: [
            ("the magic", 0, 0), ("the version before", 4, 3), ("one feature less", 8, -1),
            ("more features than fit", 11, 1),
            ("one entry more", 12, -1), ("more entries than bytes", 15, 127),
        ] as [(String, Int, Int)])
    func refusesDamagedHead(_ what: String, _ place: Int, _ byte: Int) {
        var bytes = Resource.attributionWeights
        bytes[place] = byte < 0 ? bytes[place] &+ UInt8(bitPattern: Int8(byte)) : UInt8(byte)
        #expect(LabelWeights(bytes) == nil, "\(what)")
    }

    @Test("The verifier takes as many numbers as it has places for, no fewer and no more", arguments: [-1, 0, 1])
    func countsNumbers(_ excess: Int) {
        let numbers = [Int8](repeating: 3, count: SpanWeights.count + excess)
        #expect((SpanWeights(numbers) != nil) == (excess == 0))
    }

    @Test(
        "Every feature has a place, the least and the greatest too", arguments: [0, 1, 0x7FFF_FFFF, .max] as [UInt32])
    func hasPlace(_ feature: UInt32) {
        #expect(SpanWeights.none.numbers.indices.contains(SpanWeights.place(of: feature)))
    }
}
