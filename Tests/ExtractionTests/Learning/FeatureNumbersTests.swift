import Testing

@testable import Extraction

@Suite struct FeatureNumbersTests {
    @Test(
        "every feature has its own number, and any other none",
        arguments: [
            // Few, as many as there can be, and so many in one bucket that it runs over.
            (0..<5).map { UInt32($0) &* 0x9E37_79B1 }, (0..<65_535).map { UInt32($0) &* 0x9E37_79B1 },
            (0..<6000).map { UInt32($0) }, (1..<40).map { UInt32($0) << 12 },
        ])
    func numbers(_ features: [UInt32]) {
        let table = FeatureNumbers(features)
        for (index, feature) in features.enumerated() where index % 97 == 0 || index < 40 {
            #expect(look(up: [feature], in: table) == [UInt32(index + 1)])
        }
        let known = Set(features)
        let unknown = (0..<2000).map { UInt32($0) &* 0x85EB_CA6B ^ 0x5A5A }.filter { !known.contains($0) }
        #expect(look(up: Array(unknown.prefix(90)), in: table) == Array(repeating: 0, count: 90))
    }

    @Test("the numbers of several features are told in any order")
    func several() {
        let table = FeatureNumbers((0..<9000).map { UInt32($0) &* 0x9E37_79B1 })
        let asked = [8000, 3, 4095, 4096, 0].map { UInt32($0) &* 0x9E37_79B1 } + [77]
        #expect(look(up: asked, in: table).sorted() == [0, 1, 4, 4096, 4097, 8001])
    }

    private func look(up features: [UInt32], in table: FeatureNumbers) -> [UInt32] {
        let count = features.count
        var features = features
        var numbers = [UInt32](repeating: .max, count: count)
        var asked = features.mutableSpan
        var answers = numbers.mutableSpan
        table.look(up: &asked, count, into: &answers)
        return numbers
    }
}
