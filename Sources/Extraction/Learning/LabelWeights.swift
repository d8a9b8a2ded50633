/// The learned weights: a row of numbers for every feature, the scores of label after label, and the lexicon of cues.
///
/// The file, little-endian: "ORLW", version, counts of features and of lexicon entries, the prices of a source, a cue and a
/// content, the slope and offset of the confidence (32 bits each, the last five as floats), the transitions (16 bits each, by edge, from, to),
/// the features' hashes and the lexicon's entries (32 bits each), the rows (8 bits a weight). Features stand by how often they
/// occur, so that the rows that are read all the time lie together.
package struct LabelWeights: Sendable {
    /// The score that stands for "never".
    package static let never: Int16 = -8000
    /// The most features, so that a row's number fits 16 bits beside a fingerprint.
    package static let maximumFeatureCount = 65_535
    /// How many units of a score are a logarithm of likelihood of 1.
    package static let unit: Float = 40
    /// "ORLW".
    package static let magic: UInt32 = 0x574C_524F
    /// The version of the format that this reads.
    package static let version: UInt32 = 3

    /// How likely each word is part of a cue.
    package let lexicon: CueLexicon
    /// The scores of the transitions.
    let transitions: LabelTransitions
    /// How likely spans have to be to be taken.
    let prices: SpanPrices
    /// The confidence of a margin `m` is the logistic of `slope * m + offset`.
    let slope: Float
    let offset: Float
    /// A row a feature, a byte a weight with 128 added, the even bytes for the first half of the labels.
    ///
    /// Sixteen lanes of one vector, so that no row lies across two cache lines.
    private let rows: [SIMD16<Int16>]
    /// Tells the row of each feature.
    private let numbers: FeatureNumbers

    /// The weights that the binary carries; nil where it carries none.
    package static let builtIn = LabelWeights(Resource.attributionWeights)

    /// Reads a file of weights; nil where it isn't one for these labels.
    package init?(_ bytes: [UInt8]) {
        var reader = WeightReader(bytes)
        guard reader.word() == Self.magic, reader.word() == Self.version, let count = reader.word().map(Int.init),
            let entryCount = reader.word().map(Int.init), let source = reader.float(), let cue = reader.float(),
            let content = reader.float(), let slope = reader.float(), let offset = reader.float(),
            count <= Self.maximumFeatureCount
        else { return nil }
        let width = AttributionLabel.rowWidth
        guard let transitions = reader.shorts(ChainEdge.allCases.count * width * width),
            let keys = reader.words(count), let entries = reader.words(entryCount), let rows = reader.rows(count)
        else { return nil }
        self.transitions = LabelTransitions(transitions)
        lexicon = CueLexicon(entries)
        prices = SpanPrices(source: source, cue: cue, content: content)
        self.slope = slope
        self.offset = offset
        self.rows = rows
        numbers = FeatureNumbers(keys)
    }

    /// Puts the places of the rows of the features in `sink` in `places`, which has room for as many as a sink holds, and tells how
    /// many there are; `sink` is empty afterwards.
    ///
    /// The rows are on their way then: what has something else to do first waits for them no more.
    func findRows(of sink: inout FeatureSink, _ places: inout [UInt32]) -> Int {
        var places = places.mutableSpan
        let count = sink.lookUp(numbers, into: &places)
        let rows = rows.span
        // `numbers` wrote as many places, and each is the number of a row, from 1 on.
        for index in 0..<count { unsafe rows.prefetch(unchecked: Int(places[unchecked: index]) &- 1) }
        return count
    }

    /// The sums of the rows at `places`, which were found: of the two halves of a row.
    ///
    /// Adds bytes in lanes of 16 bits, which 257 rows can't run over.
    /// The upper bytes and the whole lanes are added; taking the one from the other leaves the sum of the lower bytes.
    func scores(at places: borrowing Span<UInt32>) -> (ScoreLanes, ScoreLanes) {
        let rows = self.rows.span
        let none = ScoreLanes(repeating: Int16(truncatingIfNeeded: -128 &* places.count))
        var whole = ScoreLanes(repeating: 0)
        var upper = whole
        for index in places.indices {
            // A place is the number of a row, from 1 on.
            let lanes = unsafe rows[unchecked: Int(places[unchecked: index]) &- 1]
            let row = ScoreLanes(low: lanes.lowHalf, high: lanes.highHalf)
            whole = whole &+ row
            upper = upper &+ row.oddBytes
        }
        return (whole &- upper.shiftedUp &+ none, upper &+ none)
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
        return UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
            | UInt32(bytes[position + 3]) << 24
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

    /// `count` rows of signed bytes with 128 added to each, the halves of a row interleaved.
    mutating func rows(_ count: Int) -> [SIMD16<Int16>]? {
        let width = AttributionLabel.rowWidth
        guard position + width * count <= bytes.count else { return nil }
        var rows: [SIMD16<Int16>] = []
        rows.reserveCapacity(count)
        for _ in 0..<count {
            var row = SIMD16<Int16>(repeating: 0)
            for lane in 0..<AttributionLabel.half {
                let even = UInt16(bytes[position + lane] ^ 0x80)
                let odd = UInt16(bytes[position + AttributionLabel.half + lane] ^ 0x80)
                row[lane] = Int16(bitPattern: even | odd << 8)
            }
            rows.append(row)
            position += width
        }
        return rows
    }
}
