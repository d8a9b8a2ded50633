/// Half a row of scores: numbers that are added and compared.
typealias ScoreLanes = Lanes<Int16>

extension Lanes<Int16> {
    /// The greatest of the numbers.
    @inline(__always)
    var top: Int16 { pointwiseMax(low, high).max() }

    /// Each number times 256.
    @inline(__always)
    var shiftedUp: ScoreLanes { ScoreLanes(low: low &<< 8, high: high &<< 8) }

    /// The upper byte of each number.
    @inline(__always)
    var oddBytes: ScoreLanes {
        ScoreLanes(
            low: SIMD8(truncatingIfNeeded: SIMD8<UInt16>(truncatingIfNeeded: low) &>> 8),
            high: SIMD8(truncatingIfNeeded: SIMD8<UInt16>(truncatingIfNeeded: high) &>> 8))
    }

    /// The sums, lane by lane.
    @inline(__always)
    static func &+ (left: ScoreLanes, right: ScoreLanes) -> ScoreLanes {
        ScoreLanes(low: left.low &+ right.low, high: left.high &+ right.high)
    }

    /// The differences, lane by lane.
    @inline(__always)
    static func &- (left: ScoreLanes, right: ScoreLanes) -> ScoreLanes {
        ScoreLanes(low: left.low &- right.low, high: left.high &- right.high)
    }

    /// The greater number of each lane.
    @inline(__always)
    func upper(_ other: ScoreLanes) -> ScoreLanes {
        ScoreLanes(low: pointwiseMax(low, other.low), high: pointwiseMax(high, other.high))
    }

    /// The smaller number of each lane.
    @inline(__always)
    func lower(_ other: ScoreLanes) -> ScoreLanes {
        ScoreLanes(low: pointwiseMin(low, other.low), high: pointwiseMin(high, other.high))
    }
}
