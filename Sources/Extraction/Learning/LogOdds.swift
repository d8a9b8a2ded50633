/// Likelihoods as logarithms of odds, and back: without the C library, so the same on every machine.
enum LogOdds {
    /// The logarithm of the odds of something as likely as `share`, 0 to 1; between -14 and 14.
    static func of(_ share: Float) -> Float {
        let share = max(1e-6, min(1 - 1e-6, share))
        return logarithm(share) - logarithm(1 - share)
    }

    /// How likely something with these odds is, 0 to 1.
    static func share(_ odds: Float) -> Float { 1 / (1 + exponential(-odds)) }

    /// The natural logarithm, to six digits: twice the area tangent's series (Abramowitz and Stegun 4.1.27), at a third at most.
    private static func logarithm(_ x: Float) -> Float {
        let t = (x.significand - 1) / (x.significand + 1)
        let square = t * t
        let series = t * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square / 9))))
        return Float(x.exponent) * 0.693_147_18 + 2 * series
    }

    /// e to the power of `x`, to three digits: the limit of (1 + x/1024) to the power of 1024.
    private static func exponential(_ x: Float) -> Float {
        var power = 1 + max(-20, min(20, x)) / 1024
        for _ in 0..<10 { power *= power }
        return power
    }
}
