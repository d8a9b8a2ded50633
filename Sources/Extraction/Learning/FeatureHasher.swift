/// The features of one option of a decision: slots of the weight table.
///
/// A feature is a small number that names its kind and up to two values; they are hashed together, so that nothing needs
/// a dictionary of features (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009). With a model
/// the weights are summed at once and no slot is kept; without one, for a teacher, the slots are.
package struct Features: Sendable {
    /// The slots of the features that hold; empty with a model.
    package private(set) var slots: [UInt32] = []
    /// The sum of their weights, in units of the model's scale.
    private(set) var sum: Int32 = 0
    private let model: LinearModel?

    init(_ model: LinearModel?) { self.model = model }

    /// Starts on another option.
    mutating func reset() {
        sum = 0
        slots.removeAll()
    }

    /// Adds feature `kind` with its values.
    @inline(__always)
    mutating func add(_ kind: UInt64, _ first: UInt64 = 0, _ second: UInt64 = 0) {
        var hash = kind &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ first) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 29
        hash = (hash ^ second) &* 0xC4CE_B9FE_1A85_EC53
        let slot = UInt32(truncatingIfNeeded: hash >> UInt64(64 - LinearModel.slotBits))
        if let model { sum += Int32(model.weight(slot)) } else { slots.append(slot) }
    }
}
