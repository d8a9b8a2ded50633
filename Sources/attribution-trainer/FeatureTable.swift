import Extraction

/// The features that are frequent enough to learn, numbered.
struct FeatureTable {
    /// The features' hashes in ascending order.
    private(set) var hashes: [UInt32]
    /// How often each occurs.
    private(set) var frequencies: [Float]
    private var numbers: [UInt32: Int32]

    /// The features of `chains` that occur `minimum` times or more.
    init(_ chains: [RawChain], minimum: Int) {
        var counts: [UInt32: Int32] = [:]
        for feature in chains.lazy.map(\.features).joined() { counts[feature, default: 0] += 1 }
        hashes = counts.filter { $0.value >= minimum }.keys.sorted()
        frequencies = hashes.map { Float(counts[$0] ?? 0) }
        numbers = Self.numbered(hashes)
    }

    /// How many features there are.
    var count: Int { hashes.count }

    /// The number of `feature`; nil for one that is too rare.
    func number(of feature: UInt32) -> Int32? { numbers[feature] }

    /// Keeps the features with the numbers `kept` alone, in ascending order.
    mutating func reduce(to kept: [Int]) {
        hashes = kept.map { hashes[$0] }
        frequencies = kept.map { frequencies[$0] }
        numbers = Self.numbered(hashes)
    }

    private static func numbered(_ hashes: [UInt32]) -> [UInt32: Int32] {
        Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($0.element, Int32($0.offset)) })
    }
}
