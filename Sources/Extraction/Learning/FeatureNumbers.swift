/// Tells the number of each feature that weights are known of: 1 for the first.
///
/// Two tables, neither of which takes a feature for another. The first, small enough for the second cache, has most of the
/// features that come first, since they are most of what is asked for; it tells as well of most features that have no number.
/// The second, which no near cache holds, has all others.
struct FeatureNumbers: Sendable {
    /// What 14 bits of a hash tell.
    private struct Cell {
        /// A feature's other 18 bits above and its number below; 0 for none.
        var feature: UInt32 = 0
        /// A bit for five more bits of a hash: set where a feature of the second table has them.
        var others: UInt32 = 0
    }

    private var cells = [Cell](repeating: Cell(), count: 1 << 14)
    /// 16 bits of a hash tell the bucket; each of its four cells has the other 16 above, the number below.
    private var buckets = [SIMD4<UInt32>](repeating: SIMD4(), count: 1 << 16)
    /// The features that found their bucket full.
    private var rest: [UInt32: UInt32] = [:]

    /// Numbers `features`, at most 65,535, from 1 on; the most frequent come first.
    init(_ features: [UInt32]) {
        for (index, feature) in features.enumerated() {
            let number = UInt32(index + 1)
            let cell = Self.cell(of: feature)
            if number < 1 << 14, cells[cell].feature == 0 {
                cells[cell].feature = feature << 14 | number
                continue
            }
            cells[cell].others |= 1 << Self.bit(of: feature)
            let bucket = Self.bucket(of: feature)
            if let free = (0..<4).first(where: { buckets[bucket][$0] == 0 }) {
                buckets[bucket][free] = feature << 16 | number
            } else {
                rest[feature] = number
            }
        }
    }

    @inline(__always)
    private static func cell(of feature: UInt32) -> Int { Int(feature &>> 18) }
    @inline(__always)
    private static func bit(of feature: UInt32) -> UInt32 { feature &>> 13 & 31 }
    @inline(__always)
    private static func bucket(of feature: UInt32) -> Int { Int(feature &>> 16) }

    /// Puts the numbers of those of the first `count` of `features` that have one in `numbers`, in any order, and tells how
    /// many; uses up `features`.
    func look(up features: inout MutableSpan<UInt32>, _ count: Int, into numbers: inout MutableSpan<UInt32>) -> Int {
        precondition(count <= features.count && count <= numbers.count, "features and room for their numbers")
        let cells = cells.span
        var (found, left) = (0, 0)
        for index in 0..<count {
            // Fourteen bits number a cell; there are no more numbers, nor features left, than features before.
            let feature = unsafe features[unchecked: index]
            let cell = unsafe cells[unchecked: Self.cell(of: feature)]
            let number = cell.feature ^ feature &<< 14
            unsafe numbers[unchecked: found] = number
            unsafe features[unchecked: left] = feature
            // 0 for what fits 14 bits and isn't 0, otherwise 1: without a branch, which would be mispredicted.
            let isMissing = ((number | (number &- 1)) &>> 14 &+ 0x3_FFFF) &>> 18
            found &+= Int(truncatingIfNeeded: isMissing ^ 1)
            left &+= Int(truncatingIfNeeded: cell.others &>> Self.bit(of: feature) & isMissing)
        }
        return look(upLeft: features, left, into: &numbers, from: found)
    }

    /// Looks for the first `count` of `features` in the second table and puts the numbers found in `numbers`, from the place
    /// `start` on; tells how many that then has.
    @inline(__always)
    private func look(
        upLeft features: borrowing MutableSpan<UInt32>, _ count: Int, into numbers: inout MutableSpan<UInt32>,
        from start: Int
    ) -> Int {
        let buckets = buckets.span
        var found = start
        for index in 0..<count {
            // Sixteen bits number a bucket; there are no more numbers than features before.
            let feature = unsafe features[unchecked: index]
            let cells = unsafe buckets[unchecked: Self.bucket(of: feature)]
            let own = SIMD4<UInt32>().replacing(with: cells, where: (cells &>> 16) .== (feature & 0xFFFF))
            var number = (own.x | own.y | own.z | own.w) & 0xFFFF
            if number == 0, cells.w != 0 { number = rest[feature] ?? 0 }
            unsafe numbers[unchecked: found] = number
            found &+= Int(truncatingIfNeeded: (number &+ 0xFFFF) &>> 16)  // 0 for 0, otherwise 1
        }
        return found
    }
}
