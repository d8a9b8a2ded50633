/// Learned weights: a table of signed bytes, scaled, that hashed features point into.
package struct LinearModel: Sendable {
    /// How many bits name a slot.
    package static let slotBits = 22
    /// How many slots the table has.
    package static let slotCount = 1 << slotBits
    /// What a weight of 1 is stored as.
    package static let scale: Float = 24

    private let weights: [Int8]

    /// Takes a weight a slot; nil where there are more or fewer.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.slotCount else { return nil }
        weights = bytes.map { Int8(bitPattern: $0) }
    }

    /// The sum of the weights of `features`.
    package func score(_ features: Features) -> Float {
        var sum: Int32 = 0
        for slot in features.slots { sum += Int32(weights[Int(slot)]) }
        return Float(sum) / Self.scale
    }
}
