/// 16 numbers that are multiplied and added at once: shares of the ways to label a chain, by label.
///
/// Two vectors of eight, as in `ScoreLanes`.
struct ShareLanes: Sendable {
    /// The first eight.
    var low: SIMD8<Float>
    /// The others.
    var high: SIMD8<Float>

    /// 16 times `value`.
    @inline(__always)
    init(repeating value: Float) {
        low = SIMD8(repeating: value)
        high = low
    }

    /// Takes both vectors.
    @inline(__always)
    init(low: SIMD8<Float>, high: SIMD8<Float>) {
        self.low = low
        self.high = high
    }

    /// What `value` gives for each lane.
    init(_ value: (Int) -> Float) {
        self.init(repeating: 0)
        for lane in 0..<16 { self[lane] = value(lane) }
    }

    /// The number at `lane`, 0 to 15.
    @inline(__always)
    subscript(lane: Int) -> Float {
        get { lane < 8 ? low[lane] : high[lane - 8] }
        set { if lane < 8 { low[lane] = newValue } else { high[lane - 8] = newValue } }
    }

    /// The sum of the numbers.
    @inline(__always)
    var sum: Float {
        let eight = low + high
        let four = eight.lowHalf + eight.highHalf
        let two = four.lowHalf + four.highHalf
        return two.x + two.y
    }

    /// Whether one of the numbers is `least` or more.
    @inline(__always)
    func reaches(_ least: Float) -> Bool { any(low .>= least) || any(high .>= least) }

    /// The numbers with 0 for each where `other` is less than `least`.
    @inline(__always)
    func kept(where other: ShareLanes, reaches least: Float) -> ShareLanes {
        ShareLanes(
            low: low.replacing(with: 0, where: other.low .< least),
            high: high.replacing(with: 0, where: other.high .< least))
    }

    @inline(__always)
    static func + (left: ShareLanes, right: ShareLanes) -> ShareLanes {
        ShareLanes(low: left.low + right.low, high: left.high + right.high)
    }

    @inline(__always)
    static func += (left: inout ShareLanes, right: ShareLanes) { left = left + right }

    @inline(__always)
    static func * (left: ShareLanes, right: ShareLanes) -> ShareLanes {
        ShareLanes(low: left.low * right.low, high: left.high * right.high)
    }

    @inline(__always)
    static func * (left: ShareLanes, right: Float) -> ShareLanes {
        ShareLanes(low: left.low * right, high: left.high * right)
    }
}
