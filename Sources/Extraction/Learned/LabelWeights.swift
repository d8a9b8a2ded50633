/// The learned weights: a row of one number a label for every feature, and the scores of label after label.
///
/// The file, little-endian: "ORLW", version, feature count, label count, edge count, the bonus of a cue, the slope and
/// offset of the confidence (32 bits each, the last three as floats), the transitions (16 bits each, by edge, from,
/// to), the features' hashes (32 bits each), the rows (8 bits a weight).
package struct LabelWeights: Sendable {
    /// The score that stands for "never".
    package static let never: Int16 = -8000

    /// The scores of the label at a token behind that of the token before, by edge, the label before and the label.
    let transitions: [Int16]
    /// What is added to the score of starting a cue: it trades precision for recall.
    let cueBonus: Int16
    /// The confidence of a margin `m` is the logistic of `slope * m + offset`.
    let slope: Float
    let offset: Float
    /// Three words a feature, each of eight weights, a byte each with 128 added; first the row of no feature.
    private let rows: [UInt64]
    /// An open-addressing table: the fingerprint of a feature's hash in the upper half, the number of its row below.
    private let cells: [UInt32]
    private let shift: UInt32

    /// The most features, so that a row's number fits 16 bits.
    package static let maximumFeatureCount = 65_535

    /// The weights that the binary carries; nil where it carries none.
    package static let builtIn = LabelWeights(Resource.labelWeights)

    /// Reads a file of weights; nil where it isn't one for these labels.
    package init?(_ bytes: [UInt8]) {
        var reader = WeightReader(bytes)
        guard reader.word() == 0x574C_524F, reader.word() == 1, let count = reader.word(),
            reader.word() == UInt32(AttributionLabel.count), reader.word() == UInt32(FeatureExtractor.edgeCount),
            let bonus = reader.float(), let slope = reader.float(), let offset = reader.float(),
            count <= Self.maximumFeatureCount
        else { return nil }
        let transitionCount = FeatureExtractor.edgeCount * AttributionLabel.count * AttributionLabel.count
        guard let transitions = reader.shorts(transitionCount), let keys = reader.words(Int(count)),
            let rows = reader.biasedRows(Int(count))
        else { return nil }
        self.transitions = transitions
        cueBonus = Int16(bonus)
        self.slope = slope
        self.offset = offset
        self.rows = rows
        let bits = UInt32(max(4, 34 - max(1, count).leadingZeroBitCount))
        shift = 32 - bits
        cells = Self.cells(keys, bits)
    }

    private static func cells(_ keys: [UInt32], _ bits: UInt32) -> [UInt32] {
        let mask = (1 << Int(bits)) - 1
        var cells = [UInt32](repeating: 0, count: mask + 1)
        for (index, key) in keys.enumerated() {
            var cell = Int(key >> (32 - bits))
            while cells[cell] != 0 { cell = (cell + 1) & mask }
            cells[cell] = key << 16 | UInt32(index + 1)
        }
        return cells
    }

    /// Writes the sum of the rows of `features`, each the upper 32 bits of a hash, to the row of `scores` at `row`.
    ///
    /// All cells are read before any is looked at, and all are looked at before any row is read, so that the waits for
    /// memory overlap. `places` is scratch space for as many numbers as there are features.
    func add(_ features: [UInt32], _ places: inout [UInt32], to scores: inout [Int16], at row: Int) {
        let count = min(features.count, places.count)
        let cells = self.cells.span
        for index in 0..<count {
            // The shift leaves as many bits as number the cells.
            places[index] = unsafe cells[unchecked: Int(features[index] >> shift)]
        }
        var hits = 0
        for index in 0..<count {
            let place = place(of: features[index], from: places[index])
            places[hits] = place
            hits += place == 0 ? 0 : 1
        }
        addRows(places, hits, to: &scores, at: row)
    }

    /// The number of the row of `feature`, whose first cell holds `value`; 0 for none.
    @inline(__always)
    private func place(of feature: UInt32, from value: UInt32) -> UInt32 {
        var value = value
        var cell = Int(feature >> shift)
        while value != 0, value >> 16 != feature & 0xFFFF {
            cell = (cell + 1) & (cells.count - 1)
            value = cells[cell]
        }
        return value & 0xFFFF
    }

    /// Adds bytes in lanes of 16 bits, which 257 rows can't run over.
    private func addRows(_ places: [UInt32], _ count: Int, to scores: inout [Int16], at row: Int) {
        let lanes: UInt64 = 0x00FF_00FF_00FF_00FF
        let words = rows.span
        var even0: UInt64 = 0
        var even1: UInt64 = 0
        var even2: UInt64 = 0
        var odd0: UInt64 = 0
        var odd1: UInt64 = 0
        var odd2: UInt64 = 0
        for index in 0..<count {
            let first = Int(places[index]) * 3
            // A place is the number of a row; `cells` holds no others.
            let word0 = unsafe words[unchecked: first]
            let word1 = unsafe words[unchecked: first + 1]
            let word2 = unsafe words[unchecked: first + 2]
            even0 &+= word0 & lanes
            odd0 &+= (word0 >> 8) & lanes
            even1 &+= word1 & lanes
            odd1 &+= (word1 >> 8) & lanes
            even2 &+= word2 & lanes
            odd2 &+= (word2 >> 8) & lanes
        }
        let bias = 128 * count
        Self.unpack(even0, odd0, bias, to: &scores, at: row)
        Self.unpack(even1, odd1, bias, to: &scores, at: row + 8)
        Self.unpack(even2, odd2, bias, to: &scores, at: row + 16)
    }

    @inline(__always)
    private static func unpack(_ even: UInt64, _ odd: UInt64, _ bias: Int, to scores: inout [Int16], at row: Int) {
        for lane in 0..<4 {
            scores[row + 2 * lane] = Int16(truncatingIfNeeded: Int((even >> UInt64(16 * lane)) & 0xFFFF) - bias)
            scores[row + 2 * lane + 1] = Int16(truncatingIfNeeded: Int((odd >> UInt64(16 * lane)) & 0xFFFF) - bias)
        }
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

    mutating func shorts(_ count: Int) -> [Int16]? {
        guard position + 2 * count <= bytes.count else { return nil }
        defer { position += 2 * count }
        return (0..<count).map { index in
            Int16(bitPattern: UInt16(bytes[position + 2 * index]) | UInt16(bytes[position + 2 * index + 1]) << 8)
        }
    }

    /// `count` rows of signed bytes with 128 added to each, eight to a word, behind three words of nothing.
    mutating func biasedRows(_ count: Int) -> [UInt64]? {
        guard position + AttributionLabel.count * count <= bytes.count else { return nil }
        var words: [UInt64] = [0, 0, 0]
        words.reserveCapacity(3 * count + 3)
        for _ in 0..<(3 * count) {
            var word: UInt64 = 0
            for byte in 0..<8 { word |= UInt64(bytes[position + byte] ^ 0x80) << UInt64(8 * byte) }
            words.append(word)
            position += 8
        }
        return words
    }
}
