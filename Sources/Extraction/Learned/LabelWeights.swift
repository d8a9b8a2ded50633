/// The learned weights: a row of one number a label for every feature, and the scores of label after label.
///
/// The file, little-endian: "ORLW", version, feature count, label count, edge count, the bonus of a cue, the slope and
/// offset of the confidence (32 bits each, the last three as floats), the transitions (16 bits each, by edge, from,
/// to), the features' slots in ascending order (32 bits each), the rows (8 bits a weight).
package struct LabelWeights: Sendable {
    /// A row of scores, one a label.
    package typealias Row = InlineArray<24, Int16>

    /// How many bits of a feature's hash tell it from others.
    package static let slotBits: UInt32 = 26
    /// The score that stands for "never".
    package static let never: Int16 = -8000

    /// The scores of the label at a token behind that of the token before, by edge and the label before.
    let transitions: [[Row]]
    /// What is added to the score of starting a cue: it trades precision for recall.
    let cueBonus: Int16
    /// The confidence of a margin `m` is the logistic of `slope * m + offset`.
    let slope: Float
    let offset: Float
    private let rows: [Row]
    private let slots: [UInt32]
    private let places: [UInt32]
    private let shift: UInt32

    /// The weights that the binary carries; nil where it carries none.
    package static let builtIn = LabelWeights(Resource.labelWeights)

    /// Reads a file of weights; nil where it isn't one for these labels.
    package init?(_ bytes: [UInt8]) {
        var reader = WeightReader(bytes)
        guard reader.word() == 0x574C_524F, reader.word() == 1, let count = reader.word(),
            reader.word() == UInt32(AttributionLabel.count), reader.word() == UInt32(FeatureExtractor.edgeCount),
            let bonus = reader.float(), let slope = reader.float(), let offset = reader.float(),
            count < 1 << 22
        else { return nil }
        var transitions: [[Row]] = []
        for _ in 0..<FeatureExtractor.edgeCount {
            var table: [Row] = []
            for _ in 0..<AttributionLabel.count {
                guard let row = reader.row(of: 2) else { return nil }
                table.append(row)
            }
            transitions.append(table)
        }
        guard let keys = reader.words(Int(count)) else { return nil }
        var rows: [Row] = []
        rows.reserveCapacity(Int(count) + 1)
        rows.append(Row(repeating: 0))
        for _ in 0..<count {
            guard let row = reader.row(of: 1) else { return nil }
            rows.append(row)
        }
        self.transitions = transitions
        cueBonus = Int16(bonus)
        self.slope = slope
        self.offset = offset
        self.rows = rows
        let bits = UInt32(max(4, 33 - (count * 3 / 2).leadingZeroBitCount))
        (slots, places) = Self.table(keys, bits)
        shift = 32 - bits
    }

    private static func table(_ keys: [UInt32], _ bits: UInt32) -> (slots: [UInt32], places: [UInt32]) {
        let mask = (1 << Int(bits)) - 1
        var slots = [UInt32](repeating: .max, count: mask + 1)
        var places = [UInt32](repeating: 0, count: mask + 1)
        for (index, key) in keys.enumerated() {
            var slot = Int((key &* 0x9E37_79B1) >> (32 - bits))
            while slots[slot] != .max { slot = (slot + 1) & mask }
            slots[slot] = key
            places[slot] = UInt32(index + 1)
        }
        return (slots, places)
    }

    /// The sum of the rows of `features`.
    func scores(_ features: [UInt32]) -> Row {
        var sum = Row(repeating: 0)
        let mask = slots.count - 1
        for feature in features {
            let key = feature >> (32 - Self.slotBits)
            var slot = Int((key &* 0x9E37_79B1) >> shift)
            while slots[slot] != .max {
                if slots[slot] == key {
                    let row = rows[Int(places[slot])]
                    for label in 0..<AttributionLabel.count { sum[label] &+= row[label] }
                    break
                }
                slot = (slot + 1) & mask
            }
        }
        return sum
    }
}

/// Reads little-endian numbers one after the other.
private struct WeightReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func word() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        defer { position += 4 }
        return (0..<4).reduce(0) { $0 | UInt32(bytes[position + $1]) << UInt32(8 * $1) }
    }

    mutating func float() -> Float? { word().map(Float.init(bitPattern:)) }

    mutating func words(_ count: Int) -> [UInt32]? {
        guard position + 4 * count <= bytes.count else { return nil }
        return (0..<count).map { _ in word() ?? 0 }
    }

    /// A row of weights of `size` bytes each.
    mutating func row(of size: Int) -> LabelWeights.Row? {
        guard position + size * AttributionLabel.count <= bytes.count else { return nil }
        var row = LabelWeights.Row(repeating: 0)
        for label in 0..<AttributionLabel.count {
            row[label] =
                size == 1
                ? Int16(Int8(bitPattern: bytes[position]))
                : Int16(bitPattern: UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8)
            position += size
        }
        return row
    }
}
