/// What the verifier has learned: a number for each feature of a span, which features share that have the same upper bits.
package struct SpanWeights: Sendable {
    /// How many upper bits of a feature's hash tell its number.
    private static let bits: UInt32 = 18
    /// How many numbers there are.
    package static let count = 1 << Int(bits)

    /// `count` numbers, in units of `LabelWeights.unit`.
    package let numbers: [Int8]

    /// Takes `numbers`; nil where they are not as many as there must be.
    package init?(_ numbers: [Int8]) {
        guard numbers.count == Self.count else { return nil }
        self.numbers = numbers
    }

    /// The weights of a verifier that knows nothing, and leaves each likelihood as it is.
    package static let none = SpanWeights()

    private init() { numbers = [Int8](repeating: 0, count: Self.count) }

    /// The sum of the numbers of `features`.
    @inline(__always)
    func sum(_ features: Span<UInt32>) -> Int32 {
        let numbers = self.numbers.span
        var sum: Int32 = 0
        // There are `count` numbers, and a place is less than that.
        for index in features.indices {
            sum &+= Int32(unsafe numbers[unchecked: Self.place(of: features[unchecked: index])])
        }
        return sum
    }

    /// The place of the number of `feature`.
    @inline(__always)
    package static func place(of feature: UInt32) -> Int { Int(feature >> (32 - bits)) }
}
