import Extraction

/// Writes the weights as `LabelWeights` reads them.
struct WeightFile {
    /// The file.
    private(set) var bytes: [UInt8] = []

    /// The file of `model` over the features of `table`, and of `spans`.
    init(
        _ model: ChainModel, _ table: FeatureTable, _ lexicon: WordCounts, _ spans: SpanWeights,
        _ calibration: Calibration
    ) {
        append(LabelWeights.magic)
        append(LabelWeights.version)
        append(UInt32(table.count))
        let entries = lexicon.entries
        append(UInt32(entries.count))
        for price in [Recipe.prices.source, Recipe.prices.cue, Recipe.prices.content] { append(price.bitPattern) }
        append(calibration.slope.bitPattern)
        append(calibration.offset.bitPattern)
        for index in model.transitions.indices { append(transitions: model.transitions[index], from: index) }
        let order = table.hashes.indices.sorted { (-table.frequencies[$0], $0) < (-table.frequencies[$1], $1) }
        for feature in order { append(table.hashes[feature]) }
        for entry in entries { append(entry) }
        for row in order.lazy.map({ model.weights[$0] }) {
            for place in 0..<ChainShape.width {
                bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (row[place] * LabelWeights.unit).rounded())))))
            }
        }
        for number in spans.numbers { bytes.append(UInt8(bitPattern: number)) }
    }

    /// The transitions out of one label; those that can't be are never.
    private mutating func append(transitions row: Row, from index: Int) {
        let from = AttributionLabel(index: index % ChainShape.width)
        for place in 0..<ChainShape.width {
            let isPossible =
                ChainShape.labels[from.index] == 1 && ChainShape.labels[place] == 1
                && AttributionLabel(index: place).canFollow(from)
            let score = Int16(max(-8000, min(8000, (row[place] * LabelWeights.unit).rounded())))
            let scaled = UInt16(bitPattern: isPossible ? score : LabelWeights.never)
            bytes.append(UInt8(truncatingIfNeeded: scaled))
            bytes.append(UInt8(truncatingIfNeeded: scaled >> 8))
        }
    }

    private mutating func append(_ word: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
}
