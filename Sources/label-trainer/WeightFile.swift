import Extraction
import FoundationEssentials

/// Writes the weights as `LabelWeights` reads them.
struct WeightFile {
    private(set) var bytes: [UInt8] = []
    /// How many units a weight of 1 has.
    static let unit: Float = 40

    init(_ model: borrowing ChainModel, slots: [UInt32], bonus: Float, slope: Float, offset: Float) {
        append(0x574C_524F)
        append(1)
        append(UInt32(slots.count))
        append(UInt32(ChainModel.labels))
        append(UInt32(FeatureExtractor.edgeCount))
        append((bonus * Self.unit).rounded().bitPattern)
        append(slope.bitPattern)
        append(offset.bitPattern)
        for index in 0..<model.transitions.count {
            let value = unsafe model.transitions.base[index]
            let scaled = value < -200 ? LabelWeights.never : Int16(max(-8000, min(8000, (value * Self.unit).rounded())))
            bytes.append(UInt8(truncatingIfNeeded: scaled))
            bytes.append(UInt8(truncatingIfNeeded: scaled >> 8))
        }
        for slot in slots { append(slot) }
        for index in 0..<(slots.count * ChainModel.labels) {
            let value = unsafe model.weights.base[index]
            bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (value * Self.unit).rounded())))))
        }
    }

    private mutating func append(_ word: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
}
