/// 16 numbers that are reckoned with at once.
///
/// Two vectors of eight, since the compiler turns operations on wider ones into loops over their numbers.
struct Lanes<Number: SIMDScalar & Sendable>: Sendable where Number.SIMD8Storage: Sendable {
    /// The first eight.
    var low: SIMD8<Number>
    /// The others.
    var high: SIMD8<Number>

    /// 16 times `value`.
    @inline(__always)
    init(repeating value: Number) {
        low = SIMD8(repeating: value)
        high = low
    }

    /// Takes both vectors.
    @inline(__always)
    init(low: SIMD8<Number>, high: SIMD8<Number>) {
        self.low = low
        self.high = high
    }

    /// What `value` gives for each lane.
    @inline(__always)
    init(_ value: (Int) -> Number) {
        self.init(repeating: value(0))
        for lane in 1..<16 { self[lane] = value(lane) }
    }

    /// The number at `lane`, 0 to 15.
    @inline(__always)
    subscript(lane: Int) -> Number {
        get { lane < 8 ? low[lane] : high[lane - 8] }
        set { if lane < 8 { low[lane] = newValue } else { high[lane - 8] = newValue } }
    }
}
