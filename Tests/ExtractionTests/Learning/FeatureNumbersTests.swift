import Testing

@testable import Extraction

@Suite struct FeatureNumbersTests {
    /// Few, as many as there can be, neighbors, and so many in one bucket that it runs over: how many, and what lies between.
    @Test(
        "every feature has its own number, and any other none",
        arguments: [(5, 0x9E37_79B1), (65_535, 0x9E37_79B1), (6000, 1), (40, 4096)] as [(Int, UInt32)])
    func numbers(count: Int, distance: UInt32) {
        let features = Self.features(count, distance)
        let table = FeatureNumbers(features)
        for (index, feature) in features.enumerated() where index % 97 == 0 || index < 40 {
            #expect(look(up: [feature], in: table) == [UInt32(index + 1)])
        }
        let known = Set(features)
        let others = Self.features(2000, 0x85EB_CA6B) + (0..<32).map { 1 << $0 }
        #expect(look(up: others.filter { !known.contains($0) }, in: table).isEmpty)
    }

    @Test("the numbers of several features are told in any order, and nothing of those that have none")
    func several() {
        let features = Self.features(9000, 0x9E37_79B1)
        let asked = [features[8000], features[3], features[4095], features[4096], features[0], 77]
        #expect(look(up: asked, in: FeatureNumbers(features)).sorted() == [1, 4, 4096, 4097, 8001])
    }

    /// `count` features; the `distance` between two of them is odd, or there are few.
    private static func features(_ count: Int, _ distance: UInt32) -> [UInt32] {
        (1...count).map { UInt32(truncatingIfNeeded: $0) &* distance }
    }

    private func look(up features: [UInt32], in table: FeatureNumbers) -> [UInt32] {
        let count = features.count
        var features = features
        var numbers = [UInt32](repeating: .max, count: count)
        var asked = features.mutableSpan
        var answers = numbers.mutableSpan
        let found = table.look(up: &asked, count, into: &answers)
        return Array(numbers.prefix(found))
    }
}
