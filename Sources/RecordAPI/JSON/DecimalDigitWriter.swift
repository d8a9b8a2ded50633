/// Writes integers in decimal without a string.
enum DecimalDigitWriter {
    /// Appends `value`, with a minus sign where it is negative.
    static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(value.magnitude, digitCount: digitCount(value.magnitude), to: &bytes)
    }

    /// Appends the last `digitCount` digits of `value`, with zeros before where it has fewer.
    static func append(_ value: UInt, digitCount: Int, to bytes: inout [UInt8]) {
        var rest = value
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digitCount))
        for position in (start..<bytes.count).reversed() {
            bytes[position] += UInt8(rest % 10)
            rest /= 10
        }
    }

    /// Appends `tenThousandths` / 10,000, not negative, with as few digits as it takes: 9300 is 0.93.
    static func append(tenThousandths: Int, to bytes: inout [UInt8]) {
        let (whole, fraction) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
        append(whole, to: &bytes)
        guard fraction > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var (divisor, rest) = (1000, fraction)
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    private static func digitCount(_ value: UInt) -> Int {
        var rest = value
        var count = 1
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }
}
