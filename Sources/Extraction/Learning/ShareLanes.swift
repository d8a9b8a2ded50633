/// Shares of the ways to label a chain, by label: numbers that are multiplied and added.
typealias ShareLanes = Lanes<Float>

extension Lanes<Float> {
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
