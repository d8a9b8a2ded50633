/// e to the power of scores, whose unit is a fortieth, from a table: the same on every machine.
struct ScorePowers: Sendable {
    /// Scores beyond this, or below its negative, count as this: e to the power of 16 is nearly nine million.
    private static let limit: Int16 = 640
    /// e to the power of a score's unit.
    private static let base = 1.025315120524428840756
    private let powers: [Float]

    /// Makes the table.
    init() {
        var powers = [Float](repeating: 1, count: 2 * Int(Self.limit) + 1)
        var power = 1.0
        for score in 1...Int(Self.limit) {
            power *= Self.base
            powers[Int(Self.limit) + score] = Float(power)
            powers[Int(Self.limit) - score] = Float(1 / power)
        }
        self.powers = powers
    }

    /// e to the power of `score`.
    @inline(__always)
    subscript(score: Int16) -> Float { powers[Int(max(-Self.limit, min(Self.limit, score))) + Int(Self.limit)] }

    /// e to the power of each of `scores`.
    ///
    /// Lane by lane, since a vector that is put together in a loop goes through memory.
    @inline(__always)
    func callAsFunction(_ scores: SIMD8<Int16>) -> SIMD8<Float> {
        let places = scores.clamped(lowerBound: Self.least, upperBound: Self.most) &+ Self.most
        return SIMD8(
            powers[Int(places[0])], powers[Int(places[1])], powers[Int(places[2])], powers[Int(places[3])],
            powers[Int(places[4])], powers[Int(places[5])], powers[Int(places[6])], powers[Int(places[7])])
    }

    private static let most = SIMD8<Int16>(repeating: limit)
    private static let least = SIMD8<Int16>(repeating: -limit)
}
