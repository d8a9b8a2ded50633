/// Tells the number of each feature that weights are known of: 1 for the first, 0 for any other.
///
/// Two tables of buckets, each of four cells in one cache line. The first, small enough for the second cache, has the features
/// that come first, since they are most of what is asked for; the second has all others. A bucket is told by the upper bits of
/// a feature's hash, and a cell has the lower bits and the number: no feature is taken for another, and the cells of a bucket
/// are compared without a branch that could be mispredicted.
struct FeatureNumbers: Sendable {
    /// 12 bits of a hash tell the bucket; a cell has the other 20 above, the number below.
    private var frequent = [SIMD4<UInt32>](repeating: SIMD4(), count: 1 << 12)
    /// 16 bits of a hash tell the bucket; a cell has the other 16 above, the number below.
    private var others = [SIMD4<UInt32>](repeating: SIMD4(), count: 1 << 16)
    /// The features that found both buckets full.
    private var rest: [UInt32: UInt32] = [:]

    /// Numbers `features`, at most 65,535, from 1 on; the most frequent come first.
    init(_ features: [UInt32]) {
        for (index, feature) in features.enumerated() {
            let number = UInt32(truncatingIfNeeded: index + 1)
            let isKept =
                number < 1 << 12 && Self.insert(feature << 12 | number, in: &frequent[Int(feature >> 20)])
                || Self.insert(feature << 16 | number, in: &others[Int(feature >> 16)])
            if !isKept { rest[feature] = number }
        }
    }

    private static func insert(_ cell: UInt32, in bucket: inout SIMD4<UInt32>) -> Bool {
        guard let free = (0..<4).first(where: { bucket[$0] == 0 }) else { return false }
        bucket[free] = cell
        return true
    }

    /// Puts the numbers of the first `count` of `features`, in any order, in `numbers`, which has room for them; uses up
    /// `features`.
    func look(up features: inout MutableSpan<UInt32>, _ count: Int, into numbers: inout MutableSpan<UInt32>) {
        precondition(count <= features.count && count <= numbers.count, "features and room for their numbers")
        let frequent = frequent.span
        var found = 0
        for index in 0..<count {
            // Twelve bits number a bucket; there are no more numbers, nor features left over, than features before.
            let feature = unsafe features[unchecked: index]
            let cells = unsafe frequent[unchecked: Int(feature &>> 20)]
            let number = Self.number(in: cells, where: (cells &>> 12) .== (feature & 0xF_FFFF)) & 0xFFF
            unsafe numbers[unchecked: found] = number
            unsafe features[unchecked: index &- found] = feature
            found &+= Int(truncatingIfNeeded: (number &+ 0xFFF) &>> 12)  // 1 but for the number 0
        }
        let others = others.span
        for index in found..<count {
            // As above; sixteen bits number a bucket.
            let feature = unsafe features[unchecked: index &- found]
            let cells = unsafe others[unchecked: Int(feature &>> 16)]
            var number = Self.number(in: cells, where: (cells &>> 16) .== (feature & 0xFFFF)) & 0xFFFF
            if cells.w != 0, number == 0 { number = rest[feature] ?? 0 }
            unsafe numbers[unchecked: index] = number
        }
    }

    /// The one of `cells` at which `isOwn` holds; 0 where it holds at none.
    @inline(__always)
    private static func number(in cells: SIMD4<UInt32>, where isOwn: SIMDMask<SIMD4<Int32>>) -> UInt32 {
        let own = SIMD4<UInt32>().replacing(with: cells, where: isOwn)
        return own.x | own.y | own.z | own.w
    }
}
