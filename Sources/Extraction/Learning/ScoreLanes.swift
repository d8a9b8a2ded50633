/// Half a row of scores: 16 numbers that are added and compared at once.
///
/// Two vectors of eight, since the compiler turns operations on wider ones into loops over their numbers.
struct ScoreLanes: Sendable {
    /// The first eight.
    var low: SIMD8<Int16>
    /// The others.
    var high: SIMD8<Int16>

    /// 16 times `value`.
    @inline(__always)
    init(repeating value: Int16) {
        low = SIMD8(repeating: value)
        high = low
    }

    /// Takes both vectors.
    @inline(__always)
    init(low: SIMD8<Int16>, high: SIMD8<Int16>) {
        self.low = low
        self.high = high
    }

    /// What `value` gives for each lane.
    init(_ value: (Int) -> Int16) {
        self.init(repeating: 0)
        for lane in 0..<16 { self[lane] = value(lane) }
    }

    /// The number at `lane`, 0 to 15.
    @inline(__always)
    subscript(lane: Int) -> Int16 {
        get { lane < 8 ? low[lane] : high[lane - 8] }
        set { if lane < 8 { low[lane] = newValue } else { high[lane - 8] = newValue } }
    }

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
