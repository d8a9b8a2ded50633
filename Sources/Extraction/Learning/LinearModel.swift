/// Learned weights: a table of signed bytes, scaled, that hashed features point into.
package struct LinearModel: Sendable {
    /// How many bits name a slot.
    package static let slotBits = 22
    /// How many slots the table has.
    package static let slotCount = 1 << slotBits
    /// What a weight of 1 is stored as.
    package static let scale: Float = 24

    /// The weights that the binary carries; nil where the file has another size.
    package static let builtIn = LinearModel(Resource.attributionWeights)

    private let weights: [Int8]

    /// Takes a weight a slot; nil where there are more or fewer.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.slotCount else { return nil }
        weights = bytes.map { Int8(bitPattern: $0) }
    }

    /// The weight of `slot`, in units of `scale`.
    @inline(__always)
    func weight(_ slot: UInt32) -> Int8 { weights[Int(slot)] }
}
