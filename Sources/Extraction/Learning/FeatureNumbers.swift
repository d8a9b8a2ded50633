/// Tells the number of each feature that weights are known of: 1 for the first, 0 for any other.
///
/// The upper half of a feature's hash is a bucket, of four cells in one cache line; a cell has the lower half and the number.
/// So no feature is taken for another, and all cells of a bucket are compared at once, without a branch that could be
/// mispredicted.
struct FeatureNumbers: Sendable {
    /// For each upper half of a hash four cells: the lower half above, the number below; 0 where there is none.
    private var buckets = [SIMD4<UInt32>](repeating: SIMD4(), count: 1 << 16)
    /// The features that found their bucket full.
    private var others: [UInt32: UInt32] = [:]

    /// Numbers `features`, at most 65,535, from 1 on.
    init(_ features: [UInt32]) {
        for (index, feature) in features.enumerated() {
            let number = UInt32(truncatingIfNeeded: index + 1)
            let bucket = Int(feature >> 16)
            if let cell = (0..<4).first(where: { buckets[bucket][$0] == 0 }) {
                buckets[bucket][cell] = feature << 16 | number
            } else {
                others[feature] = number
            }
        }
    }

    /// The number of `feature`.
    @inline(__always)
    func number(of feature: UInt32) -> UInt32 {
        // The upper half of a hash is the number of a bucket.
        let cells = unsafe buckets.span[unchecked: Int(feature &>> 16)]
        let isOwn = (cells &>> 16) .== SIMD4(repeating: feature & 0xFFFF)
        let own = SIMD4<UInt32>().replacing(with: cells & 0xFFFF, where: isOwn)
        let number = own.x | own.y | own.z | own.w
        return number == 0 && cells.w != 0 ? numberElsewhere(of: feature) : number
    }

    @inline(never)
    private func numberElsewhere(of feature: UInt32) -> UInt32 { others[feature] ?? 0 }
}
